package app.fingerpost.settings;

import app.fingerpost.link.Rejected;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Properties;

/** Files of lines like {@code key=value} in UTF-8, written whole or not at all. */
final class PropertiesFile {
    private PropertiesFile() {}

    /** @throws Rejected if there is a file and it cannot be read or makes no sense */
    static Properties read(Path file) {
        try {
            return PropertiesText.read(text(file));
        } catch (IllegalArgumentException e) {
            throw formless(file);
        }
    }

    /**
     * Makes the file say this and nothing else; what a person wrote between it stays, see {@link PropertiesText}, unless it
     * makes no sense. A link to a file elsewhere stays one. The folder is not made: one that a person has moved away while
     * the app runs would be in the way of its coming back.
     *
     * @throws Rejected if it cannot be written
     */
    static void write(Path file, Properties properties) {
        try {
            Path place = Files.isSymbolicLink(file) && Files.exists(file) ? file.toRealPath() : file;
            OwnersFile.write(place, PropertiesText.saying(properties, sense(file)));
        } catch (IOException e) {
            throw DataFolder.unwritten(file, e);
        }
    }

    private static String sense(Path file) {
        try {
            String text = text(file);
            PropertiesText.read(text);
            return text;
        } catch (Rejected | IllegalArgumentException e) {
            return "";
        }
    }

    /** What is in it, without the mark that some editors put before UTF-8; empty if there is no file. */
    private static String text(Path file) {
        // Also where there is a file in the place of its folder: others say that better.
        if (!Files.exists(file)) {
            return "";
        }
        try {
            String text = Files.readString(file);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            return "";
        } catch (CharacterCodingException e) {
            throw formless(file);
        } catch (IOException e) {
            throw Rejected.invalid(
                    "settings",
                    "file-unreadable",
                    "The file {0} cannot be read. Check who may read it.",
                    file.toString());
        }
    }

    private static Rejected formless(Path file) {
        return Rejected.invalid(
                "settings",
                "properties-form",
                "The file {0} is not made of lines like key=value in UTF-8. Mend or delete it.",
                file.toString());
    }
}
