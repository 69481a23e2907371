package app.fingerpost.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How often the disk has confirmed what the database holds: counted in the database each time it is asked to, and noted in
 * a file beside it, in decimal digits, each time it has. H2 opens a file that was cut short or spoilt at its end as it was
 * at an earlier moment, if it finds one; its number is lower than the one noted then, and so is that of an older copy.
 *
 * <p>The file is written in place and not forced: after a power cut, or where that takes room and there is none, it is
 * behind, never ahead.
 * Any number of threads may call.
 */
final class Confirmations {
    private static final Logger LOG = LoggerFactory.getLogger(Confirmations.class);

    private final Path file;
    /** Guarded by this. */
    private long last;

    Confirmations(Path file) {
        this.file = file;
    }

    /** Whether the disk ever confirmed anything. */
    boolean any() {
        return Files.exists(file);
    }

    /** Whether the database has lost something that was confirmed. Unknown, and so false, if the file cannot be read. */
    boolean lacking(Jdbi jdbi) {
        try {
            String noted = Files.readString(file, StandardCharsets.ISO_8859_1);
            return Long.parseLong(noted.strip()) > counted(jdbi);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException | NumberFormatException e) {
            LOG.warn("{} cannot be read; whether the database has lost something is not known.", file, e);
            return false;
        }
    }

    /** Counts that the disk is about to be asked: one after the other, for all change the same row. */
    synchronized long begin(Jdbi jdbi) {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select number from final table (update confirmation set number = number + 1)""").mapTo(Long.class).one());
    }

    /** Notes that the disk has confirmed what was committed before {@link #begin} gave the number. */
    synchronized void note(long number) {
        if (number <= last) {
            return;
        }
        last = number;
        ByteBuffer digits = StandardCharsets.ISO_8859_1.encode(String.format(Locale.ROOT, "%019d%n", number));
        try (FileChannel channel =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE))) {
            channel.write(digits, 0);
            channel.truncate(digits.limit());
        } catch (IOException e) {
            // A lower number only finds less.
            LOG.debug("The number of the last confirmation cannot be noted.", e);
        }
    }

    private static long counted(Jdbi jdbi) {
        try {
            return jdbi.withHandle(handle -> handle.createQuery("select number from confirmation")
                    .mapTo(Long.class)
                    .one());
        } catch (StatementException e) {
            if (e.getCause() instanceof SQLException sql && Schema.UNKNOWN_TABLE.contains(sql.getErrorCode())) {
                // It is as it was under an earlier version.
                return 0;
            }
            throw e;
        }
    }
}
