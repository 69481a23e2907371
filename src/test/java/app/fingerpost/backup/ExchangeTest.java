package app.fingerpost.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.TestApp;
import app.fingerpost.link.Rejected;
import app.fingerpost.settings.DataFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup takes the place of what a used folder has, wherever that is cut off. */
class ExchangeTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 1, 12, 0);
    private static final String BEFORE = "before-restore-2026-03-01-120000";
    /** What is the folder's and not the data's. */
    private static final List<String> STAYING = List.of("fingerpost.lock", "window.properties", "backups/mine.zip");

    @TempDir
    Path scratch;

    private Path data;
    private Path zip;

    /** A folder with a link since the backup, one before it that is deleted since. */
    @BeforeEach
    void useAndBackUp() throws IOException {
        data = scratch.resolve("data");
        zip = scratch.resolve("backup.zip");
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

    @Test
    void nextStartHasWhatTheBackupHoldsAndTheFolderBesideWhatWasThere() throws IOException {
        decide(data, NOW);
        String key = DataFolder.apiKey(data).orElseThrow();

        try (TestApp app = TestApp.start(data)) {
            assertThat(app.get("/early").statusCode()).isEqualTo(302);
            assertThat(app.get("/late").statusCode()).isEqualTo(404);
            assertThat(app.app().settings().current().retention().seconds().toDays())
                    .isEqualTo(14);
            assertThat(app.key()).as("the backup knows it").isEqualTo(key);
        }
        try (TestApp before = TestApp.start(data.resolve(BEFORE))) {
            assertThat(before.get("/late").statusCode()).isEqualTo(302);
            assertThat(before.get("/early").statusCode()).isEqualTo(404);
            assertThat(before.key()).isEqualTo(key);
        }
    }

    @Test
    void startThatIsKilledAtAnyPointIsTakenUpByTheNext() throws IOException {
        Map<String, String> old = files(data);
        decide(data, NOW);
        Path pattern = scratch.resolve("pattern");
        copy(data, pattern);
        Map<String, String> restored = files(data.resolve("restored-2026-03-01-120000"));
        assertThat(restored).containsKeys("fingerpost.mv.db", "settings.properties");
        int points = finish(data, Integer.MAX_VALUE);
        assertThat(points).isGreaterThan(7);

        for (int first = 0; first <= points; first++) {
            for (int second = 0; second <= points; second++) {
                Path folder = scratch.resolve("killed-" + first + "-" + second);
                copy(pattern, folder);
                finish(folder, first);
                finish(folder, second);
                finish(folder, Integer.MAX_VALUE);

                Map<String, String> expected = new TreeMap<>(restored);
                expected.put("api-key", old.get("api-key"));
                STAYING.forEach(name -> expected.put(name, old.get(name)));
                Map<String, String> before = new TreeMap<>(old);
                STAYING.forEach(before::remove);
                before.forEach((name, content) -> expected.put(BEFORE + "/" + name, content));
                assertThat(files(folder))
                        .as("killed at " + first + ", then " + second)
                        .isEqualTo(expected);
                try (Stream<Path> top = Files.list(folder)) {
                    assertThat(top.map(file -> file.getFileName().toString()))
                            .noneMatch(name -> name.startsWith("restored-") || name.startsWith("entering-"));
                }
            }
        }
    }

    @Test
    void startAfterAKillHalfWayServesTheBackup() throws IOException {
        decide(data, NOW);
        finish(data, 5);

        try (TestApp app = TestApp.start(data)) {
            assertThat(app.get("/early").statusCode()).isEqualTo(302);
            assertThat(app.get("/late").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void twoInARowKeepBothOfWhatWasThere() throws IOException {
        decide(data, NOW);
        try (TestApp app = TestApp.start(data)) {
            app.link("between");
        }
        decide(data, NOW);

        try (TestApp app = TestApp.start(data)) {
            assertThat(app.get("/early").statusCode()).isEqualTo(302);
            assertThat(app.get("/between").statusCode()).isEqualTo(404);
        }
        try (TestApp first = TestApp.start(data.resolve(BEFORE));
                TestApp second = TestApp.start(data.resolve("before-restore-2026-03-01-120001"))) {
            assertThat(first.get("/late").statusCode()).isEqualTo(302);
            assertThat(second.get("/between").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void databaseThatDoesNotKnowTheAdministratorsKeyGetsAnotherAndTheOldOneIsKept() throws IOException {
        String key = DataFolder.apiKey(data).orElseThrow();
        Path other = scratch.resolve("other");
        try (TestApp app = TestApp.start(other);
                Backup backup = app.app().backups().make();
                OutputStream out = Files.newOutputStream(zip)) {
            app.link("elsewhere");
            backup.writeTo(out);
        }
        decide(data, NOW);

        try (TestApp app = TestApp.start(data)) {
            assertThat(app.key()).isNotEqualTo(key);
            assertThat(app.call("GET", "/short-urls").status()).isEqualTo(200);
        }
        assertThat(DataFolder.apiKey(data.resolve(BEFORE))).contains(key);
    }

    @Test
    void whatWasNotDecidedGoesWithTheNextStartAndChangesNothing() throws IOException {
        Candidate left = Candidate.of(zip, data, NOW);
        Path friend = Files.createDirectory(data.resolve("restored-photos.part"));
        assertThat(left.contents().links()).isEqualTo(1);
        assertThat(data.resolve("restored-2026-03-01-120000.part")).isDirectory();

        try (TestApp app = TestApp.start(data)) {
            assertThat(app.get("/late").statusCode()).isEqualTo(302);
        }
        assertThat(data.resolve("restored-2026-03-01-120000.part")).doesNotExist();
        assertThat(data.resolve(BEFORE)).doesNotExist();
        assertThat(friend).isDirectory();
    }

    @Test
    void whatCannotTakeItsPlaceIsToldAndNothingIsLost() throws IOException {
        decide(data, NOW);
        Path inTheWay = Files.createDirectories(data.resolve(BEFORE).resolve("fingerpost.mv.db"));

        assertThatThrownBy(() -> TestApp.start(data))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("cannot take its place in " + data + " yet (file already exists)");

        Files.delete(inTheWay);
        try (TestApp app = TestApp.start(data)) {
            assertThat(app.get("/early").statusCode()).isEqualTo(302);
        }
        try (TestApp before = TestApp.start(data.resolve(BEFORE))) {
            assertThat(before.get("/late").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void whatIsInTheWayForAMomentIsWaitedFor() throws IOException {
        decide(data, NOW);
        Path inTheWay = Files.createDirectories(data.resolve(BEFORE).resolve("fingerpost.mv.db"));
        List<String> steps = new ArrayList<>();
        try (DataFolder held = DataFolder.hold(data).orElseThrow()) {
            Exchange.finish(held, () -> {
                steps.add("step");
                if (steps.size() > 8) {
                    inTheWay.toFile().delete();
                }
            });
        }
        try (TestApp app = TestApp.start(data)) {
            assertThat(app.get("/early").statusCode()).isEqualTo(302);
        }
    }

    private void decide(Path folder, LocalDateTime now) {
        try (Candidate candidate = Candidate.of(zip, folder, now)) {
            candidate.choose();
        }
    }

    /** Cuts it off after so many changes on the disk; answers how many there were. */
    private static int finish(Path folder, int changes) {
        int[] done = {0};
        try (DataFolder held = DataFolder.hold(folder).orElseThrow()) {
            Exchange.finish(held, () -> {
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

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    /** Contents by their names. */
    private static Map<String, String> files(Path folder) throws IOException {
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
