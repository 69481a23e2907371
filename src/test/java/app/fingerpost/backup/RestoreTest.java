package app.fingerpost.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.fingerpost.link.Rejected;
import app.fingerpost.store.Database;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
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
                Backup backup = new Backups(data, database, () -> {}, tables -> {}).make()) {
            try (OutputStream out = Files.newOutputStream(zip)) {
                backup.writeTo(out);
            }
        }
    }

    @Test
    void folderIsNoBackupAndSaidToBeOne() {
        assertThatThrownBy(() -> new Restore(scratch.resolve("data"), tables -> {}).into(target, () -> {}))
                .isInstanceOf(Rejected.class)
                .hasMessage(scratch.resolve("data") + " is a folder. Name a file in it.");
        assertThat(target).doesNotExist();
    }

    @Test
    void whatAKilledOneLeftIsRemovedByTheNext() throws IOException {
        leave("restore.lock");
        new Restore(zip, tables -> {}).into(target, () -> {});
        assertThat(target.toFile().list()).containsExactly("fingerpost.mv.db");
        assertThat(around).doesNotExist();
    }

    @Test
    void whatARunningOneHasIsLeftToIt() throws IOException {
        Path lock = leave("restore.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock held = channel.tryLock()) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> new Restore(zip, tables -> {}).into(target, () -> {}))
                    .isInstanceOf(Rejected.class)
                    .hasMessageContaining("is under way");
        }
        assertThat(around.resolve("data/fingerpost.mv.db")).hasContent("half");
        assertThat(target).doesNotExist();
    }

    @Test
    void whatIsSomebodyElsesIsLeftAlone() throws IOException {
        leave("something.else");
        assertThatThrownBy(() -> new Restore(zip, tables -> {}).into(target, () -> {}))
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
        new Restore(zip, tables -> {}).into(target, () -> {});
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rwx------");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void restoredFilesAreTheirOwnersAlone() throws IOException {
        Path there = Files.createDirectory(scratch.resolve("there"));
        Files.setPosixFilePermissions(there, PosixFilePermissions.fromString("rwxr-xr-x"));
        new Restore(zip, tables -> {}).into(target, () -> {});
        new Restore(zip, tables -> {}).into(there, () -> {});
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(there)))
                .isEqualTo("rwxr-xr-x");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(there.resolve("fingerpost.mv.db"))))
                .isEqualTo("rw-------");
    }

    @Test
    void linkThatLeadsNowhereIsLeftAlone() throws IOException {
        Files.createSymbolicLink(target, scratch.resolve("nowhere"));
        assertThatThrownBy(() -> new Restore(zip, tables -> {}).into(target, () -> {}))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("leads nowhere");
        assertThat(target).isSymbolicLink();
    }

    @Test
    void linkAboveTheFolderThatLeadsNowhereIsNamed() throws IOException {
        Path link = Files.createSymbolicLink(scratch.resolve("link"), scratch.resolve("nowhere"));
        assertThatThrownBy(() -> new Restore(zip, tables -> {}).into(link.resolve("far/below"), () -> {}))
                .isInstanceOf(Rejected.class)
                .hasMessageStartingWith(link + " is a link that leads nowhere. ");
        assertThat(scratch.resolve("nowhere")).doesNotExist();
    }

    @Test
    void folderIsNamedByItsRealPath() throws IOException {
        Files.createDirectory(target);
        Path link = Files.createSymbolicLink(scratch.resolve("link"), target);
        assertThat(new Restore(zip, tables -> {}).into(link.resolve("../target/."), () -> {}))
                .isEqualTo(target.toRealPath());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void folderStaysItsOwners() throws IOException {
        Files.createDirectory(target);
        UserPrincipalLookupService names = target.getFileSystem().getUserPrincipalLookupService();
        PosixFileAttributeView view = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        try {
            view.setGroup(names.lookupPrincipalByGroupName("12345"));
            view.setOwner(names.lookupPrincipalByName("12345"));
        } catch (IOException e) {
            abort("only an administrator gives a folder away");
        }
        new Restore(zip, tables -> {}).into(target, () -> {});
        for (Path restored : List.of(target, target.resolve("fingerpost.mv.db"))) {
            PosixFileAttributes attributes = Files.readAttributes(restored, PosixFileAttributes.class);
            assertThat(attributes.owner()).hasToString("12345");
            assertThat(attributes.group()).hasToString("12345");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void folderThatADiskIsMountedOnIsToldToBeThat() throws Exception {
        Files.createDirectory(target);
        assumeTrue(ends("mount", "-t", "tmpfs", "tmpfs", target.toString()), "only an administrator mounts");
        try {
            assertThatThrownBy(() -> new Restore(zip, tables -> {}).into(target, () -> {}))
                    .isInstanceOf(Rejected.class)
                    .hasMessageStartingWith("A disk is mounted on the folder " + target);
            assertThat(target).isEmptyDirectory();
            assertThat(around).doesNotExist();
        } finally {
            ends("umount", target.toString());
        }
    }

    @Test
    void fileIsNotTakenForAFolder() throws IOException {
        Files.writeString(target, "a file");
        assertThatThrownBy(() -> new Restore(zip, tables -> {}).into(target, () -> {}))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining(target + " is a file, not a folder.");
        assertThat(target).hasContent("a file");
    }

    @Test
    void folderThatTheDatabaseCannotBeOpenedInIsNamedAndNotTheBackup() {
        Path folder = scratch.resolve("with;semicolon");
        assertThatThrownBy(() -> new Restore(zip, tables -> {}).into(folder, () -> {}))
                .isInstanceOf(Rejected.class)
                .hasMessageStartingWith("The folder " + folder + " has a semicolon in its name");
        assertThat(scratch).isDirectoryNotContaining("glob:**semicolon*");
    }

    private static boolean ends(String... command) throws Exception {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private void assertInTheWay() {
        assertThatThrownBy(() -> new Restore(zip, tables -> {}).into(target, () -> {}))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("is in the way");
    }

    private Path leave(String file) throws IOException {
        Files.createDirectories(around.resolve("data"));
        Files.writeString(around.resolve("data/fingerpost.mv.db"), "half");
        return Files.createFile(around.resolve(file));
    }
}
