package app.fingerpost.settings;

import app.fingerpost.link.Rejected;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Collectors;

/** Files of lines like {@code key=value} in UTF-8, written whole or not at all. */
final class PropertiesFile {
    private PropertiesFile() {}

    /** @throws Rejected if there is a file and it cannot be read or makes no sense */
    static Properties read(Path file) {
        Properties properties = new Properties();
        if (!Files.exists(file)) {
            return properties;
        }
        try {
            String text = Files.readString(file);
            // Some editors mark UTF-8 with this character.
            properties.load(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (NoSuchFileException e) {
            properties.clear();
        } catch (CharacterCodingException | IllegalArgumentException e) {
            throw Rejected.invalid(
                    "settings",
                    "properties-form",
                    "The file {0} is not made of lines like key=value in UTF-8. Mend or delete it.",
                    file.toString());
        } catch (IOException e) {
            throw Rejected.invalid(
                    "settings",
                    "file-unreadable",
                    "The file {0} cannot be read. Check who may read it.",
                    file.toString());
        }
        return properties;
    }

    /** @throws Rejected if it cannot be written */
    static void write(Path file, Properties properties) {
        try {
            FolderPlace.make(file.toAbsolutePath().resolveSibling(""));
        } catch (IOException e) {
            throw DataFolder.unwritten(file, e);
        }
        OwnersFile.write(file, text(properties));
    }

    /** In the order of the keys, without the date the JDK puts above. */
    private static String text(Properties properties) {
        StringWriter out = new StringWriter();
        try {
            properties.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .sorted()
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
