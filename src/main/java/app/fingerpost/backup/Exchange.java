package app.fingerpost.backup;

import app.fingerpost.file.WholeFile;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.SystemReason;
import app.fingerpost.settings.DataFolder;
import app.fingerpost.store.Database;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a data folder holds, given up for what a backup held. The name of the folder in it that has the new data says how far
 * that has come, so that a start goes on where a kill has left it:
 *
 * <ol>
 *   <li>{@code restored-TIME.part} is being filled, or waits for the person's word. It counts for nothing; a start removes it.
 *   <li>{@code restored-TIME} is whole, on the disk and decided. Whatever is in the places of the data is from before, and
 *       goes to {@code before-restore-TIME}.
 *   <li>{@code entering-TIME}: nothing from before is left in these places, and what is in this folder goes there.
 * </ol>
 *
 * <p>What belongs to the folder and not to the data stays: the lock, what the window remembers, and whatever a person has
 * put there. The administrator's key is kept in both, for the restored database may know it.
 *
 * @param folder the data folder
 * @param time tells one from another
 */
public record Exchange(Path folder, String time) {
    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss", Locale.ROOT);
    private static final int TRIES = 20;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final String DIGITS = "\\d{4}-\\d\\d-\\d\\d-\\d{6}";
    private static final String RESTORED = "restored-";
    private static final String ENTERING = "entering-";
    private static final String BEFORE = "before-restore-";
    private static final String PART = ".part";

    /** One that no other had its name from; {@code now} as the person's clock has it. */
    static Exchange at(Path folder, LocalDateTime now) {
        LocalDateTime time = now;
        Exchange exchange = new Exchange(folder, TIME.format(time));
        while (exchange.places().stream().anyMatch(Files::exists)) {
            time = time.plusSeconds(1);
            exchange = new Exchange(folder, TIME.format(time));
        }
        return exchange;
    }

    Path part() {
        return folder.resolve(RESTORED + time + PART);
    }

    private Path restored() {
        return folder.resolve(RESTORED + time);
    }

    private Path entering() {
        return folder.resolve(ENTERING + time);
    }

    /** Where a person finds what was there before. */
    Path before() {
        return folder.resolve(BEFORE + time);
    }

    private List<Path> places() {
        return List.of(part(), restored(), entering(), before());
    }

    /** From now on the next start brings what was unpacked; all of it has to be on the disk. */
    void decide() throws IOException {
        WholeFile.forceFolder(part());
        Files.move(part(), restored());
        WholeFile.forceFolder(folder);
    }

    /** Removes what was unpacked, unless that was decided. */
    void removePart() throws IOException {
        if (Files.isDirectory(part(), LinkOption.NOFOLLOW_LINKS)) {
            for (Path file : list(part())) {
                Files.delete(file);
            }
            Files.delete(part());
        }
    }

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
                    || (in(folder, ENTERING, "").isEmpty()
                            && in(folder, RESTORED, "").isEmpty())) {
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
                    "What was restored cannot take its place in {0} yet ({1}). See that nobody else has files in there open"
                            + " and that they may be moved, and start Fingerpost again.",
                    held.path().toString(),
                    SystemReason.of(failure));
        }
        removeLeftovers(held.path());
    }

    /** What stood in the way, null for nothing. */
    private static @Nullable IOException tried(DataFolder held, Runnable step) {
        try {
            for (Exchange exchange : in(held.path(), ENTERING, "")) {
                exchange.enter(step);
            }
            for (Exchange exchange : in(held.path(), RESTORED, "")) {
                exchange.leave(held, step);
                exchange.enter(step);
            }
            return null;
        } catch (IOException e) {
            return e;
        }
    }

    private void leave(DataFolder held, Runnable step) throws IOException {
        step.run();
        Files.createDirectories(before());
        step.run();
        DataFolder.copyApiKey(folder, before());
        for (Path place : places(held)) {
            if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
                step.run();
                Files.move(place, before().resolve(place.getFileName()));
            }
        }
        WholeFile.forceFolder(before());
        WholeFile.forceFolder(folder);
        step.run();
        Files.move(restored(), entering());
        WholeFile.forceFolder(folder);
    }

    /** What belongs to a database, whether the restored one has it or not, and whatever else it brings. */
    private Set<Path> places(DataFolder held) throws IOException {
        Set<Path> places = new TreeSet<>(Database.files(held.database()));
        places.add(held.journal());
        places.add(folder.resolve(Backup.SETTINGS));
        for (Path file : list(restored())) {
            places.add(folder.resolve(file.getFileName()));
        }
        return places;
    }

    private void enter(Runnable step) throws IOException {
        for (Path file : list(entering())) {
            step.run();
            Files.move(file, folder.resolve(file.getFileName()));
        }
        WholeFile.forceFolder(folder);
        step.run();
        Files.delete(entering());
        LOG.info("A backup was restored. What was there before is in {}", before());
    }

    private static void removeLeftovers(Path folder) {
        try {
            for (Exchange exchange : in(folder, RESTORED, PART)) {
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
        for (Path file : list(folder)) {
            Matcher matcher = name.matcher(file.getFileName().toString());
            if (matcher.matches() && Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                found.add(new Exchange(folder, matcher.group(1)));
            }
        }
        return found;
    }

    private static List<Path> list(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            List<Path> all = new ArrayList<>();
            files.forEach(all::add);
            all.sort(null);
            return all;
        }
    }
}
