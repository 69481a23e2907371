package app.fingerpost.cli;

import app.fingerpost.transfer.RefusedRows;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file to import, which is read twice and whose length has to be known. What is no such file, as a pipe is, is copied
 * first; the copy is gone when this is closed.
 *
 * @param named as the person named it
 * @param file that is read
 */
record ImportedFile(Path named, Path file) implements AutoCloseable {
    private static final int COPIED_AT_ONCE = 1 << 16;

    /** Reads a pipe to its end. */
    static ImportedFile of(Path named) throws IOException {
        if (Files.isRegularFile(named)) {
            return new ImportedFile(named, named);
        }
        ImportedFile copied = new ImportedFile(named, Files.createTempFile("fingerpost", ".import"));
        // Should the process be told to end meanwhile.
        copied.file.toFile().deleteOnExit();
        try {
            copied.copy();
        } catch (IOException e) {
            copied.close();
            throw e;
        }
        return copied;
    }

    /** Without asking where in the pipe it is, as the JDK's own ways do. */
    private void copy() throws IOException {
        try (InputStream in = new FileInputStream(named.toFile());
                OutputStream out = Files.newOutputStream(file)) {
            byte[] part = new byte[COPIED_AT_ONCE];
            for (int length = in.read(part); length >= 0; length = in.read(part)) {
                out.write(part, 0, length);
            }
        }
    }

    /** Where the rows go that are refused: beside it, or those of a pipe into the folder the person is in. */
    Path refused() {
        return RefusedRows.beside(isCopy() ? Path.of("import") : named);
    }

    private boolean isCopy() {
        return !file.equals(named);
    }

    @Override
    public void close() throws IOException {
        if (isCopy()) {
            Files.deleteIfExists(file);
        }
    }
}
