package app.fingerpost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.Fingerpost;
import app.fingerpost.backup.Backup;
import app.fingerpost.backup.Candidate;
import app.fingerpost.settings.Network;
import app.fingerpost.settings.Settings;
import app.fingerpost.settings.SettingsFile;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SettingsCommandTest {
    @TempDir
    Path scratch;

    @Test
    void settingsAreShownAndChanged() throws Exception {
        says(Settings.USUAL);
        assertThat(data()).doesNotExist();
        Settings changed = Settings.USUAL.with(Map.of("own-clicks", "off", "keep-seconds", "14", "port", "9000"));
        says(changed, "own-clicks=off", "keep-seconds=14", "port=9000");
        says(changed);
    }

    @Test
    void whatMakesNoSenseIsToldAndChangesNothing() throws Exception {
        fails("keep-seconds is 100 days and keep-minutes only 90", "own-clicks=off", "keep-seconds=100");
        fails("Ports go from 1 to 65535", "port=0");
        fails("is no address", "bind=999.1.1.1");
        fails("There is no setting \"colour\"", "colour=red");
        assertThat(data()).doesNotExist();
    }

    @Test
    void theRunningAppTakesAChangeUp() throws Exception {
        try (Fingerpost app = Fingerpost.serving(data(), Network.USUAL.withPort(0), Clock.systemUTC())) {
            says(Settings.USUAL.with(Map.of("own-clicks", "off")), "own-clicks=off");
            Instant end = Instant.now().plus(Duration.ofSeconds(20));
            while (app.settings().current().ownClicksCount() && Instant.now().isBefore(end)) {
                Thread.onSpinWait();
            }
            assertThat(app.settings().current().ownClicksCount()).isFalse();
        }
    }

    @Test
    void afterARestoreWasDecidedTheRestoredSettingsAreChanged() throws Exception {
        Path zip = scratch.resolve("backup.zip");
        try (Fingerpost app = Fingerpost.offline(data(), Clock.systemUTC())) {
            try (Backup backup = app.backups().make();
                    OutputStream out = Files.newOutputStream(zip)) {
                backup.writeTo(out);
            }
            SettingsFile.in(data()).change(Settings.USUAL.with(Map.of("keep-seconds", "14")));
            try (Candidate candidate = app.backups().look(zip, LocalDateTime.of(2026, 3, 1, 12, 0), () -> {})) {
                candidate.choose();
            }
        }
        try (Instance app = settings("own-clicks=off")) {
            assertThat(app.exitCode()).as(app.errors()).isZero();
        }
        says(Settings.USUAL.with(Map.of("own-clicks", "off")));
    }

    @Test
    void aFileThatMakesNoSenseStopsTheStartWithOneSentence() throws Exception {
        Files.createDirectory(data());
        Path file = Files.writeString(data().resolve("settings.properties"), "own-clicks=maybe");
        try (Instance app = Instance.start(scratch, "serve", "--port", "0", "--data-dir", data().toString())) {
            assertThat(app.rest()).isEmpty();
            assertThat(app.exitCode()).isEqualTo(1);
            assertThat(app.errors().strip())
                    .isEqualTo("In the file " + file + ": own-clicks is \"maybe\". Say on or off.");
        }
    }

    @Test
    void addressThatLeadsNowhereIsSetWithAWarningAndTheStartSaysWhereItStands() throws Exception {
        try (Instance app = settings("bind=nowhere.invalid")) {
            assertThat(app.rest()).contains("bind=nowhere.invalid");
            assertThat(app.exitCode()).isZero();
            assertThat(app.errors().strip())
                    .contains("\"nowhere.invalid\" is no address", "does not start")
                    .doesNotContain("\n");
        }
        try (Instance app = Instance.start(scratch, "serve", "--data-dir", data().toString())) {
            assertThat(app.exitCode()).isEqualTo(1);
            assertThat(app.errors().strip())
                    .contains("nowhere.invalid", "bind in the file " + data().resolve("settings.properties"))
                    .doesNotContain("\n");
        }
        try (Instance app =
                Instance.start(scratch, "serve", "--bind", "nowhere.invalid", "--data-dir", data().toString())) {
            assertThat(app.exitCode()).isEqualTo(1);
            assertThat(app.errors().strip()).contains("is no address").doesNotContain("settings.properties");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void settingsThatCannotBeShownEndWithOneSentence() throws Exception {
        Path full = Path.of("/dev/full");
        try (Instance app = Instance.writingTo(full, scratch, "settings", "--data-dir", data().toString())) {
            assertThat(app.exitCode()).isEqualTo(1);
            assertThat(app.errors().strip())
                    .startsWith("Standard output cannot be written.")
                    .doesNotContain("\n");
        }
    }

    private void says(Settings settings, String... words) throws Exception {
        String lines = settings.words().entrySet().stream()
                .map(word -> word.getKey() + "=" + word.getValue())
                .collect(Collectors.joining("\n"));
        try (Instance app = settings(words)) {
            assertThat(app.rest()).isEqualTo(lines);
            assertThat(app.exitCode()).as(app.errors()).isZero();
            assertThat(app.errors()).isEmpty();
        }
    }

    private void fails(String reason, String... words) throws Exception {
        try (Instance app = settings(words)) {
            assertThat(app.rest()).isEmpty();
            assertThat(app.exitCode()).isEqualTo(2);
            assertThat(app.errors().strip()).contains(reason).doesNotContain("\n");
        }
    }

    private Instance settings(String... words) throws Exception {
        return Instance.start(
                scratch,
                Stream.of(Stream.of("settings"), Stream.of(words), Stream.of("--data-dir", data().toString()))
                        .flatMap(part -> part)
                        .toArray(String[]::new));
    }

    private Path data() {
        return scratch.resolve("data");
    }
}
