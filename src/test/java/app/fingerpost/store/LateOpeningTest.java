package app.fingerpost.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.GivenUpFile;
import app.fingerpost.link.StoreException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A file that is opened again while the app stops. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no pipe with a name")
final class LateOpeningTest {
    @TempDir
    private Path folder;

    @Test
    void fileThatIsOpenedAgainDuringTheCloseIsClosed() throws Exception {
        Path base = folder.resolve("test");
        Path confirmed = folder.resolve("test.confirmed");
        Database database = Database.open(base);
        database.sync();
        GivenUpFile.at(base);
        byte[] number = Files.readAllBytes(confirmed);
        Files.delete(confirmed);
        assertThat(new ProcessBuilder("mkfifo", confirmed.toString()).start().waitFor())
                .isZero();

        CompletableFuture<Integer> opening = CompletableFuture.supplyAsync(database::openings);
        // It opens when the other side reads what the disk has confirmed, of a file that is open then.
        try (OutputStream noted = Files.newOutputStream(confirmed, StandardOpenOption.WRITE)) {
            database.close();
            noted.write(number);
        }

        assertThatThrownBy(opening::join)
                .cause()
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("stopping");
        assertThat(isClosed()).isTrue();
    }

    private boolean isClosed() throws IOException {
        try (FileChannel file = FileChannel.open(folder.resolve("test.mv.db"), StandardOpenOption.WRITE)) {
            return file.tryLock() != null;
        }
    }
}
