package app.fingerpost.backup;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.fingerpost.link.StoreException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup that cannot be taken away, and whose doing that is. */
final class UnreadBackupTest {
    @TempDir
    private Path dir;

    @Test
    void backupThatIsGoneOrCannotBeReadIsTheStoresTrouble() throws IOException {
        Path zip = Files.writeString(dir.resolve("backup.part"), "zip");
        Backup gone = new Backup(zip);
        Files.delete(zip);
        // It opens, and reading fails.
        Backup folder = new Backup(Files.createDirectory(dir.resolve("folder")));

        for (Backup unread : new Backup[] {gone, folder}) {
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> unread.writeTo(OutputStream.nullOutputStream()))
                    .withMessageStartingWith("The backup cannot be read: ");
        }
    }

    @Test
    void whatTheReceiverThrowsComesAsItIs() throws IOException {
        Backup backup = new Backup(Files.writeString(dir.resolve("backup.part"), "zip"));
        OutputStream closed = OutputStream.nullOutputStream();
        closed.close();
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> backup.writeTo(closed))
                .withMessage("Stream closed");
    }
}
