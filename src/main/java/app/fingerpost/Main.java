package app.fingerpost;

import app.fingerpost.cli.Commands;
import app.fingerpost.cli.PlainStart;
import app.fingerpost.settings.LogFile;
import java.nio.file.Path;
import java.security.Security;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Where {@code java -jar} begins. */
public final class Main {
    /** Options a start of the window may begin with; with {@code --add} another process may have it already. */
    private static final Set<String> OF_A_START = Set.of("--data-dir", "--port", "--bind", "--base-url");

    private Main() {}

    public static void main(String[] args) {
        beginLog();
        Thread.setDefaultUncaughtExceptionHandler(new LastResort(Runtime.getRuntime()::halt));
        // An address that was looked at before a page is asked for its title must still be that one when it is asked.
        Security.setProperty("networkaddress.cache.ttl", "600");
        FirstWindow window = new FirstWindow();
        if (args.length == 0 || OF_A_START.contains(args[0].replaceFirst("=.*", ""))) {
            // JavaFX takes longer to wake than the command line to be read.
            window.expect();
        }
        AtomicReference<@Nullable LogFile> log = new AtomicReference<>();
        Launch launch = new Launch(window, new OtherProcess(), folder -> keepLog(folder, log));
        int status = args.length == 0 ? PlainStart.run(launch) : new Commands(launch, version()).run(args);
        LogFile kept = log.get();
        if (kept != null) {
            kept.close();
        }
        System.exit(status);
    }

    private static void keepLog(Path folder, AtomicReference<@Nullable LogFile> log) {
        if (log.get() == null) {
            LogFile file = new LogFile(folder.toAbsolutePath(), about());
            log.set(file);
            LogCopy.begin(file);
        }
    }

    private static String about() {
        return version() + ", Java " + System.getProperty("java.version") + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.version");
    }

    /** Its dates are for programs too: in the language of some computers they would have another year and other digits. */
    private static void beginLog() {
        Locale formats = Locale.getDefault(Locale.Category.FORMAT);
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        LoggerFactory.getILoggerFactory();
        Locale.setDefault(Locale.Category.FORMAT, formats);
    }

    private static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return "Fingerpost " + (version == null ? "(development)" : version);
    }
}
