package app.fingerpost.harness;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the disk of a folder busy from construction until closed: a large file is written there and put on the disk, again and
 * again, so that whoever else wants something of the disk waits for it.
 */
final class BusyDisk implements AutoCloseable {
    private static final int BLOCK = 1 << 20;
    private static final int BLOCKS = 400;

    private final Path file;
    private final AtomicBoolean over = new AtomicBoolean();
    private final Thread thread = new Thread(this::run, "busy-disk");
    private volatile @Nullable IOException failure;

    BusyDisk(Path folder) {
        this.file = folder.resolve("busy-disk");
        thread.start();
    }

    private void run() {
        ByteBuffer block = ByteBuffer.allocateDirect(BLOCK);
        try {
            while (!over.get()) {
                try (FileChannel channel = FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
                    for (int i = 0; i < BLOCKS && !over.get(); i++) {
                        channel.write(block.clear());
                    }
                    channel.force(true);
                }
            }
            Files.delete(file);
        } catch (IOException e) {
            failure = e;
        }
    }

    /** @throws IOException if it could not be kept busy up to now */
    @Override
    public void close() throws IOException, InterruptedException {
        over.set(true);
        thread.join();
        if (failure != null) {
            throw failure;
        }
    }
}
