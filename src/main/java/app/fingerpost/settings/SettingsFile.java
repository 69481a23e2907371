package app.fingerpost.settings;

import app.fingerpost.link.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The settings as they stand in the file {@code settings.properties} of the data folder, in UTF-8, one {@code key=value}
 * a line. What the file does not say is as in {@link Settings#USUAL}, and so is everything if there is no file. Keys this
 * version does not know are left as they are.
 *
 * <p>The process that holds the folder is not the only one that writes here: a person may, with an editor or with the
 * command {@code settings}. So {@link SettingsWatch} looks from time to time. The lock is held for comparing and setting one
 * reference.
 */
public final class SettingsFile {
    private static final String NAME = "settings.properties";

    private final Path file;
    private final Object lock = new Object();
    private volatile State state;

    /**
     * @param read as the file was when the settings were read from it, null if they come from elsewhere
     * @param last as it was when it was last looked at
     */
    private record State(
            Settings settings,
            @Nullable Look read,
            @Nullable Look last) {}

    /** What tells one state of the file from another without reading it. */
    private record Look(
            FileTime changed, long size, @Nullable Object identity) {
        static final Look ABSENT = new Look(FileTime.fromMillis(0), -1, null);

        static Look at(Path file) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                return new Look(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
            } catch (IOException e) {
                return ABSENT;
            }
        }
    }

    private SettingsFile(Path file) {
        this.file = file;
        Look look = Look.at(file);
        this.state = new State(settings(file), look, look);
    }

    /**
     * Reads the settings of the folder, which need not exist.
     *
     * @throws Rejected if there is a file and it cannot be read or makes no sense
     */
    public static SettingsFile in(Path folder) {
        return new SettingsFile(folder.resolve(NAME));
    }

    /** The settings last read or made. Touches no disk, so any thread may ask, as often as it likes. */
    public Settings current() {
        return state.settings;
    }

    /**
     * Writes new settings, whole or not at all, and makes them the current ones. For one thread at a time.
     *
     * @throws Rejected if the file cannot be read or written; the settings are as before then
     */
    public void change(Settings settings) {
        Properties properties = PropertiesFile.read(file);
        properties.putAll(settings.words());
        PropertiesFile.write(file, properties);
        synchronized (lock) {
            state = new State(settings, null, null);
        }
    }

    /**
     * Reads the file again if it has changed since it was read and not since the last look, for an editor may be at work
     * on it. So it takes two looks for a change to be taken up. If {@link #change} is called meanwhile, its settings stand.
     *
     * @throws Rejected if what is there now cannot be read or makes no sense; the settings are as before then
     */
    public void refresh() {
        State before = state;
        Look look = Look.at(file);
        if (look.equals(before.read)) {
            return;
        }
        State after = look.equals(before.last)
                ? new State(settings(file), look, look)
                : new State(before.settings, before.read, look);
        synchronized (lock) {
            if (state == before) {
                state = after;
            }
        }
    }

    private static Settings settings(Path file) {
        Properties properties = PropertiesFile.read(file);
        Map<String, String> known = new HashMap<>();
        for (String key : Settings.USUAL.words().keySet()) {
            String value = properties.getProperty(key);
            if (value != null) {
                known.put(key, value);
            }
        }
        try {
            return Settings.USUAL.with(known);
        } catch (Rejected e) {
            throw Rejected.invalid(e.field(), "In the file " + file + ", " + e.sentence());
        }
    }
}
