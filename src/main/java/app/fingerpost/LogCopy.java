package app.fingerpost;

import app.fingerpost.settings.LogFile;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;

/** Standard error, whose lines go into the log's file as well. For the stream around it, which has one call at a time. */
final class LogCopy extends OutputStream {
    /** In bytes; a line without an end is not to fill the memory. */
    private static final int LONGEST = 16_384;

    private final PrintStream terminal;
    private final LogFile file;
    private final Charset charset;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    private LogCopy(PrintStream terminal, LogFile file, Charset charset) {
        this.terminal = terminal;
        this.file = file;
        this.charset = charset;
    }

    /** From now on. */
    static void begin(LogFile file) {
        // Java 17 has no better way to ask for what standard error is written in.
        String charset = System.getProperty("stderr.encoding", System.getProperty("sun.stderr.encoding", ""));
        Charset same = charset.isEmpty() ? Charset.defaultCharset() : Charset.forName(charset);
        System.setErr(new PrintStream(new LogCopy(System.err, file, same), true, same));
    }

    @Override
    public void write(int part) {
        write(new byte[] {(byte) part}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        terminal.write(bytes, offset, length);
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] == '\n') {
                file.add(line.toString(charset).stripTrailing());
                line.reset();
            } else if (line.size() < LONGEST) {
                line.write(bytes[i]);
            }
        }
    }

    @Override
    public void flush() {
        terminal.flush();
    }
}
