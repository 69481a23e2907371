package app.fingerpost.backup;

import app.fingerpost.file.Copy;
import app.fingerpost.link.StoreException;
import app.fingerpost.link.SystemReason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

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

    /** As below, in one go. */
    public void writeTo(OutputStream out) throws IOException {
        writeTo(out, () -> {});
    }

    /**
     * What {@code out} throws comes as it is.
     *
     * @param between run now and then; what it throws comes through
     * @throws StoreException if the zip cannot be read any more
     */
    public void writeTo(OutputStream out, Runnable between) throws IOException {
        try (InputStream in = opened()) {
            Copy.of(in, out, between);
        } catch (UncheckedIOException e) {
            IOException why = Objects.requireNonNull(e.getCause());
            throw new StoreException("The backup cannot be read: " + SystemReason.of(why), why);
        }
    }

    private InputStream opened() {
        try {
            return Files.newInputStream(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
