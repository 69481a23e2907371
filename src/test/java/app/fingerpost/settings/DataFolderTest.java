package app.fingerpost.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import app.fingerpost.link.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path folder;

    @Test
    void emptyNameIsNotTakenForTheFolderOneIsIn() {
        assertThatThrownBy(() -> DataFolder.hold(Path.of("")))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("The name of the folder is empty.");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOwnerMayReadTheKeyWhateverWasThereBefore() throws Exception {
        Path file = Files.writeString(folder.resolve("api-key"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        try (DataFolder held = DataFolder.hold(folder).orElseThrow()) {
            held.keepApiKey("secret");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(DataFolder.apiKey(folder)).contains("secret");
        }
    }

    @Test
    @EnabledOnOs(OS.WINDOWS)
    void onlyTheOwnerIsOnTheListOfWhoMayReadTheKey() throws Exception {
        try (DataFolder held = DataFolder.hold(folder).orElseThrow()) {
            held.keepApiKey("secret");
            AclFileAttributeView list =
                    Files.getFileAttributeView(folder.resolve("api-key"), AclFileAttributeView.class);
            assertThat(list.getAcl()).singleElement().satisfies(entry -> assertThat(entry.principal())
                    .isEqualTo(list.getOwner()));
            assertThat(DataFolder.apiKey(folder)).contains("secret");
        }
    }

    @Test
    void fileThatIsNoTextIsToldToBeDamaged() throws Exception {
        Files.write(folder.resolve("api-key"), new byte[] {(byte) 0xFF, (byte) 0xFE});
        Files.write(folder.resolve("address"), new byte[] {(byte) 0xC3});
        assertThatThrownBy(() -> DataFolder.apiKey(folder))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining(folder.resolve("api-key") + " is damaged. Delete it");
        assertThatThrownBy(() -> DataFolder.address(folder))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining(folder.resolve("address") + " is damaged. Delete it");
    }

    @Test
    void fileInThePlaceOfTheFolderOrAboveItIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        for (Path refused : Set.of(file, file.resolve("below"), file.resolve("far/below"))) {
            assertThatThrownBy(() -> DataFolder.hold(refused))
                    .isInstanceOf(Rejected.class)
                    .hasMessageStartingWith(file + " is a file, not a folder. ");
        }
        assertThat(file).hasContent("");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkThatLeadsNowhereIsNotToldToBeAFile() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("gone"));
        for (Path refused : Set.of(link, link.resolve("below"))) {
            assertThatThrownBy(() -> DataFolder.hold(refused))
                    .isInstanceOf(Rejected.class)
                    .hasMessageStartingWith(link + " is a link that leads nowhere. ");
        }
        assertThat(folder.resolve("gone")).doesNotExist();
    }

    @Test
    void whatCannotBeWrittenLeavesNothingHalfDone() throws Exception {
        Files.createDirectories(folder.resolve("api-key/in the way"));
        try (DataFolder held = DataFolder.hold(folder).orElseThrow()) {
            assertThatThrownBy(() -> held.keepApiKey("secret"))
                    .isInstanceOf(Rejected.class)
                    .hasMessageContaining(folder.resolve("api-key") + " cannot be written (");
        }
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("api-key", "fingerpost.lock");
    }

    @Test
    void aFullDiskIsNotToldAsAFolderThatMayNotBeWritten() {
        Path file = folder.resolve("address");
        assertThat(DataFolder.unwritten(file, new IOException("No space left on device")))
                .hasMessage(file + " cannot be written: the disk is full. Make room on it and try again.");
    }

    @Test
    void noFolderIsMadeWhereThereIsNoRoomForIt() {
        Path fresh = folder.resolve("far/fresh");
        FolderPlace.checkRoom(fresh, 1);
        assertThatThrownBy(() -> FolderPlace.checkRoom(fresh, Long.MAX_VALUE))
                .isInstanceOf(Rejected.class)
                .hasMessage(fresh + " cannot be written: the disk is full. Make room on it and try again.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whoHasWithdrawnIsNotAnnouncedAgain() {
        try (DataFolder held = DataFolder.hold(folder).orElseThrow()) {
            held.announce("http://127.0.0.1:1/");
            held.withdraw();
            held.announce("http://127.0.0.1:2/");
            assertThat(DataFolder.address(folder)).isEmpty();
            assertThat(DataFolder.isHeld(folder)).isTrue();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void newFolderIsItsOwnersAloneAndOneThatIsThereStaysAsItIs() throws IOException {
        Path fresh = folder.resolve("fresh");
        Path open = Files.createDirectory(folder.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        DataFolder.hold(fresh).orElseThrow().close();
        DataFolder.hold(open).orElseThrow().close();
        SettingsFile.in(folder.resolve("set")).change(Map.of("own-clicks", "off"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("set"))))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(open)))
                .isEqualTo("rwxr-xr-x");
    }

    /** Half a character stands for one that the locale does not know. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aNameThatTheLocaleDoesNotKnowIsRefused() {
        assertThatThrownBy(() -> FolderPlace.named("/home/gr\uD800n/Fingerpost"))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("LC_ALL=C.UTF-8");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void folderThatMayNotBeWrittenIsToldAndLeftAsItIs() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeFalse(Files.isWritable(folder), "an administrator may write everywhere");
            for (Path refused : Set.of(folder, folder.resolve("new"))) {
                assertThatThrownBy(() -> DataFolder.hold(refused))
                        .isInstanceOf(Rejected.class)
                        .hasMessageContaining(refused.toString())
                        .hasMessageContaining("--data-dir");
            }
            assertThat(folder).isEmptyDirectory();
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
