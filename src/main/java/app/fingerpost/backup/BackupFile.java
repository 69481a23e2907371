package app.fingerpost.backup;

import app.fingerpost.file.WholeFile;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.StoreException;
import app.fingerpost.store.Database;
import app.fingerpost.store.Tables;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** A file that a person takes for a backup. It may be none, or damaged. */
record BackupFile(Path zip) {
    private static final int COPIED_AT_ONCE = 1 << 16;

    /** @throws Rejected if there is no such file, or a folder */
    void checkThere() {
        if (!Files.exists(zip)) {
            throw Rejected.unknown(
                    "file", "backup-missing", "There is no file {0}. Check its name and place.", zip.toString());
        }
        if (Files.isDirectory(zip)) {
            throw Rejected.invalid("file", "file-is-folder", "{0} is a folder. Name a file in it.", zip.toString());
        }
    }

    /**
     * Unpacks it into a folder that is empty: to its end, so that every check sum was compared. Whatever else is in the file
     * is left out.
     *
     * @param between run now and then; what it throws comes through
     * @return when it was made, by the clock of the computer it was made on; null if it does not say
     * @throws Rejected if it is no backup, or is damaged; something of it may be in the folder then
     */
    @Nullable
    LocalDateTime unpack(Path fresh, Runnable between) throws IOException {
        LocalDateTime made = null;
        try (InputStream in = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(in)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                String name = entry.getName().replaceFirst("^/", "");
                if (List.of(Backup.DATABASE, Backup.SETTINGS).contains(name)) {
                    // Made first, so that nobody else can read it even for a moment.
                    Path file = Files.createFile(fresh.resolve(name), WholeFile.forOwner(fresh));
                    try (OutputStream out = Files.newOutputStream(file)) {
                        copy(entries, out, between);
                    }
                }
                if (name.equals(Backup.DATABASE) && entry.getTime() >= 0) {
                    made = entry.getTimeLocal();
                }
            }
        } catch (ZipException | EOFException e) {
            throw Rejected.invalid(
                    "file", "backup-damaged", "The backup {0} is damaged. Use another one.", zip.toString());
        } catch (IllegalArgumentException e) {
            // So Java has it if names in the file are not UTF-8, as ours are.
            throw none();
        }
        if (!Files.exists(fresh.resolve(Backup.DATABASE))) {
            throw none();
        }
        return made;
    }

    private static void copy(InputStream from, OutputStream to, Runnable between) throws IOException {
        byte[] part = new byte[COPIED_AT_ONCE];
        for (int length = from.read(part); length >= 0; length = from.read(part)) {
            between.run();
            to.write(part, 0, length);
        }
    }

    private Rejected none() {
        return Rejected.invalid(
                "file",
                "backup-none",
                "{0} is no backup of Fingerpost. Name a file that the command backup or the settings page has written.",
                zip.toString());
    }

    /**
     * Opens the database that was unpacked there, which brings it to this version, and closes it again; {@code look} may
     * change it. Then the disk has all of it.
     *
     * @throws Rejected if it cannot be opened or read
     */
    <T> T lookAt(Path fresh, Function<Tables, T> look) throws IOException {
        T seen = opened(fresh, look);
        force(fresh);
        return seen;
    }

    private <T> T opened(Path fresh, Function<Tables, T> look) {
        try (Database database = Database.openUsed(fresh.resolve(Backup.DATABASE.replace(".mv.db", "")))) {
            return database.write(look);
        } catch (Rejected e) {
            // It names a file that is about to go.
            throw "database-newer".equals(e.code()) ? newer() : unopened();
        } catch (StoreException e) {
            throw unopened();
        }
    }

    private static void force(Path fresh) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(fresh)) {
            for (Path file : files) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
        }
    }

    private Rejected newer() {
        return Rejected.invalid(
                "file",
                "backup-newer",
                "The backup {0} was made by a later version of Fingerpost. Restore it with that one.",
                zip.toString());
    }

    private Rejected unopened() {
        return Rejected.invalid(
                "file",
                "backup-unopened",
                "The database in the backup {0} cannot be opened: it is damaged, or the disk is full. Use another backup, or"
                        + " make room.",
                zip.toString());
    }
}
