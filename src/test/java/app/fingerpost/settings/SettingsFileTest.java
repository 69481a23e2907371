package app.fingerpost.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.LoggedLines;
import app.fingerpost.link.Rejected;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    private static final Settings OTHERS = Settings.USUAL.with(Map.of("own-clicks", "off", "keep-seconds", "14"));

    @TempDir
    Path folder;

    @Test
    void withoutAFileAllIsAsUsualAndNothingIsWritten() {
        assertThat(SettingsFile.in(folder).current()).isEqualTo(Settings.USUAL);
        assertThat(SettingsFile.in(folder.resolve("missing")).current()).isEqualTo(Settings.USUAL);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void changesAreCurrentAtOnceAndThereAfterTheNextStart() throws IOException {
        SettingsFile settings = SettingsFile.in(folder);
        settings.change(OTHERS);
        assertThat(settings.current()).isEqualTo(OTHERS);
        assertThat(SettingsFile.in(folder).current()).isEqualTo(OTHERS);
        assertThat(Files.readAllLines(file()))
                .contains("keep-hours=730", "keep-minutes=90", "keep-seconds=14", "own-clicks=off")
                .hasSameSizeAs(Settings.USUAL.words().keySet())
                .isSorted();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(file(), folder.resolve("settings.lock"));
        }
    }

    @Test
    void theFolderIsMadeIfNeedBe() {
        SettingsFile.in(folder.resolve("new/folder")).change(OTHERS);
        assertThat(SettingsFile.in(folder.resolve("new/folder")).current()).isEqualTo(OTHERS);
    }

    @Test
    void whatOthersWroteSurvivesAChange() throws IOException {
        write("\uFEFFown-clicks = off\n\n# mine\\\nkeep-seconds:7\nthème=bleu\\\n  clair\n  ! theirs\n\\#odd=1\n");
        SettingsFile settings = SettingsFile.in(folder);
        assertThat(settings.current()).isEqualTo(Settings.USUAL.with(Map.of("own-clicks", "off")));
        settings.change(OTHERS);
        assertThat(Files.readAllLines(file()))
                .startsWith(
                        "own-clicks = off",
                        "",
                        "# mine\\",
                        "keep-seconds=14",
                        "thème=bleu\\",
                        "  clair",
                        "  ! theirs",
                        "\\#odd=1")
                .contains("keep-hours=730");
        assertThat(SettingsFile.in(folder).current()).isEqualTo(OTHERS);
    }

    @Test
    void whatIsSaidTwiceIsSaidOnceAfterAChange() throws IOException {
        write("keep-seconds=3\nkeep-seconds=5\nlast");
        SettingsFile settings = SettingsFile.in(folder);
        assertThat(settings.current().words()).containsEntry("keep-seconds", "5");
        settings.change(Map.of("own-clicks", "off"));
        assertThat(Files.readAllLines(file()))
                .startsWith("keep-seconds=5", "last")
                .doesNotHaveDuplicates();
        assertThat(SettingsFile.in(folder).current().words()).containsEntry("keep-seconds", "5");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linkToAFileElsewhereStaysOne() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere")).resolve("fingerpost.conf");
        Files.writeString(elsewhere, "# mine\n");
        Files.createSymbolicLink(file(), elsewhere);
        SettingsFile.in(folder).change(OTHERS);
        assertThat(file()).isSymbolicLink();
        assertThat(elsewhere).content().startsWith("# mine").contains("own-clicks=off");
        assertThat(SettingsFile.in(folder).current()).isEqualTo(OTHERS);
    }

    @Test
    void changesOfOthersMeanwhileStay() {
        SettingsFile first = SettingsFile.in(folder);
        SettingsFile second = SettingsFile.in(folder);
        first.change(Map.of("own-clicks", "off"));
        second.change(second.current().with(Map.of("keep-seconds", "14")));
        assertThat(second.current()).isEqualTo(OTHERS);
        assertThat(SettingsFile.in(folder).current()).isEqualTo(OTHERS);
    }

    @Test
    void oneAtATimeChangesTheFile() throws Exception {
        List<String> keys = List.of("own-clicks", "show-bots", "fetch-titles", "fetch-private-titles", "tray");
        ExecutorService threads = Executors.newFixedThreadPool(keys.size());
        try {
            for (String value : List.of("on", "off", "on", "off")) {
                CyclicBarrier together = new CyclicBarrier(keys.size());
                List<Callable<Void>> changes = new ArrayList<>();
                for (String key : keys) {
                    changes.add(() -> {
                        SettingsFile mine = SettingsFile.in(folder);
                        together.await();
                        mine.change(Map.of(key, value));
                        return null;
                    });
                }
                for (Future<Void> change : threads.invokeAll(changes)) {
                    change.get();
                }
                assertThat(SettingsFile.in(folder).current().words().entrySet())
                        .filteredOn(word -> keys.contains(word.getKey()))
                        .allMatch(word -> word.getValue().equals(value));
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void whatMakesNoSenseInTheFileIsPutRightByAChange() throws IOException {
        SettingsFile settings = SettingsFile.in(folder);
        write("keep-seconds=0\ntheme=dark\n");
        settings.change(Map.of("own-clicks", "off"));
        assertThat(SettingsFile.in(folder).current()).isEqualTo(Settings.USUAL.with(Map.of("own-clicks", "off")));
    }

    @Test
    void aFileThatMakesNoSenseIsToldWithItsNameAndKey() throws IOException {
        write("keep-seconds=0");
        assertThatThrownBy(() -> SettingsFile.in(folder))
                .isInstanceOf(Rejected.class)
                .hasMessageContainingAll(file().toString(), "keep-seconds is \"0\"", "from 1 to 36500");
        write("own-clicks=\\u12");
        assertThatThrownBy(() -> SettingsFile.in(folder))
                .isInstanceOf(Rejected.class)
                .hasMessageContainingAll(file().toString(), "Mend or delete it.");
        Files.write(file(), "thème=bleu".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> SettingsFile.in(folder))
                .isInstanceOf(Rejected.class)
                .hasMessageContainingAll(file().toString(), "UTF-8");
        Files.delete(file());
        Files.createDirectory(file());
        assertThatThrownBy(() -> SettingsFile.in(folder))
                .isInstanceOf(Rejected.class)
                .hasMessageContainingAll(file().toString(), "cannot be read");
    }

    @Test
    void aChangeThatCannotBeWrittenChangesNothing() throws IOException {
        SettingsFile settings = SettingsFile.in(folder.resolve("file"));
        Files.writeString(folder.resolve("file"), "no folder");
        assertThatThrownBy(() -> settings.change(OTHERS))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("cannot be");
        assertThat(settings.current()).isEqualTo(Settings.USUAL);
    }

    @Test
    void aChangeFromOutsideIsTakenUpWhenTheFileHasComeToRest() throws IOException {
        SettingsFile settings = SettingsFile.in(folder);
        // An editor that empties the file first.
        write("");
        settings.refresh();
        write("own-clicks=off");
        settings.refresh();
        assertThat(settings.current()).isEqualTo(Settings.USUAL);
        settings.refresh();
        assertThat(settings.current().ownClicksCount()).isFalse();

        SettingsFile.in(folder).change(OTHERS);
        settings.refresh();
        settings.refresh();
        assertThat(settings.current()).isEqualTo(OTHERS);

        Files.delete(file());
        settings.refresh();
        settings.refresh();
        assertThat(settings.current()).isEqualTo(Settings.USUAL);
    }

    @Test
    void aChangeFromOutsideThatMakesNoSenseIsToldAndNotTakenUp() throws IOException {
        SettingsFile settings = SettingsFile.in(folder);
        settings.change(OTHERS);
        write("own-clicks=perhaps");
        settings.refresh();
        assertThatThrownBy(settings::refresh).isInstanceOf(Rejected.class).hasMessageContaining("perhaps");
        assertThatThrownBy(settings::refresh).isInstanceOf(Rejected.class);
        assertThat(settings.current()).isEqualTo(OTHERS);
        write("own-clicks=on");
        settings.refresh();
        settings.refresh();
        assertThat(settings.current()).isEqualTo(Settings.USUAL);
    }

    @Test
    void theWatchTakesChangesUpAndTellsOnceOfOnesThatMakeNoSense() throws IOException {
        SettingsFile settings = SettingsFile.in(folder);
        try (LoggedLines log = new LoggedLines(SettingsWatch.class);
                SettingsWatch watch = new SettingsWatch(settings, Duration.ofMillis(5), () -> {})) {
            assertThat(watch).isNotNull();
            write("own-clicks=perhaps");
            await(() -> !log.lines().isEmpty());
            write("own-clicks=off\nkeep-seconds=14");
            await(() -> settings.current().equals(OTHERS));
            assertThat(log.lines()).singleElement().satisfies(line -> assertThat(line)
                    .contains("perhaps")
                    .endsWith("The settings stay as they were."));
        }
    }

    private static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plusSeconds(20);
        while (!condition.getAsBoolean() && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private void write(String text) throws IOException {
        Files.writeString(file(), text);
    }

    private Path file() {
        return folder.resolve("settings.properties");
    }
}
