package app.fingerpost.backup;

import app.fingerpost.link.StoreException;
import app.fingerpost.link.SystemReason;
import app.fingerpost.store.Database;
import app.fingerpost.store.Tables;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes backups of the data folder that this process holds, without stopping anything: each has one state of the database,
 * with every click that was counted before it was asked for. For any thread that may wait for the disk.
 */
public final class Backups {
    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);

    private static final String PREFIX = "backup-";
    private static final String SUFFIX = ".part";
    /** Ours, and those of the JDK's zip file system while it adds to one. */
    private static final String LEFTOVERS = "{" + PREFIX + "*" + SUFFIX + ",zipfstmp*.tmp}";

    private final Path folder;
    private final Database database;
    private final Runnable awaitWritten;
    private final Consumer<Tables> beforeUse;

    /**
     * Of a data folder that this process holds.
     *
     * @param awaitWritten returns when every click counted so far is in the database
     * @param beforeUse does to a backup's database what it needs before it can take the place of this one
     */
    public Backups(Path folder, Database database, Runnable awaitWritten, Consumer<Tables> beforeUse) {
        this.folder = folder;
        this.database = database;
        this.awaitWritten = awaitWritten;
        this.beforeUse = beforeUse;
        removeLeftovers();
    }

    /** The data folder. */
    public Path folder() {
        return folder;
    }

    /**
     * Makes one in the data folder, readable by its owner alone.
     *
     * @throws StoreException if the database fails or the disk has no room; nothing is left behind then
     */
    public Backup make() {
        awaitWritten.run();
        try {
            Path zip = Files.createTempFile(folder, PREFIX, SUFFIX);
            try {
                database.backUp(zip);
                complete(zip);
                return new Backup(zip);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(zip);
                throw e;
            }
        } catch (IOException e) {
            throw new StoreException("The backup cannot be written: " + SystemReason.of(e), e);
        }
    }

    /**
     * Unpacks a backup in the data folder, and looks whether it could take the place of what is there.
     *
     * @param now as the person's clock has it
     * @param between run now and then; what it throws comes through, with nothing left behind
     * @throws app.fingerpost.link.Rejected if it could not; nothing is left behind then
     */
    public Candidate look(Path zip, LocalDateTime now, Runnable between) {
        return Candidate.of(zip, folder, beforeUse, now, between);
    }

    /** H2 looks for the database by its name, and writes an empty zip if it was moved away under it. */
    private void complete(Path zip) throws IOException {
        Path settings = folder.resolve(Backup.SETTINGS);
        try (FileSystem files = FileSystems.newFileSystem(zip)) {
            if (!Files.exists(files.getPath(Backup.DATABASE))) {
                throw StoreException.away(folder.resolve(Backup.DATABASE));
            }
            if (Files.exists(settings)) {
                Files.copy(settings, files.getPath(Backup.SETTINGS));
            }
        }
    }

    /** What a process that was killed has left behind. */
    private void removeLeftovers() {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, LEFTOVERS)) {
            for (Path part : parts) {
                Files.delete(part);
            }
        } catch (IOException e) {
            LOG.warn("What is left of an old backup cannot be removed: {}", e.getMessage());
        }
    }
}
