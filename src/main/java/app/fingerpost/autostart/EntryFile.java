package app.fingerpost.autostart;

import app.fingerpost.link.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is there exactly while Fingerpost is to start at login. */
record EntryFile(Path path) {
    boolean isThere() {
        return Files.exists(path);
    }

    /** @throws Rejected if it cannot be written */
    void write(String text) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw refused("written");
        }
    }

    /** @throws Rejected if it is there and cannot be deleted */
    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw refused("deleted");
        }
    }

    private Rejected refused(String what) {
        return Rejected.invalid(
                "start-at-login", "The file " + path + " cannot be " + what + ". Check who may write to its folder.");
    }
}
