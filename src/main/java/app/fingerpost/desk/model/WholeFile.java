package app.fingerpost.desk.model;

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

/** Files a person saves, written whole or not at all: what was there stays until the new content is complete. */
final class WholeFile {
    private static final Texts TEXTS = new Texts("common");

    /** What the file should hold. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** The same for text; it is stored as UTF-8. */
    @FunctionalInterface
    interface Text {
        void writeTo(Writer out) throws IOException;
    }

    private WholeFile() {}

    static void writeText(Path file, Text text) {
        write(file, out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            text.writeTo(writer);
            writer.flush();
        });
    }

    /** @throws Rejected if it cannot be written there; then nothing is left behind */
    static void write(Path file, Content content) {
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
            throw Rejected.invalid("file", problem(file, e));
        }
    }

    private static void move(Path part, Path whole) throws IOException {
        try {
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String problem(Path file, IOException e) {
        if (e instanceof AccessDeniedException) {
            return TEXTS.get("file-denied", file);
        }
        if (e instanceof NoSuchFileException) {
            return TEXTS.get("file-no-folder", file);
        }
        return TEXTS.get("file-failed", file, String.valueOf(e.getMessage()));
    }
}
