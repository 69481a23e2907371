package app.fingerpost.autostart;

import app.fingerpost.link.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is there exactly while Fingerpost is to start at login. */
record EntryFile(Path path) {
    private static final String FIELD = "start-at-login";

    boolean isThere() {
        return Files.exists(path);
    }

    /** @throws Rejected if it cannot be written */
    void write(String text) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw Rejected.invalid(
                    FIELD,
                    "entry-unwritable",
                    "The file {0} cannot be written. Check who may write to its folder.",
                    path);
        }
    }

    /** @throws Rejected if it is there and cannot be deleted */
    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw Rejected.invalid(
                    FIELD,
                    "entry-undeletable",
                    "The file {0} cannot be deleted. Check who may write to its folder.",
                    path);
        }
    }
}
