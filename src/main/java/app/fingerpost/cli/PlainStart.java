package app.fingerpost.cli;

import app.fingerpost.settings.DataFolder;
import app.fingerpost.settings.GivenNetwork;
import java.io.Console;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.List;

/**
 * A start with nothing behind the command, as an icon makes it: what {@link Commands} would do, without picocli. Its
 * classes are in a format older than the JVM's archive of classes takes, so that each start would check them anew.
 */
public final class PlainStart {
    private PlainStart() {}

    /** Answers the process's exit status, when the window is closed. */
    public static int run(Launcher launcher) {
        Console console = System.console();
        Charset charset = console == null ? Charset.defaultCharset() : console.charset();
        PrintWriter out = new PrintWriter(System.out, true, charset);
        PrintWriter err = new PrintWriter(System.err, true, charset);
        try {
            return new WindowStart(launcher, out, err).run(DataFolder::usual, () -> GivenNetwork.NOTHING, List.of());
        } catch (RuntimeException e) {
            err.println(Sentence.of(e));
            launcher.tell(e);
            return 1;
        }
    }
}
