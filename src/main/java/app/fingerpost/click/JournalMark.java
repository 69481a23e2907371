package app.fingerpost.click;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which sink a journal's clicks are for: the sink's number, in decimal digits, in the file {@code database} beside the
 * segments. Journals of earlier versions have none.
 */
final class JournalMark {
    private final Path file;

    JournalMark(Path folder) {
        this.file = folder.resolve("database");
    }

    /** Also if there is no mark, or one that was torn. */
    boolean allows(long sink) throws IOException {
        Long marked = read();
        return marked == null || marked == sink;
    }

    void set(long sink) throws IOException {
        Long marked = read();
        if (marked == null || marked != sink) {
            Files.writeString(file, Long.toString(sink));
        }
    }

    private @Nullable Long read() throws IOException {
        try {
            return Long.valueOf(
                    Files.readString(file, StandardCharsets.ISO_8859_1).strip());
        } catch (NoSuchFileException | NumberFormatException e) {
            return null;
        }
    }
}
