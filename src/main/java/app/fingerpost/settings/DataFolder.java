package app.fingerpost.settings;

import app.fingerpost.link.Rejected;
import app.fingerpost.link.SystemReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import net.harawata.appdirs.AppDirsFactory;

/**
 * The folder all of a person's data is in, held by one process at a time. Holding it means holding the lock on
 * {@code fingerpost.lock}; the system lets go of it when the process ends, however it ends.
 */
public final class DataFolder implements AutoCloseable {
    /** A second start that only looks whether the folder is held has the lock for a moment itself. */
    private static final int LOOKS = 5;

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    /** In bytes, somewhat more than it writes: five or six files of the click journal, of a MiB each, and a new database. */
    private static final long FIRST_START = 8L << 20;

    private static final String LOCK = "fingerpost.lock";
    private static final String API_KEY = "api-key";
    private static final String ADDRESS = "address";
    private static final String ENDING = "ending";

    private final Path path;
    /** Has the lock, which ends with it. */
    private final FileChannel channel;
    /** Guarded by this. */
    private boolean withdrawn;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Where the platform wants an application's data. */
    public static Path usual() {
        return FolderPlace.named(AppDirsFactory.getInstance().getUserDataDir("Fingerpost", null, null));
    }

    /**
     * Makes the folder if need be and holds it until closed. Empty if another process holds it.
     *
     * @throws Rejected if it cannot be used; nothing was written then
     */
    public static Optional<DataFolder> hold(Path path) {
        FolderPlace.check(path);
        Path folder = path.toAbsolutePath().normalize();
        if (!Files.exists(folder.resolve(API_KEY))) {
            FolderPlace.checkRoom(folder, FIRST_START);
        }
        try {
            FolderPlace.make(folder);
        } catch (IOException e) {
            throw Rejected.invalid(
                    "data-dir",
                    "folder-unmade",
                    "The folder {0} cannot be made ({1}). Give Fingerpost a folder you may write to with --data-dir.",
                    folder.toString(),
                    SystemReason.of(e));
        }
        if (!Files.isReadable(folder) || !Files.isWritable(folder)) {
            throw Rejected.invalid(
                    "data-dir",
                    "folder-closed",
                    "The folder {0} may not be read and written. Give Fingerpost a folder you may write to with"
                            + " --data-dir.",
                    folder.toString());
        }
        try {
            FileChannel channel =
                    FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            boolean held = false;
            try {
                FileLock lock = channel.tryLock();
                for (int again = 0; lock == null && again < LOOKS; again++) {
                    LockSupport.parkNanos(LOOK_NANOS);
                    lock = channel.tryLock();
                }
                if (lock != null) {
                    // What a process that was killed has left behind.
                    Files.deleteIfExists(folder.resolve(ADDRESS));
                    Files.deleteIfExists(folder.resolve(ENDING));
                    held = true;
                    return Optional.of(new DataFolder(folder, channel));
                }
            } catch (OverlappingFileLockException e) {
                // Held by this very process: the same answer as held by another.
            } finally {
                if (!held) {
                    channel.close();
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw unwritten(folder, e);
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

    /** Whether the process that holds the folder at {@code path} says that it is ending. */
    public static boolean isEnding(Path path) {
        return Files.exists(path.resolve(ENDING)) && isHeld(path);
    }

    /** What to say when the folder at {@code path} is held by another process. */
    public static Rejected inUse(Path path) {
        return address(path)
                .map(address -> Rejected.taken(
                        "data-dir",
                        "folder-used-at",
                        "Another Fingerpost is using the folder {0}. It answers at {1}. Stop it first, or choose another"
                                + " folder with --data-dir.",
                        path.toString(),
                        address))
                .orElseGet(() -> Rejected.taken(
                        "data-dir",
                        "folder-used",
                        "Another Fingerpost is using the folder {0}. Stop it first, or choose another folder with"
                                + " --data-dir.",
                        path.toString()));
    }

    public Path path() {
        return path;
    }

    /** The database's file, without the ending the engine adds. */
    public Path database() {
        return database(path);
    }

    /** The same of the folder at {@code path}, which need not be there. */
    public static Path database(Path path) {
        return path.toAbsolutePath().normalize().resolve("fingerpost");
    }

    /** Where clicks wait for the database. */
    public Path journal() {
        return path.resolve("journal");
    }

    /** The administrator's key of the folder at {@code path}, if it has one. */
    public static Optional<String> apiKey(Path path) {
        return OwnersFile.read(path.resolve(API_KEY));
    }

    /** Whether it has one, which the first start leaves behind when all else is there. */
    public boolean hasApiKey() {
        return Files.exists(path.resolve(API_KEY));
    }

    /** Keeps the administrator's key where only the owner of the folder can read it. */
    public void keepApiKey(String key) {
        OwnersFile.write(path.resolve(API_KEY), key);
    }

    /** Keeps the administrator's key of one folder in the other too, if there is one. */
    public static void copyApiKey(Path from, Path to) {
        apiKey(from).ifPresent(key -> OwnersFile.write(to.resolve(API_KEY), key));
    }

    /** Base address of the process that holds the folder at {@code path}, if it serves. */
    public static Optional<String> address(Path path) {
        return OwnersFile.read(path.resolve(ADDRESS));
    }

    /** Tells other processes where this one answers, unless it has withdrawn. */
    public synchronized void announce(String address) {
        if (!withdrawn) {
            OwnersFile.write(path.resolve(ADDRESS), address);
        }
    }

    /** Tells other processes that this one answers no more, though it holds the folder until it has ended its work. */
    public synchronized void withdraw() {
        withdrawn = true;
        try {
            Files.deleteIfExists(path.resolve(ADDRESS));
            Files.write(path.resolve(ENDING), new byte[0]);
        } catch (IOException e) {
            // Then nobody answers them there, or they wait for it no longer than for one that begins.
        }
    }

    /** Lets go of the folder, whatever fails. */
    @Override
    public void close() {
        try (channel) {
            Files.deleteIfExists(path.resolve(ADDRESS));
            Files.deleteIfExists(path.resolve(ENDING));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Rejected unwritten(Path file, IOException why) {
        if (SystemReason.isDiskFull(why)) {
            return noRoom(file);
        }
        return Rejected.invalid(
                "data-dir",
                "file-unwritten",
                "{0} cannot be written ({1}). Give Fingerpost a folder you may write to with --data-dir.",
                file.toString(),
                SystemReason.of(why));
    }

    static Rejected noRoom(Path file) {
        return Rejected.invalid(
                "data-dir",
                "file-no-room",
                "{0} cannot be written: the disk is full. Make room on it and try again.",
                file.toString());
    }
}
