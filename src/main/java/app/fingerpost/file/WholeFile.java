package app.fingerpost.file;

import app.fingerpost.link.Rejected;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Files that a person saves or has written for them, whole or not at all: what was there stays until the new content is
 * complete. Any thread that may wait for the disk may write.
 */
public final class WholeFile {
    /** What the file should hold. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** The same for text; it is stored as UTF-8. */
    @FunctionalInterface
    public interface Text {
        void writeTo(Writer out) throws IOException;
    }

    private WholeFile() {}

    /** @throws Rejected as {@link #write} */
    public static void writeText(Path file, Text text) {
        write(file, out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            text.writeTo(writer);
            writer.flush();
        });
    }

    /** @throws Rejected if it cannot be written there; then nothing is left behind */
    public static void write(Path file, Content content) {
        Path whole = file.toAbsolutePath();
        try {
            Path part = whole.resolveSibling("." + whole.getFileName() + "." + Long.toHexString(System.nanoTime()));
            try {
                try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW)) {
                    content.writeTo(out);
                }
                move(part, whole);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw Rejected.invalid(
                    "file",
                    "The file " + file + " could not be written: " + reason(e)
                            + " Choose another place, or see that the disk has room.");
        }
    }

    private static void move(Path part, Path whole) throws IOException {
        try {
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "you may not write there.";
        }
        if (e instanceof NoSuchFileException) {
            return "there is no such folder.";
        }
        return e.getMessage() + ".";
    }
}
