package app.fingerpost.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.TestApp;
import app.fingerpost.link.Rejected;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a window finds out about a file before it asks whether that is to be restored. */
class CandidateTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 1, 12, 0);

    @TempDir
    Path scratch;

    private Path data;
    private Path zip;

    @BeforeEach
    void backUp() throws IOException {
        data = scratch.resolve("data");
        zip = scratch.resolve("backup.zip");
        try (TestApp app = TestApp.start(data)) {
            app.link("one");
            app.link("two");
            app.app().users().create("ana");
            app.call("DELETE", "/short-urls/two");
            app.set("port", "8765");
            try (Backup backup = app.app().backups().make();
                    OutputStream out = Files.newOutputStream(zip)) {
                backup.writeTo(out);
            }
        }
    }

    @Test
    void tellsWhenItWasMadeAndHowManyLinksAndUsersItHolds() {
        try (Candidate found = Candidate.of(zip, data, tables -> {}, NOW, () -> {})) {
            Candidate.Contents contents = found.contents();
            assertThat(contents.links()).isEqualTo(1);
            assertThat(contents.users()).isEqualTo(2);
            assertThat(contents.network().port()).isEqualTo(8765);
            assertThat(Duration.between(contents.made(), LocalDateTime.now(ZoneId.systemDefault())))
                    .isLessThan(Duration.ofMinutes(5));
            assertThat(found.before()).isEqualTo(data.resolve("before-restore-2026-03-01-120000"));
        }
        assertNothingIsLeft();
    }

    @Test
    void whatIsNoBackupThatCanBeUsedIsRefusedAndNothingIsLeft() throws IOException {
        Path other = scratch.resolve("other.zip");
        assertRefused(other, "backup-missing");
        assertRefused(data, "file-is-folder");
        Files.writeString(other, "no zip");
        assertRefused(other, "backup-none");
        byte[] whole = Files.readAllBytes(zip);
        Files.write(other, Arrays.copyOf(whole, whole.length / 2));
        assertRefused(other, "backup-damaged");
        Files.delete(other);
        try (FileSystem files =
                FileSystems.newFileSystem(URI.create("jar:" + other.toUri()), Map.of("create", "true"))) {
            Files.writeString(files.getPath("fingerpost.mv.db"), "no database");
        }
        assertRefused(other, "backup-unopened");
        try (ZipOutputStream old = new ZipOutputStream(Files.newOutputStream(other), Charset.forName("windows-1252"))) {
            old.putNextEntry(new ZipEntry("Größe.txt"));
        }
        assertRefused(other, "backup-none");
    }

    @Test
    void databaseIsMadeReadyForItsUseBeforeItIsLookedAt() {
        try (Candidate found = Candidate.of(
                zip, data, tables -> tables.users().insert("new", NOW.toInstant(ZoneOffset.UTC)), NOW, () -> {})) {
            assertThat(found.contents().users()).isEqualTo(3);
        }
    }

    @Test
    void settingsWithWhichNothingWouldStartAreRefused() throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(zip)) {
            Files.writeString(files.getPath("settings.properties"), "port=none", StandardOpenOption.TRUNCATE_EXISTING);
        }
        assertRefused(zip, "backup-settings");
    }

    @Test
    void lookThatIsStoppedInTheMiddleLeavesNothingBehind() {
        Iterator<Integer> parts = IntStream.range(0, 2).iterator();
        assertThatThrownBy(() -> Candidate.of(zip, data, tables -> {}, NOW, () -> {
                    if (parts.next() == 1) {
                        throw new CancellationException();
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(parts).isExhausted();
        assertNothingIsLeft();
    }

    private void assertRefused(Path file, String code) {
        assertThatThrownBy(() -> Candidate.of(file, data, tables -> {}, NOW, () -> {}))
                .isInstanceOfSatisfying(
                        Rejected.class, refused -> assertThat(refused.code()).isEqualTo(code))
                .hasMessageContaining(file.toString());
        assertNothingIsLeft();
    }

    private void assertNothingIsLeft() {
        try (Stream<Path> files = Files.list(data)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("restored-"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
