package app.fingerpost.settings;

import app.fingerpost.link.Rejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import net.harawata.appdirs.AppDirsFactory;
import org.jspecify.annotations.Nullable;

/**
 * The folder all of a person's data is in, held by one process at a time. Holding it means holding the lock on
 * {@code fingerpost.lock}; the system lets go of it when the process ends, however it ends.
 */
public final class DataFolder implements AutoCloseable {
    private static final String LOCK = "fingerpost.lock";
    private static final String API_KEY = "api-key";
    private static final String ADDRESS = "address";

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /** Where the platform wants an application's data. */
    public static Path usual() {
        return Path.of(AppDirsFactory.getInstance().getUserDataDir("Fingerpost", null, null));
    }

    /**
     * Makes the folder if need be and holds it until closed. Empty if another process holds it.
     *
     * @throws Rejected if it cannot be used; nothing was written then
     */
    public static Optional<DataFolder> hold(Path path) {
        Path folder = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw unusable(folder, "cannot be made", e);
        }
        if (!Files.isReadable(folder) || !Files.isWritable(folder)) {
            throw unusable(folder, "may not be read and written", null);
        }
        try {
            FileChannel channel =
                    FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    // What a process that was killed has left behind.
                    Files.deleteIfExists(folder.resolve(ADDRESS));
                    return Optional.of(new DataFolder(folder, channel, lock));
                }
            } catch (OverlappingFileLockException e) {
                // Held by this very process: the same answer as held by another.
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw unusable(folder, "cannot be written", e);
        }
    }

    /** Whether a process holds the folder at {@code path} now; never writes anything. */
    public static boolean isHeld(Path path) {
        try (FileChannel channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** What to say when the folder at {@code path} is held by another process. */
    public static Rejected inUse(Path path) {
        String where =
                address(path).map(address -> " It answers at " + address + ".").orElse("");
        return Rejected.taken(
                "data-dir",
                "Another Fingerpost is using the folder " + path + "." + where
                        + " Stop it first, or choose another folder with --data-dir.");
    }

    public Path path() {
        return path;
    }

    /** The database's file, without the ending the engine adds. */
    public Path database() {
        return path.resolve("fingerpost");
    }

    /** Where clicks wait for the database. */
    public Path journal() {
        return path.resolve("journal");
    }

    /** The administrator's key of the folder at {@code path}, if it has one. */
    public static Optional<String> apiKey(Path path) {
        return read(path.resolve(API_KEY));
    }

    /** Keeps the administrator's key where only the owner of the folder can read it. */
    public void keepApiKey(String key) {
        write(path.resolve(API_KEY), key);
    }

    /** Base address of the process that holds the folder at {@code path}, if it serves. */
    public static Optional<String> address(Path path) {
        return read(path.resolve(ADDRESS));
    }

    /** Tells other processes where this one answers. */
    public void announce(String address) {
        write(path.resolve(ADDRESS), address);
    }

    /** Lets go of the folder. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(path.resolve(ADDRESS));
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> read(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(Files.readString(file).strip()).filter(text -> !text.isEmpty())
                    : Optional.empty();
        } catch (IOException e) {
            throw Rejected.invalid(
                    "data-dir",
                    "file-unreadable",
                    "The file {0} cannot be read. Check who may read it.",
                    file.toString());
        }
    }

    /** Whole or not at all, and never readable by others, not even for a moment. */
    static void write(Path file, String text) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(fresh, text + System.lineSeparator());
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw unusable(file, "cannot be written", e);
        }
    }

    static Rejected unusable(Path what, String how, @Nullable IOException why) {
        String reason = why == null ? "" : " (" + why.getClass().getSimpleName().replace("Exception", "") + ")";
        return Rejected.invalid(
                "data-dir", what + " " + how + reason + ". Give Fingerpost a folder you may write to with --data-dir.");
    }
}
