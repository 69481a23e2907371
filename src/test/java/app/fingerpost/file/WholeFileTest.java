package app.fingerpost.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.link.Rejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    Path folder;

    @Test
    void newContentTakesThePlaceOfTheOld() throws IOException {
        Path file = Files.writeString(folder.resolve("report.csv"), "old");

        WholeFile.writeText(file, out -> out.write("größer"));

        assertThat(file).hasContent("größer");
        assertThat(folder).isDirectoryContaining("glob:**/report.csv");
        assertThat(folder.toFile().list()).containsExactly("report.csv");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatIsForItsOwnerNobodyElseMayRead() throws IOException {
        Path file = Files.writeString(folder.resolve("backup.zip"), "old");

        WholeFile.writeForOwner(file, out -> out.write('n'));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void writingThatFailsLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("report.csv"), "old");

        assertThatThrownBy(() -> WholeFile.write(file, out -> {
                    out.write('n');
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("(No space left on device). See that the disk has room");

        assertThat(file).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("report.csv");
    }

    @Test
    void writingThatFailsBelowWhatWritesCsvIsToldAsWell() throws IOException {
        assertThatThrownBy(() -> WholeFile.writeText(folder.resolve("report.csv"), out -> {
                    throw new UncheckedIOException(new IOException("No space left on device"));
                }))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("(No space left on device). See that the disk has room");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void folderIsNotTakenForAFile() throws IOException {
        Path there = Files.createDirectory(folder.resolve("there"));

        assertThatThrownBy(() -> WholeFile.writeText(there, out -> out.write("x")))
                .isInstanceOf(Rejected.class)
                .hasMessage(there + " is a folder. Name a file in it.");
        assertThat(folder.toFile().list()).containsExactly("there");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatIsNoFileIsNotReplaced() throws IOException {
        Path socket = folder.resolve("socket");
        try (ServerSocketChannel there = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            there.bind(UnixDomainSocketAddress.of(socket));
            assertThatThrownBy(() -> WholeFile.writeText(socket, out -> out.write("x")))
                    .isInstanceOf(Rejected.class)
                    .hasMessageStartingWith(socket + " is a device or the like, not a file, and is not replaced.");
            assertThat(Files.isRegularFile(socket)).isFalse();
        }
        assertThat(folder.toFile().list()).containsExactly("socket");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void folderInWhichTheSystemMakesNoFilesIsNotToldToBeMissing() {
        assertThatThrownBy(() -> WholeFile.writeText(Path.of("/proc/report.csv"), out -> out.write("x")))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("the system makes no files in this folder");
    }

    @Test
    void fileInThePlaceOfTheFolderIsExplained() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> WholeFile.writeText(file.resolve("report.csv"), out -> out.write("x")))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("could not be written");
    }

    @Test
    void missingFolderIsExplained() {
        assertThatThrownBy(() -> WholeFile.writeText(folder.resolve("none/report.csv"), out -> out.write("x")))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("no such folder");
    }
}
