package app.fingerpost.desk.view;

import app.fingerpost.desk.model.Texts;
import app.fingerpost.link.Rejected;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** What the system opens in the program it has for it. Calls may wait a moment. */
final class Opener {
    private static final Texts TEXTS = new Texts("common");
    /** A system that knows no program for a file has said so by then. */
    private static final int REFUSES_SECONDS = 2;

    private Opener() {}

    /**
     * Opens the address in the person's browser.
     *
     * @throws Rejected if the system knows no way to
     */
    static void address(String address) {
        try {
            start(address);
        } catch (IOException e) {
            throw Rejected.unknown("browser", TEXTS.get("no-browser"));
        }
    }

    /**
     * Opens the file in the program that the person has for its kind.
     *
     * @throws Rejected if the system knows none
     */
    static void file(Path file) {
        try {
            Process opening = start(file.toString());
            if (opening.waitFor(REFUSES_SECONDS, TimeUnit.SECONDS) && opening.exitValue() != 0) {
                throw unopened(file);
            }
        } catch (IOException e) {
            throw unopened(file);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Rejected unopened(Path file) {
        return Rejected.unknown("file", TEXTS.get("no-program", file));
    }

    private static Process start(String what) throws IOException {
        return switch (SystemCommand.Family.ofThis()) {
            case WINDOWS -> SystemCommand.start("rundll32", "url.dll,FileProtocolHandler", what);
            case MAC -> SystemCommand.start("open", what);
            case LINUX -> SystemCommand.start("xdg-open", what);
        };
    }
}
