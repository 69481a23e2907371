package app.fingerpost.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    @TempDir
    Path folder;

    @Test
    void linesAreInAFileThatOnlyItsOwnerReadsBehindWhatAReportNeeds() throws IOException {
        log(1_000_000, "one", "two");
        log(1_000_000, "three");
        Path file = LogFile.in(folder);
        assertThat(file).content().isEqualToIgnoringNewLines("About this run\none\ntwo\nAbout this run\nthree\n");
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void withoutALineThereIsNoFile() {
        log(1_000);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void addressesOfOtherComputersAreNotKept() throws IOException {
        log(
                10_000,
                "SocketChannelEndPoint{l=/127.0.0.1:8080,r=/192.168.7.23:50123,OPEN}",
                "[2001:db8:0:0:0:0:0:1]:80 and [fe80::1%eth0] from 10.1.2.3.",
                "2026-11-30T12:20:12.345Z WARN Doorway - It took 00:01:02, H2 2.4.240, at a.b.C$D.run(C.java:123)");
        assertThat(LogFile.in(folder))
                .content()
                .doesNotContain("192.168", "2001", "fe80", "10.1.2")
                .contains("l=/127.0.0.1:8080,r=/(an address):50123,OPEN")
                .contains("2026-11-30T12:20:12.345Z WARN Doorway - It took 00:01:02, H2 2.4.240, at"
                        + " a.b.C$D.run(C.java:123)");
    }

    @Test
    void twoFilesAreAllThereIsAndTheyStaySmall() throws IOException {
        for (int run = 0; run < 10; run++) {
            log(300, "x".repeat(100), "run " + run);
        }
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("fingerpost.log", "fingerpost.log.1");
        assertThat(Files.size(LogFile.in(folder))).isLessThanOrEqualTo(300);
        assertThat(Files.size(folder.resolve("fingerpost.log.1"))).isLessThanOrEqualTo(300);
        assertThat(LogFile.in(folder)).content().contains("run 9");
    }

    @Test
    void folderThatIsGoneIsNotMadeAnewAndNobodyIsHeldUp() throws IOException {
        Path gone = folder.resolve("gone");
        try (LogFile log = new LogFile(gone, "About", 1_000)) {
            for (int i = 0; i < 100_000; i++) {
                log.add("line");
            }
        }
        assertThat(gone).doesNotExist();
    }

    private void log(long most, String... lines) {
        try (LogFile log = new LogFile(folder, "About this run", most)) {
            for (String line : lines) {
                log.add(line);
            }
        }
    }
}
