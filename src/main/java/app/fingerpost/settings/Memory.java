package app.fingerpost.settings;

import app.fingerpost.link.Rejected;
import java.nio.file.Path;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Small things the window remembers from one start to the next: its place, its columns, the page shown last. In the file
 * {@code window.properties} of the data folder; none of it matters enough to stop anything if it cannot be read or
 * written. Any thread may ask and put; {@link #save} touches the disk.
 */
public final class Memory {
    private static final Logger LOG = LoggerFactory.getLogger(Memory.class);
    private static final String NAME = "window.properties";

    private final Path file;
    /** Guarded by this, as is {@link #changed}. */
    private final Properties known;

    private boolean changed;
    /** Whether it was told that it cannot be written; of the thread that saves. */
    private boolean told;

    private Memory(Path file, Properties known) {
        this.file = file;
        this.known = known;
    }

    /** What the folder remembers; nothing if the file is not there or makes no sense. */
    public static Memory in(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            return new Memory(file, PropertiesFile.read(file));
        } catch (Rejected e) {
            LOG.warn("What the window remembered is lost: {}", e.sentence());
            return new Memory(file, new Properties());
        }
    }

    /** What was put under the key last, or else {@code usual}. */
    public synchronized String get(String key, String usual) {
        return known.getProperty(key, usual);
    }

    public synchronized void put(String key, String value) {
        changed |= !value.equals(known.setProperty(key, value));
    }

    /** Writes what was put since the last time. For one thread at a time. */
    public void save() {
        Properties copy = new Properties();
        synchronized (this) {
            if (!changed) {
                return;
            }
            copy.putAll(known);
            changed = false;
        }
        try {
            PropertiesFile.write(file, copy);
            told = false;
        } catch (Rejected e) {
            synchronized (this) {
                changed = true;
            }
            if (!told) {
                LOG.warn("The window cannot remember its place: {}", e.sentence());
            }
            told = true;
        }
    }
}
