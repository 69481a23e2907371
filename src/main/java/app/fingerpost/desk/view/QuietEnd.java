package app.fingerpost.desk.view;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * Keeps to itself what JavaFX's thread says once the process is told to end. JavaFX takes its renderer away then, whatever
 * is being drawn, and prints the stack of the frame that fails for it; no person has anything to mend there.
 */
final class QuietEnd extends FilterOutputStream {
    private final Thread drawing;

    private QuietEnd(OutputStream out, Thread drawing) {
        super(out);
        this.drawing = drawing;
    }

    /** Standard error from now on; for JavaFX's thread to call. */
    static void begin() {
        System.setErr(new PrintStream(new QuietEnd(System.err, Thread.currentThread()), true));
    }

    @Override
    public void write(int b) throws IOException {
        if (isHeard()) {
            out.write(b);
        }
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (isHeard()) {
            out.write(bytes, from, length);
        }
    }

    private boolean isHeard() {
        return Thread.currentThread() != drawing || !isEnding();
    }

    private static boolean isEnding() {
        try {
            Runtime.getRuntime().removeShutdownHook(new Thread());
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}
