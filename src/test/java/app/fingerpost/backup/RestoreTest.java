package app.fingerpost.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.link.Rejected;
import app.fingerpost.store.Database;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a restore that was killed, or one that runs, has beside the place they are all about. */
class RestoreTest {
    @TempDir
    Path scratch;

    private Path zip;
    private Path target;
    private Path around;

    @BeforeEach
    void backUp() throws IOException {
        Path data = Files.createDirectory(scratch.resolve("data"));
        zip = scratch.resolve("backup.zip");
        target = scratch.resolve("target");
        around = scratch.resolve(".target.restoring");
        try (Database database = Database.open(data.resolve("fingerpost"));
                Backup backup = new Backups(data, database, () -> {}).make()) {
            try (OutputStream out = Files.newOutputStream(zip)) {
                backup.writeTo(out);
            }
        }
    }

    @Test
    void whatAKilledOneLeftIsRemovedByTheNext() throws IOException {
        leave("restore.lock");
        new Restore(zip).into(target);
        assertThat(target.toFile().list()).containsExactly("fingerpost.mv.db");
        assertThat(around).doesNotExist();
    }

    @Test
    void whatARunningOneHasIsLeftToIt() throws IOException {
        Path lock = leave("restore.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock held = channel.tryLock()) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> new Restore(zip).into(target))
                    .isInstanceOf(Rejected.class)
                    .hasMessageContaining("is under way");
        }
        assertThat(around.resolve("data/fingerpost.mv.db")).hasContent("half");
        assertThat(target).doesNotExist();
    }

    @Test
    void whatIsSomebodyElsesIsLeftAlone() throws IOException {
        leave("something.else");
        assertThatThrownBy(() -> new Restore(zip).into(target))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("is in the way");
        assertThat(around.resolve("data/fingerpost.mv.db")).hasContent("half");
        assertThat(around.resolve("something.else")).exists();
        assertThat(around.resolve("restore.lock")).doesNotExist();
    }

    @Test
    void whatALinkInItsPlaceLeadsToIsLeftAlone() throws IOException {
        Path letters = Files.createDirectory(scratch.resolve("letters"));
        Path letter = Files.writeString(letters.resolve("fingerpost.mv.db"), "a letter");
        Files.createDirectory(around);
        Files.createFile(around.resolve("restore.lock"));
        Files.createSymbolicLink(around.resolve("data"), letters);
        assertInTheWay();
        Files.delete(around.resolve("data"));
        Files.delete(around.resolve("restore.lock"));
        Files.delete(around);
        Files.createSymbolicLink(around, letters);
        assertInTheWay();
        assertThat(letter).hasContent("a letter");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void folderThatWasClosedToOthersStaysSo() throws IOException {
        Files.createDirectory(
                target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        new Restore(zip).into(target);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rwx------");
    }

    @Test
    void linkThatLeadsNowhereIsLeftAlone() throws IOException {
        Files.createSymbolicLink(target, scratch.resolve("nowhere"));
        assertThatThrownBy(() -> new Restore(zip).into(target))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("leads nowhere");
        assertThat(target).isSymbolicLink();
    }

    @Test
    void fileIsNotTakenForAFolder() throws IOException {
        Files.writeString(target, "a file");
        assertThatThrownBy(() -> new Restore(zip).into(target))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining(target + " is a file, not a folder.");
        assertThat(target).hasContent("a file");
    }

    private void assertInTheWay() {
        assertThatThrownBy(() -> new Restore(zip).into(target))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("is in the way");
    }

    private Path leave(String file) throws IOException {
        Files.createDirectories(around.resolve("data"));
        Files.writeString(around.resolve("data/fingerpost.mv.db"), "half");
        return Files.createFile(around.resolve(file));
    }
}
