package app.fingerpost.harness;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that takes the room there is on its disk. */
record Ballast(Path file) {
    /** Takes all of it but so many bytes. */
    void fill(long left) throws IOException {
        byte[] block = "ballast ".repeat(512).getBytes(StandardCharsets.US_ASCII);
        try (var out = Files.newOutputStream(file)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            if (Files.getFileStore(file).getUsableSpace() >= block.length) {
                throw new IllegalStateException("The disk is not full", full);
            }
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(Math.max(0, channel.size() - left));
        }
    }

    void remove() throws IOException {
        Files.delete(file);
    }
}
