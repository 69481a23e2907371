package app.fingerpost.backup;

import app.fingerpost.file.WholeFile;
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
record Exchange(Path folder, String time) {
    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss", Locale.ROOT);
    static final String RESTORED = "restored-";
    static final String ENTERING = "entering-";
    private static final String BEFORE = "before-restore-";
    static final String PART = ".part";

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

    /** Gives up what the folder holds. {@code step} is called before each change on the disk. */
    void leave(DataFolder held, Runnable step) throws IOException {
        step.run();
        Files.createDirectories(before());
        step.run();
        DataFolder.copyApiKey(folder, before());
        for (Path place : places(held)) {
            if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
                step.run();
                moveBefore(place);
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

    /** Brings what is new. */
    void enter(Runnable step) throws IOException {
        for (Path file : list(entering())) {
            Path place = folder.resolve(file.getFileName());
            if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
                // Made by somebody since; it must not keep the rest out for good.
                step.run();
                moveBefore(place);
            }
            step.run();
            Files.move(file, place);
        }
        WholeFile.forceFolder(folder);
        step.run();
        Files.delete(entering());
        LOG.info("A backup was restored. What was there before is in {}", before());
    }

    private void moveBefore(Path place) throws IOException {
        Files.createDirectories(before());
        Path target = before().resolve(place.getFileName());
        for (int again = 2; Files.exists(target, LinkOption.NOFOLLOW_LINKS); again++) {
            target = before().resolve(place.getFileName() + "." + again);
        }
        Files.move(place, target);
    }

    /** By their names. */
    static List<Path> list(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            List<Path> all = new ArrayList<>();
            files.forEach(all::add);
            all.sort(null);
            return all;
        }
    }
}
