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
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup takes the place of what a used folder has. */
class ExchangeTest {
    private static final LocalDateTime NOW = UsedFolder.NOW;
    private static final String BEFORE = UsedFolder.BEFORE;

    @TempDir
    Path scratch;

    private UsedFolder used;
    private Path data;
    private Path zip;

    @BeforeEach
    void useAndBackUp() throws IOException {
        used = new UsedFolder(scratch);
        data = used.data();
        zip = used.zip();
    }

    @Test
    void nextStartHasWhatTheBackupHoldsAndTheFolderBesideWhatWasThere() throws IOException {
        used.decide(data);
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
    void whatTheEngineLeavesBesideADatabaseStaysWithIt() throws IOException {
        Files.writeString(data.resolve("fingerpost.mv.db.newFile"), "written anew, when the process was killed");
        used.decide(data);
        UsedFolder.finish(data, Integer.MAX_VALUE);

        assertThat(data.resolve("fingerpost.mv.db.newFile")).doesNotExist();
        assertThat(data.resolve(BEFORE).resolve("fingerpost.mv.db.newFile")).exists();
    }

    @Test
    void twoInARowKeepBothOfWhatWasThere() throws IOException {
        used.decide(data);
        try (TestApp app = TestApp.start(data)) {
            app.link("between");
        }
        used.decide(data);

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
        used.decide(data);

        try (TestApp app = TestApp.start(data)) {
            assertThat(app.key()).isNotEqualTo(key);
            assertThat(app.call("GET", "/short-urls").status()).isEqualTo(200);
        }
        assertThat(DataFolder.apiKey(data.resolve(BEFORE))).contains(key);
    }

    @Test
    void whatWasNotDecidedGoesWithTheNextStartAndChangesNothing() throws IOException {
        Candidate left = Candidate.of(zip, data, tables -> {}, NOW, () -> {});
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
        used.decide(data);
        Path inTheWay = Files.createFile(data.resolve(BEFORE));

        assertThatThrownBy(() -> TestApp.start(data))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("cannot be put in its place yet: " + inTheWay + " (file already exists)");

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
        used.decide(data);
        Path inTheWay = Files.createFile(data.resolve(BEFORE));
        List<String> steps = new ArrayList<>();
        try (DataFolder held = DataFolder.hold(data).orElseThrow()) {
            Exchanges.finish(held, () -> {
                steps.add("step");
                if (steps.size() == 4) {
                    inTheWay.toFile().delete();
                }
            });
        }
        try (TestApp app = TestApp.start(data)) {
            assertThat(app.get("/early").statusCode()).isEqualTo(302);
        }
    }
}
