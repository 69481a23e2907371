package app.fingerpost.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.TestApp;
import app.fingerpost.backup.Backup;
import app.fingerpost.link.StoreException;
import app.fingerpost.report.Reports;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class BackupTest {
    @TempDir
    Path scratch;

    @Test
    void backupUnderClicksHasThoseOfItsMoment() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        AtomicLong sent = new AtomicLong();
        AtomicLong received = new AtomicLong();
        long least;
        long most;
        try (TestApp app = TestApp.start(data())) {
            app.link("busy");
            app.set("keep-seconds", "14");
            CompletableFuture<Void> visitor = CompletableFuture.runAsync(() -> {
                while (!over.get()) {
                    sent.incrementAndGet();
                    received.addAndGet(app.get("/busy").statusCode() == 302 ? 1 : 0);
                }
            });
            TestApp.await("there are some clicks", () -> received.get() > 100);
            least = received.get();
            runs("Backed up to ", "backup", zip().toString(), "--data-dir", data().toString());
            most = sent.get();
            over.set(true);
            visitor.join();
            assertThat(sent.get()).isGreaterThan(least);
        }
        runs("Restored into ", "restore", zip().toString(), "--data-dir", other().toString());
        try (TestApp app = TestApp.start(other())) {
            Reports.Overview overview = app.app().reports().overview();
            assertThat(overview.people() + overview.bots()).isBetween(least, most);
            assertThat(app.get("/busy").statusCode()).isEqualTo(302);
            assertThat(app.app().settings().current().retention().seconds().toDays())
                    .isEqualTo(14);
        }
        assertThat(names(scratch)).contains("data", "other", "backup.zip").noneMatch(name -> name.startsWith("."));
        assertThat(names(data())).noneMatch(name -> name.startsWith("backup"));
    }

    @Test
    void backupOfADatabaseThatWasMovedAwayIsNoneAndLeavesNothing() throws Exception {
        try (TestApp app = TestApp.start(data())) {
            app.link("kept");
            Path database = data().resolve(Backup.DATABASE);
            Path away = data().resolve("away");
            Files.move(database, away);
            assertThatThrownBy(() -> app.app().backups().make())
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.isAway()).isTrue());
            Files.move(away, database);
            app.app().backups().make().close();
        }
        assertThat(names(data())).noneMatch(name -> name.startsWith("backup"));
    }

    @Test
    void backupOfAFolderThatNobodyUsesCanBeRestoredToo() throws Exception {
        try (TestApp app = TestApp.start(data())) {
            app.link("kept");
            app.get("/kept");
        }
        runs("Backed up to ", "backup", zip().toString(), "--data-dir", data().toString());
        if (zip().getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(zip())))
                    .isEqualTo("rw-------");
        }
        Files.createDirectory(other());
        runs("Restored into ", "restore", zip().toString(), "--data-dir", other().toString());
        try (TestApp app = TestApp.start(other())) {
            Reports.Overview overview = app.app().reports().overview();
            assertThat(overview.people() + overview.bots()).isEqualTo(1);
        }
        fails("is not empty", "restore", zip().toString(), "--data-dir", other().toString());
    }

    @Test
    void whatIsNoWholeBackupIsRefusedAndLeavesNothing() throws Exception {
        fails("There is no file", "restore", zip().toString(), "--data-dir", other().toString());
        Files.writeString(zip(), "no zip");
        fails("is no backup", "restore", zip().toString(), "--data-dir", other().toString());
        try (TestApp app = TestApp.start(data())) {
            app.link("kept");
        }
        runs("Backed up to ", "backup", zip().toString(), "--data-dir", data().toString());
        byte[] whole = Files.readAllBytes(zip());
        Files.write(zip(), Arrays.copyOf(whole, whole.length / 2));
        fails("is damaged", "restore", zip().toString(), "--data-dir", other().toString());
        assertThat(other()).doesNotExist();
        assertThat(names(scratch)).noneMatch(name -> name.startsWith("."));
        fails("There are no links in", "backup", zip().toString(), "--data-dir", other().toString());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void restoreThatIsToldToStopLeavesNothing() throws Exception {
        assertThat(new ProcessBuilder("mkfifo", zip().toString()).start().waitFor())
                .isZero();
        CompletableFuture<Void> endless = CompletableFuture.runAsync(this::writeWithoutEnd);
        try (Instance command =
                Instance.start(scratch, "restore", zip().toString(), "--data-dir", other().toString())) {
            Path unpacked = scratch.resolve(".other.restoring/data").resolve(Backup.DATABASE);
            TestApp.await("it is being unpacked", () -> Files.exists(unpacked));
            command.terminate();
            assertThat(command.exitCode()).isEqualTo(143);
            assertThat(command.rest()).isEmpty();
            assertThat(command.errors().strip()).isEqualTo("The restore was stopped. Nothing was restored.");
        }
        endless.join();
        assertThat(other()).doesNotExist();
        assertThat(names(scratch)).noneMatch(name -> name.startsWith("."));
    }

    /** Until nobody reads it any more. */
    private void writeWithoutEnd() {
        byte[] part = new byte[100];
        try (OutputStream to = Files.newOutputStream(zip(), StandardOpenOption.WRITE);
                ZipOutputStream entries = new ZipOutputStream(to)) {
            entries.setLevel(Deflater.NO_COMPRESSION);
            entries.putNextEntry(new ZipEntry(Backup.DATABASE));
            while (true) {
                entries.write(part);
            }
        } catch (IOException e) {
            // That is its end.
        }
    }

    private Path data() {
        return scratch.resolve("data");
    }

    private Path other() {
        return scratch.resolve("other");
    }

    private Path zip() {
        return scratch.resolve("backup.zip");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private void runs(String begin, String... words) throws Exception {
        try (Instance command = Instance.start(scratch, words)) {
            String said = command.rest();
            assertThat(command.exitCode()).as(command.errors()).isZero();
            assertThat(said).startsWith(begin);
        }
    }

    private void fails(String reason, String... words) throws Exception {
        try (Instance command = Instance.start(scratch, words)) {
            assertThat(command.rest()).isEmpty();
            assertThat(command.exitCode()).isEqualTo(1);
            assertThat(command.errors().strip()).contains(reason).doesNotContain("\n");
        }
    }
}
