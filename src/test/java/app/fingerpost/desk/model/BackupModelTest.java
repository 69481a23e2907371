package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.backup.Restore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupModelTest {
    @TempDir
    private Path scratch;

    @AutoClose
    private DeskFixture desk;

    private BackupModel backups;

    @BeforeEach
    void open() {
        desk = new DeskFixture(scratch.resolve("data"));
        desk.link("kept", "https://example.org/", desk.owner("ana"));
        backups = desk.model.backups();
    }

    @Test
    void whatWasSavedCanBeRestoredAndHasTheLinks() {
        Path zip = scratch.resolve("saved.zip");
        backups.save(zip);
        assertThat(desk.notice()).contains("Backed up to").contains(zip.toString());
        new Restore(zip, tables -> {}).into(scratch.resolve("other"), () -> {});
        try (DeskFixture other = new DeskFixture(scratch.resolve("other"))) {
            other.model.refresh();
            assertThat(other.row("kept").slug()).isEqualTo("kept");
        }
    }

    @Test
    void whereNothingCanBeWrittenThePersonIsToldAndNothingIsLeft() {
        backups.save(scratch.resolve("missing").resolve("saved.zip"));
        assertThat(desk.notice()).contains("there is no such folder");
        assertThat(scratch.resolve("missing")).doesNotExist();
        assertThat(scratch.resolve("data")).isDirectoryNotContaining("glob:**backup-*");
        assertThat(backups.underWay().busyProperty().get()).isFalse();
    }

    @Test
    void oneIsWrittenAtATime() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        BackupModel slow = desk.another(waiting::add).backups();
        slow.save(scratch.resolve("first.zip"));
        slow.save(scratch.resolve("second.zip"));
        assertThat(slow.underWay().busyProperty().get()).isTrue();
        waiting.forEach(Runnable::run);
        assertThat(Files.exists(scratch.resolve("first.zip"))).isTrue();
        assertThat(Files.exists(scratch.resolve("second.zip"))).isFalse();
        assertThat(slow.underWay().busyProperty().get()).isFalse();
    }

    @Test
    void backupAndImportSayThatTheyWaitForEachOther() throws IOException {
        Path csv = Files.writeString(scratch.resolve("links.csv"), "Short code,Long URL\na,https://example.org/a\n");
        Queue<Runnable> waiting = new ArrayDeque<>();
        DeskModel slow = desk.another(waiting::add);
        slow.imports().start(csv);
        assertThat(slow.imports().textProperty().get()).isEqualTo("Reading links.csv …");
        slow.backups().save(scratch.resolve("saved.zip"));
        assertThat(slow.backups().underWay().textProperty().get())
                .isEqualTo("The backup waits until other work has ended …");

        List<String> said = new ArrayList<>();
        slow.backups().underWay().textProperty().addListener((property, before, text) -> said.add(text));
        waiting.remove().run();
        slow.imports().start(csv);
        assertThat(slow.imports().textProperty().get()).isEqualTo("Waiting until other work has ended …");
        waiting.remove().run();

        assertThat(said).containsExactly("The backup is being written …", "");
        assertThat(slow.backups().underWay().busyProperty().get()).isFalse();
        waiting.remove().run();
        slow.backups().save(scratch.resolve("again.zip"));
        assertThat(slow.backups().underWay().textProperty().get())
                .as("nothing is under way any more")
                .isEqualTo("The backup is being written …");
    }

    @Test
    void stoppedBackupLeavesNothing() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        DeskModel slow = desk.another(waiting::add);
        slow.backups().save(scratch.resolve("saved.zip"));
        UnderWay underWay = slow.backups().underWay();
        underWay.stop();
        assertThat(underWay.textProperty().get()).isEqualTo("Stopping …");
        waiting.remove().run();

        assertThat(underWay.busyProperty().get()).isFalse();
        assertThat(notice(slow)).isEqualTo("Stopped. No backup was written.");
        assertThat(scratch.resolve("saved.zip")).doesNotExist();
        assertThat(scratch.resolve("data")).isDirectoryNotContaining("glob:**backup-*");
        slow.backups().save(scratch.resolve("saved.zip"));
        waiting.remove().run();
        assertThat(scratch.resolve("saved.zip")).isNotEmptyFile();
    }

    @Test
    void endIsHeldUpOnceWhileABackupIsWritten() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        DeskModel slow = desk.another(waiting::add);
        slow.backups().save(scratch.resolve("saved.zip"));

        assertThat(slow.ending().mayEnd()).isFalse();
        assertThat(notice(slow)).startsWith("A backup is being written. Wait until it is done or stop it");
        assertThat(slow.ending().mayEnd()).isTrue();
        waiting.remove().run();
        assertThat(slow.ending().mayEnd()).isTrue();
    }

    private static String notice(DeskModel model) {
        return Objects.requireNonNull(model.notices().currentProperty().get()).text();
    }

    @Test
    void personIsToldWhereTheDataIs() {
        backups.refresh();
        assertThat(backups.folderProperty().get())
                .isEqualTo(scratch.resolve("data").toString());
        assertThat(backups.fileName()).isEqualTo("fingerpost-2026-03-10.zip");
    }
}
