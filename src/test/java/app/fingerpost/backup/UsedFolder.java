package app.fingerpost.backup;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.TestApp;
import app.fingerpost.settings.DataFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A data folder with a link since its backup, and one before it that is deleted since. */
record UsedFolder(Path data, Path zip) {
    static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 1, 12, 0);
    static final String BEFORE = "before-restore-2026-03-01-120000";
    /** What is the folder's and not the data's. */
    static final List<String> STAYING =
            List.of("fingerpost.lock", "settings.lock", "window.properties", "backups/mine.zip");

    UsedFolder(Path scratch) throws IOException {
        this(scratch.resolve("data"), scratch.resolve("backup.zip"));
        try (TestApp app = TestApp.start(data)) {
            app.link("early");
            app.set("keep-seconds", "14");
            try (Backup backup = app.app().backups().make();
                    OutputStream out = Files.newOutputStream(zip)) {
                backup.writeTo(out);
            }
            app.set("keep-seconds", "21");
            app.call("DELETE", "/short-urls/early");
            app.link("late");
        }
        Files.writeString(data.resolve("window.properties"), "page=4");
        Files.createDirectory(data.resolve("backups"));
        Files.copy(zip, data.resolve("backups/mine.zip"));
    }

    /** The next start of the folder brings the backup. */
    void decide(Path folder) {
        try (Candidate candidate = Candidate.of(zip, folder, tables -> {}, NOW, () -> {})) {
            candidate.choose();
        }
    }

    /** Cuts it off after so many changes on the disk; answers how many there were. */
    static int finish(Path folder, int changes) {
        int[] done = {0};
        try (DataFolder held = DataFolder.hold(folder).orElseThrow()) {
            Exchanges.finish(held, () -> {
                if (done[0] == changes) {
                    throw new Killed();
                }
                done[0]++;
            });
        } catch (Killed e) {
            assertThat(done[0]).isEqualTo(changes);
        }
        return done[0];
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    /** Contents by their names. */
    static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] content = Files.readAllBytes(file);
                all.put(
                        folder.relativize(file).toString().replace('\\', '/'),
                        content.length + " " + Arrays.hashCode(content));
            }
        }
        return all;
    }
}
