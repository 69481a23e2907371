package app.fingerpost.saved;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.TestApp;
import app.fingerpost.report.Grouping;
import app.fingerpost.report.KeptQuestion;
import app.fingerpost.report.Narrowing;
import app.fingerpost.report.Period;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SchedulerTest {
    @Test
    void aServerWithoutAWindowWritesTheFileWithTheClicksOfTheApi(@TempDir Path dir) throws Exception {
        Path folder = Files.createDirectory(dir.resolve("files"));
        try (TestApp app = TestApp.start(dir.resolve("data"))) {
            app.link("wiki");
            app.get("/wiki");
            app.app()
                    .saved()
                    .create(new SavedReport(
                            0,
                            "Links",
                            new KeptQuestion(
                                    Grouping.LINK, Period.TODAY, null, null, ZoneOffset.UTC, Narrowing.NONE, false),
                            new Schedule(Rhythm.DAILY, LocalTime.MIDNIGHT, folder, Schedule.About.ENDED)));
            Path file = folder.resolve("Links 2026-03-01.csv");

            app.clock().set("2026-03-02T00:00:00Z");
            TestApp.await("the file is there", () -> Files.exists(file));

            String api = app.call("GET", "/reports/clicks.csv?by=link&zone=Z&from=2026-03-01&to=2026-03-01")
                    .body();
            assertThat(Files.readString(file)).isEqualTo(api).contains("wiki");
        }
    }
}
