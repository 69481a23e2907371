package app.fingerpost;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.settings.SettingsFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the settings say is what happens. */
class SettingsObeyedTest {
    private static final String CLICKS = "/reports/clicks.csv?by=second&zone=UTC";

    @TempDir
    Path folder;

    @Test
    void clicksLoseTheirSecondsWhenTheSettingsSay() {
        clickTwoDaysAgo();
        SettingsFile settings = SettingsFile.in(folder);
        settings.change(settings.current().with(Map.of("keep-seconds", "1")));

        try (TestApp app = TestApp.start(folder)) {
            TestApp.await(
                    "old clicks are known by the minute",
                    () -> app.call("GET", CLICKS).body().contains("2026-02-27T12:00:00Z,UTC,2\r\n"));
        }
    }

    @Test
    void clicksKeepTheirSecondsAsLongAsUsualIfTheSettingsSayNothing() {
        clickTwoDaysAgo();
        try (TestApp app = TestApp.start(folder)) {
            app.clock().set("2026-02-22T11:30:15Z");
            app.get("/wiki");
        }

        try (TestApp app = TestApp.start(folder)) {
            TestApp.await(
                    "a week is over", () -> app.call("GET", CLICKS).body().contains("2026-02-22T11:30:00Z,UTC,1\r\n"));
            assertThat(app.call("GET", CLICKS).body())
                    .contains("2026-02-27T12:00:15Z,UTC,1\r\n", "2026-02-27T12:00:16Z,UTC,1\r\n");
        }
    }

    private void clickTwoDaysAgo() {
        try (TestApp app = TestApp.start(folder)) {
            app.link("wiki");
            app.clock().set("2026-02-27T12:00:15Z");
            app.get("/wiki");
            app.clock().pass(Duration.ofSeconds(1));
            app.get("/wiki");
        }
    }

    @Test
    void ownClicksThatAreLeftOutAreRedirectedAndNotCounted() {
        try (TestApp app = TestApp.start(folder)) {
            app.link("wiki", "'maxVisits':2");
            app.set("own-clicks", "off");
            for (int i = 0; i < 3; i++) {
                assertThat(app.get("/wiki").statusCode()).isEqualTo(302);
            }
            assertThat(clicks(app)).isZero();

            app.set("own-clicks", "on");
            assertThat(app.get("/wiki").statusCode()).isEqualTo(302);
            assertThat(app.get("/wiki").statusCode()).isEqualTo(302);
            assertThat(app.get("/wiki").statusCode()).isEqualTo(410);
            assertThat(clicks(app)).isEqualTo(2);
        }
    }

    @Test
    void headerCannotMakeAnOwnClickSomebodyElses() {
        try (TestApp app = TestApp.start(folder)) {
            app.link("wiki");
            app.set("own-clicks", "off");
            app.get("/wiki", "X-Forwarded-For", "192.0.2.1", "Forwarded", "for=192.0.2.1");
            assertThat(clicks(app)).isZero();
        }
    }

    private static long clicks(TestApp app) {
        return app.call("GET", "/short-urls/wiki").at("/visitsSummary/total").asLong();
    }
}
