package app.fingerpost.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A zip that was made and waits to be taken away; closing it removes it. It holds the database and, if there are any, the
 * settings. The administrator's key is not in it: the first start after a restore makes a new one.
 */
public final class Backup implements AutoCloseable {
    /** The database's file, in a backup and in a data folder. */
    public static final String DATABASE = "fingerpost.mv.db";

    static final String SETTINGS = "settings.properties";

    private final Path zip;
    private final long size;

    Backup(Path zip) throws IOException {
        this.zip = zip;
        this.size = Files.size(zip);
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    public void writeTo(OutputStream out) throws IOException {
        Files.copy(zip, out);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
