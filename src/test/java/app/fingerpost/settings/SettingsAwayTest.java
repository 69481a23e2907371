package app.fingerpost.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.fingerpost.link.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Settings whose folder, or whose file elsewhere, is moved away while the app runs. */
final class SettingsAwayTest {
    private static final Settings OTHERS = Settings.USUAL.with(Map.of("keep-seconds", "30", "port", "8099"));

    private Path folder;
    private Path away;
    private SettingsFile settings;

    @BeforeEach
    void change(@TempDir Path scratch) throws IOException {
        folder = Files.createDirectory(scratch.resolve("data"));
        away = scratch.resolve("away");
        settings = SettingsFile.in(folder);
        settings.change(OTHERS);
    }

    @Test
    void settingsStayWhileTheFolderIsAwayAndAreReadWhenItIsBack() throws IOException {
        Files.move(folder, away);
        look();
        assertThat(settings.current()).isEqualTo(OTHERS);

        Files.writeString(away.resolve("settings.properties"), "keep-seconds=14\n");
        Files.move(away, folder);
        look();
        assertThat(settings.current()).isEqualTo(Settings.USUAL.with(Map.of("keep-seconds", "14")));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void settingsStayWhileTheirFileIsALinkThatLeadsNowhere() throws IOException {
        Path file = moveFileAway();
        look();
        assertThat(settings.current()).isEqualTo(OTHERS);

        Files.delete(file);
        look();
        assertThat(settings.current()).isEqualTo(Settings.USUAL);
    }

    @Test
    void changeWhileTheFolderIsAwayIsRefusedAndForgetsNothing() throws IOException {
        Files.move(folder, away);
        assertThat(refused().code()).isEqualTo("folder-away");
        assertThat(folder).doesNotExist();
        assertThat(settings.current()).isEqualTo(OTHERS);

        Files.move(away, folder);
        settings.change(Map.of("theme", "dark"));
        assertThat(SettingsFile.in(folder).current()).isEqualTo(OTHERS.with(Map.of("theme", "dark")));
    }

    @Test
    void folderThatAChangeMadeIsNotMadeASecondTime() throws IOException {
        Path made = folder.resolveSibling("made");
        settings = SettingsFile.in(made);
        settings.change(OTHERS);
        Files.move(made, away);
        assertThat(refused().sentence()).contains(made.toString(), "moved away");
        assertThat(made).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linkThatLeadsNowhereIsNotReplacedByAChange() throws IOException {
        Path file = moveFileAway();
        assertThat(refused().code()).isEqualTo("file-link-nowhere");
        assertThat(file).isSymbolicLink();
        assertThat(settings.current()).isEqualTo(OTHERS);
    }

    /** Answers the link that it leaves behind, and that leads nowhere. */
    private Path moveFileAway() throws IOException {
        Path file = folder.resolve("settings.properties");
        Files.delete(file);
        return Files.createSymbolicLink(file, away);
    }

    private Rejected refused() {
        return catchThrowableOfType(Rejected.class, () -> settings.change(Map.of("theme", "dark")));
    }

    /** As often as it takes for a change to be taken up. */
    private void look() {
        settings.refresh();
        settings.refresh();
    }
}
