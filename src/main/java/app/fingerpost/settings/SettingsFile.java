package app.fingerpost.settings;

import app.fingerpost.link.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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
 * command {@code settings}. So {@link SettingsWatch} looks from time to time, and {@link SettingsLock} lets one write at a
 * time. The lock here is held for comparing and setting one reference.
 */
public final class SettingsFile {
    private static final String NAME = "settings.properties";

    private final Path folder;
    private final Path file;
    private final Object lock = new Object();
    private volatile State state;
    /** If it was, and is not there now, it was moved away: one made anew would be in the way of its coming back. */
    private volatile boolean folderWasThere;

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

    private SettingsFile(Path folder) {
        this.folder = folder;
        this.file = folder.resolve(NAME);
        this.folderWasThere = !Files.notExists(folder);
        Look look = Look.at(file);
        this.state = new State(settings(file), look, look);
    }

    /**
     * Reads the settings of the folder, which need not exist.
     *
     * @throws Rejected if there is a file and it cannot be read or makes no sense
     */
    public static SettingsFile in(Path folder) {
        return new SettingsFile(folder);
    }

    /** The settings last read or made. Touches no disk, so any thread may ask, as often as it likes. */
    public Settings current() {
        return state.settings;
    }

    /**
     * Writes what differs from the current settings into the file, whole or not at all, and makes what stands there then the
     * current ones: what others have changed meanwhile stays. The folder is made if it was never there. For one thread at a
     * time.
     *
     * @throws Rejected if the folder was moved away, the file cannot be read or written, or somebody else is at it for too
     *     long, or what differs does not go together with what others have changed; the settings are as before then
     */
    public void change(Settings settings) {
        Map<String, String> words = new HashMap<>(settings.words());
        words.entrySet().removeAll(state.settings.words().entrySet());
        write(words);
    }

    /**
     * The same for what a person chooses, by its words.
     *
     * @throws Rejected also if a word makes no sense, see {@link Settings#choosing}
     */
    public void change(Map<String, String> words) {
        // Before anything is made on the disk.
        state.settings.choosing(words);
        write(words);
    }

    private void write(Map<String, String> words) {
        prepareFolder();
        if (Files.isSymbolicLink(file) && Files.notExists(file)) {
            throw Rejected.unknown(
                    "settings",
                    "file-link-nowhere",
                    "{0} is a link that leads nowhere. Bring back the file it leads to, or delete the link.",
                    file.toString());
        }
        SettingsLock.hold(file, () -> {
            Properties properties = PropertiesFile.read(file);
            Settings after = standing(properties).with(words);
            properties.putAll(after.words());
            PropertiesFile.write(file, properties);
            synchronized (lock) {
                state = new State(after, null, null);
            }
        });
    }

    private void prepareFolder() {
        if (!folderWasThere) {
            try {
                FolderPlace.make(folder);
            } catch (IOException e) {
                throw DataFolder.unwritten(file, e);
            }
            folderWasThere = true;
        } else if (Files.notExists(folder)) {
            throw Rejected.unknown(
                    "settings",
                    "folder-away",
                    "The folder {0} was moved away or deleted while Fingerpost runs, and no setting can be changed. Put"
                            + " it back; or stop Fingerpost, and restore a backup.",
                    folder.toString());
        }
    }

    /** What the file says; what counts here if that makes no sense, for it is put right by this change. */
    private Settings standing(Properties properties) {
        try {
            return Settings.USUAL.with(known(properties));
        } catch (Rejected e) {
            return state.settings;
        }
    }

    /**
     * Reads the file again if it has changed since it was read and not since the last look, for an editor may be at work
     * on it. So it takes two looks for a change to be taken up. If {@link #change} is called meanwhile, its settings stand.
     * A file that was deleted leaves all as usual; one that went away with its folder, or that a link leads to, changes
     * nothing.
     *
     * @throws Rejected if what is there now cannot be read or makes no sense; the settings are as before then
     */
    public void refresh() {
        State before = state;
        Look look = Look.at(file);
        if (look.equals(before.read) || (look.equals(Look.ABSENT) && !isDeleted())) {
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

    private boolean isDeleted() {
        return Files.isDirectory(folder) && Files.notExists(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static Settings settings(Path file) {
        Map<String, String> known = known(PropertiesFile.read(file));
        try {
            return Settings.USUAL.with(known);
        } catch (Rejected e) {
            throw Rejected.invalid(e.field(), "In the file " + file + ": " + e.sentence());
        }
    }

    /** For a server that cannot listen at the address that stands in the file, whatever is wrong with it. */
    public Rejected wrongBind() {
        return Rejected.invalid(
                Network.BIND,
                "bind-in-file",
                "This computer cannot listen at \"{0}\", which stands as bind in the file {1}. Write 127.0.0.1 there for this"
                        + " computer only, or 0.0.0.0 for the network.",
                state.settings.network().bind(),
                file.toString());
    }

    private static Map<String, String> known(Properties properties) {
        Map<String, String> known = new HashMap<>();
        for (String key : Settings.USUAL.words().keySet()) {
            String value = properties.getProperty(key);
            if (value != null) {
                known.put(key, value);
            }
        }
        return known;
    }
}
