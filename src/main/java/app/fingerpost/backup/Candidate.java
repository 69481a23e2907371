package app.fingerpost.backup;

import app.fingerpost.link.Rejected;
import app.fingerpost.link.StoreException;
import app.fingerpost.link.SystemReason;
import app.fingerpost.link.UserSummary;
import app.fingerpost.settings.Network;
import app.fingerpost.settings.SettingsFile;
import app.fingerpost.store.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A backup that was unpacked in the data folder that it may replace, and looked at; it waits there for the person's word.
 * Closing it removes what was unpacked, unless that was chosen. For any thread that may wait for the disk, one at a time.
 */
public final class Candidate implements AutoCloseable {
    private final Path zip;
    private final Exchange exchange;
    private final Contents contents;

    /**
     * What it holds.
     *
     * @param made by the clock of the computer it was made on; null if it does not say
     * @param links in use
     * @param network where its settings would have the server answer
     */
    public record Contents(@Nullable LocalDateTime made, long links, int users, Network network) {}

    private Candidate(Path zip, Exchange exchange, Contents contents) {
        this.zip = zip;
        this.exchange = exchange;
        this.contents = contents;
    }

    /**
     * Unpacks and looks.
     *
     * @param folder the data folder, held by this process
     * @param beforeUse as of {@link Backups}
     * @param between as of {@link Backups#look}
     * @throws Rejected if the file is no backup that could be used here; nothing is left behind then
     */
    static Candidate of(Path zip, Path folder, Consumer<Tables> beforeUse, LocalDateTime now, Runnable between) {
        BackupFile file = new BackupFile(zip);
        file.checkThere();
        Exchange exchange = Exchange.at(folder, now);
        try {
            Files.createDirectory(exchange.part());
            try {
                return new Candidate(zip, exchange, unpack(file, exchange.part(), beforeUse, between));
            } catch (IOException | RuntimeException e) {
                exchange.removePart();
                throw e;
            }
        } catch (IOException e) {
            throw Rejected.invalid(
                    "file",
                    "backup-not-unpacked",
                    "The backup {0} cannot be unpacked into {1} ({2}). See that the file may be read and that the disk has"
                            + " room.",
                    zip.toString(),
                    folder.toString(),
                    SystemReason.of(e));
        }
    }

    private static Contents unpack(BackupFile file, Path part, Consumer<Tables> beforeUse, Runnable between)
            throws IOException {
        LocalDateTime made = file.unpack(part, between);
        List<UserSummary> users = file.lookAt(part, tables -> {
            beforeUse.accept(tables);
            return tables.users().summaries();
        });
        return new Contents(
                made, users.stream().mapToLong(UserSummary::links).sum(), users.size(), network(file.zip(), part));
    }

    /** Settings that make no sense would keep the next start from starting. */
    private static Network network(Path zip, Path part) {
        try {
            return SettingsFile.in(part).current().network();
        } catch (Rejected e) {
            throw Rejected.invalid(
                    "file",
                    "backup-settings",
                    "The settings in the backup {0} make no sense to this version of Fingerpost. Use another backup; or put"
                            + " this one into an empty folder with the command restore, and mend settings.properties there.",
                    zip.toString());
        }
    }

    /** The backup it is from. */
    public Path zip() {
        return zip;
    }

    public Contents contents() {
        return contents;
    }

    /** Where what the data folder has now will be, if this one is chosen. */
    public Path before() {
        return exchange.before();
    }

    /**
     * From now on the next start goes on with this one instead of what the data folder has.
     *
     * @throws StoreException if that cannot be noted on the disk; all is as before then
     */
    public void choose() {
        try {
            exchange.decide();
        } catch (IOException e) {
            throw new StoreException("The restore cannot be prepared: " + SystemReason.of(e), e);
        }
    }

    @Override
    public void close() {
        try {
            exchange.removePart();
        } catch (IOException e) {
            throw new StoreException("What was unpacked cannot be removed: " + SystemReason.of(e), e);
        }
    }
}
