package app.fingerpost.settings;

import app.fingerpost.link.Rejected;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One at a time reads the settings' file, changes it and writes it, of all processes. The lock is on a file beside it, which
 * stays: one that is deleted could be held by one process while another holds the next. The system lets go of the lock when
 * the process ends, however it ends.
 */
final class SettingsLock {
    private static final String NAME = "settings.lock";
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    /** Whoever has it writes a small file. */
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(10);

    private SettingsLock() {}

    /**
     * Runs this with the lock. The folder of the settings' file must be there.
     *
     * @throws Rejected if the lock's file cannot be written, or others have the lock for too long
     */
    static void hold(Path settings, Runnable work) {
        Path file = settings.toAbsolutePath().resolveSibling(NAME);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            await(channel, settings);
            // Closing the channel lets go of the lock.
            work.run();
        } catch (IOException e) {
            throw DataFolder.unwritten(file, e);
        }
    }

    private static void await(FileChannel channel, Path settings) throws IOException {
        long begin = System.nanoTime();
        while (tried(channel) == null) {
            if (System.nanoTime() - begin > LONGEST_NANOS) {
                throw Rejected.taken(
                        "settings",
                        "settings-busy",
                        "Another program is changing {0}, and does not come to an end. Try again later.",
                        settings.toString());
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private static @Nullable FileLock tried(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Another thread of this process has it.
            return null;
        }
    }
}
