package app.fingerpost.backup;

import app.fingerpost.link.Rejected;
import app.fingerpost.link.SystemReason;
import app.fingerpost.settings.DataFolder;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The restores of a data folder that were decided and have not come to their end. */
public final class Exchanges {
    private static final Logger LOG = LoggerFactory.getLogger(Exchanges.class);
    private static final int TRIES = 20;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final String DIGITS = "\\d{4}-\\d\\d-\\d\\d-\\d{6}";

    private Exchanges() {}

    /**
     * The same as {@link #finish} where nobody holds the folder yet, for what is read of it before that: its settings. Costs
     * a look at its names if nothing is to be done, and leaves the rest to {@link #finish}.
     *
     * @throws Rejected as {@link #finish}
     */
    public static void finishIn(Path dataDir) {
        Path folder = dataDir.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(folder)
                    || (in(folder, Exchange.ENTERING, "").isEmpty()
                            && in(folder, Exchange.RESTORED, "").isEmpty())) {
                return;
            }
        } catch (IOException e) {
            LOG.debug("{} cannot be listed.", folder, e);
            return;
        }
        DataFolder.hold(folder).ifPresent(held -> {
            try (held) {
                finish(held);
            }
        });
    }

    /**
     * Ends every restore that was decided, at whatever point it was left. Before anything in the folder is opened.
     *
     * @throws Rejected if the files cannot be moved; nothing is lost, and the next start tries again
     */
    public static void finish(DataFolder held) {
        finish(held, () -> {});
    }

    /** The same; {@code step} is called before each change on the disk, and what it throws ends this there as a kill would. */
    static void finish(DataFolder held, Runnable step) {
        IOException failure = tried(held, step);
        for (int again = 0; failure != null && again < TRIES; again++) {
            // The process before this one may have ended its work and not itself: on some systems its files stay in use
            // until then.
            LockSupport.parkNanos(PAUSE_NANOS);
            failure = tried(held, step);
        }
        if (failure != null) {
            throw Rejected.invalid(
                    "data-dir",
                    "restore-unfinished",
                    "What was restored cannot be put in its place yet: {0} ({1}). See that nobody else has that open and that"
                            + " it may be moved, and start Fingerpost again.",
                    inTheWay(failure, held.path()),
                    SystemReason.of(failure));
        }
        removeLeftovers(held.path());
    }

    private static String inTheWay(IOException failure, Path folder) {
        String file = failure instanceof FileSystemException refused ? refused.getFile() : null;
        return file == null ? folder.toString() : file;
    }

    /** What stood in the way, null for nothing. */
    private static @Nullable IOException tried(DataFolder held, Runnable step) {
        try {
            for (Exchange exchange : in(held.path(), Exchange.ENTERING, "")) {
                exchange.enter(step);
            }
            for (Exchange exchange : in(held.path(), Exchange.RESTORED, "")) {
                exchange.leave(held, step);
                exchange.enter(step);
            }
            return null;
        } catch (IOException e) {
            return e;
        }
    }

    private static void removeLeftovers(Path folder) {
        try {
            for (Exchange exchange : in(folder, Exchange.RESTORED, Exchange.PART)) {
                exchange.removePart();
            }
        } catch (IOException e) {
            LOG.warn("What is left of a restore that was not decided cannot be removed: {}", e.getMessage());
        }
    }

    /** Those whose folder is called like that, the first one first. */
    private static List<Exchange> in(Path folder, String prefix, String suffix) throws IOException {
        Pattern name = Pattern.compile(Pattern.quote(prefix) + "(" + DIGITS + ")" + Pattern.quote(suffix));
        List<Exchange> found = new ArrayList<>();
        for (Path file : Exchange.list(folder)) {
            Matcher matcher = name.matcher(file.getFileName().toString());
            if (matcher.matches() && Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                found.add(new Exchange(folder, matcher.group(1)));
            }
        }
        return found;
    }
}
