package app.fingerpost.backup;

import app.fingerpost.link.Rejected;
import app.fingerpost.settings.FolderPlace;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Where a restore puts a data folder together before it takes its place: a hidden folder beside it, held by one restore
 * at a time through the lock on a file in it. The system lets go of that when the process ends, however it ends; what one
 * that was killed has left, the next one for the same place removes.
 */
final class Assembly implements AutoCloseable {
    private static final String LOCK = "restore.lock";
    private static final String DATA = "data";

    private final Path around;
    private final FileChannel channel;

    private Assembly(Path around, FileChannel channel) {
        this.around = around;
        this.channel = channel;
    }

    /** @throws Rejected if another restore puts something together for the same place, or the hidden folder is not ours */
    static Assembly beside(Path folder) throws IOException {
        Path around = folder.resolveSibling("." + folder.getFileName() + ".restoring");
        Path lock = around.resolve(LOCK);
        if (Files.exists(around, LinkOption.NOFOLLOW_LINKS)) {
            // The lock is the first thing a restore makes in there. Links are not ours, and lead to what is not.
            boolean ours = Files.isDirectory(around, LinkOption.NOFOLLOW_LINKS)
                    && (isEmpty(around) || Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS))
                    && !Files.isSymbolicLink(around.resolve(DATA));
            if (!ours) {
                throw Rejected.taken(
                        "data-dir",
                        around
                                + " is in the way, and nothing in it is overwritten. Move it away, or name another folder"
                                + " with --data-dir.");
            }
        }
        FolderPlace.make(around);
        FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (lock(channel) == null) {
                throw Rejected.taken(
                        "data-dir",
                        "Another restore into " + folder
                                + " is under way. Wait for its end, or name another folder with --data-dir.");
            }
            Assembly assembly = new Assembly(around, channel);
            assembly.clear();
            FolderPlace.make(assembly.fresh());
            return assembly;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    static boolean isEmpty(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            return !files.iterator().hasNext();
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** The folder to fill, and to move away when it is whole. */
    Path fresh() {
        return around.resolve(DATA);
    }

    private void clear() throws IOException {
        if (Files.exists(fresh())) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(fresh())) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
            Files.delete(fresh());
        }
    }

    @Override
    public void close() throws IOException {
        clear();
        // While it is still held, so that nobody else's is deleted.
        Files.deleteIfExists(around.resolve(LOCK));
        channel.close();
        try {
            Files.deleteIfExists(around);
        } catch (DirectoryNotEmptyException e) {
            // Somebody put something there; or the next restore has begun.
        }
    }
}
