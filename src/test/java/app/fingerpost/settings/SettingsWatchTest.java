package app.fingerpost.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.LoggedLines;
import app.fingerpost.TestApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsWatchTest {
    private static final Duration PAUSE = Duration.ofMillis(5);

    private SettingsFile settings;

    @BeforeEach
    void writeNonsense(@TempDir Path folder) throws IOException {
        settings = SettingsFile.in(folder);
        Files.writeString(folder.resolve("settings.properties"), "keep-seconds=often\n");
    }

    @Test
    void whatComesAfterALookComesAlsoWhileTheFileMakesNoSense() {
        AtomicInteger looks = new AtomicInteger();
        try (LoggedLines log = new LoggedLines(SettingsWatch.class);
                SettingsWatch watch = new SettingsWatch(settings, PAUSE, looks::incrementAndGet)) {
            assertThat(watch).isNotNull();
            TestApp.await("it is told", () -> !log.lines().isEmpty());
            int before = looks.get();
            TestApp.await("more looks", () -> looks.get() > before + 1);
            assertThat(log.lines()).singleElement().asString().contains("often");
        }
    }

    @Test
    void failureAfterALookDoesNotHideThatTheFileMakesNoSense() {
        Runnable failing = () -> {
            throw new IllegalStateException("no way back");
        };
        try (LoggedLines log = new LoggedLines(SettingsWatch.class);
                SettingsWatch watch = new SettingsWatch(settings, PAUSE, failing)) {
            assertThat(watch).isNotNull();
            TestApp.await("both are told", () -> log.lines().stream()
                    .anyMatch(line -> line.contains("often") && line.contains("no way back")));
        }
    }
}
