package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.settings.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock of the window stands still at 13:00 on the 10th of March. */
class RestoreModelTest {
    private static final String BEFORE = "before-restore-2026-03-10-130000";

    @TempDir
    private Path scratch;

    private final List<String> ends = new ArrayList<>();
    private Path data;
    private Path zip;
    private DeskFixture desk;
    private RestoreModel restore;

    @BeforeEach
    void saveABackupAndGoOn() {
        data = scratch.resolve("data");
        zip = scratch.resolve("saved.zip");
        open();
        desk.link("early", "https://example.org/", desk.owner("ana"));
        desk.model.backups().save(zip);
        desk.link("late", "https://example.org/", desk.owner("ben"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void open() {
        desk = new DeskFixture(data);
        restore = desk.model.backups().restore();
        restore.setEnder(() -> ends.add("ended"), true);
    }

    @Test
    void askedIsWhatTheBackupHoldsAndWhereTheRestIsKept() {
        restore.look(zip);

        assertThat(question())
                .startsWith("The backup “saved.zip” was made on ")
                .contains(
                        " and holds 1 link and 2 users. Fingerpost starts again with what it holds. What is there now")
                .endsWith("is not deleted, but kept in " + data.resolve(BEFORE) + ".");
        assertThat(restore.underWay().busyProperty().get()).isFalse();
        assertThat(ends).isEmpty();
    }

    @Test
    void refusalOfAFileGoesOnceAnotherIsLookedAt() throws IOException {
        restore.look(Files.writeString(scratch.resolve("other.zip"), "no zip"));
        assertThat(desk.notice()).contains("is no backup of Fingerpost");

        restore.look(zip);

        assertThat(question()).isNotEmpty();
        assertThat(desk.notice()).isEmpty();
    }

    @Test
    void whoCannotBeStartedAgainIsTold() {
        restore.setEnder(() -> {}, false);
        restore.look(zip);

        assertThat(question()).contains(" Fingerpost ends, and has what it holds from the next start. ");
    }

    @Test
    void addressThatTheBackupWouldChangeIsSaid() {
        desk.model.settings().change(Network.BASE_URL, "https://go.example.org");
        restore.look(zip);

        assertThat(question()).contains(" Short addresses then begin with http://127.0.0.1:8080/. ");
    }

    @Test
    void backupThatOpensTheServerToTheNetworkSaysSo() {
        Path open = scratch.resolve("open.zip");
        desk.model.settings().openToNetwork();
        desk.model.backups().save(open);
        desk.model.settings().change(Network.BIND, "127.0.0.1");
        restore.look(open);

        assertThat(question()).contains(" Other computers in the network can follow the links then. ");
        restore.look(zip);
        assertThat(question()).doesNotContain("Other computers");
    }

    @Test
    void whileOtherWorkIsUnderWayNothingIsRestored() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        BackupModel slow = desk.another(waiting::add).backups();
        slow.restore().setEnder(() -> ends.add("ended"), true);
        slow.restore().look(zip);
        runAll(waiting);
        slow.save(scratch.resolve("again.zip"));

        slow.restore().confirm();
        runAll(waiting);
        assertThat(ends).isEmpty();

        slow.restore().confirm();
        runAll(waiting);
        assertThat(ends).containsExactly("ended");
    }

    private static void runAll(Queue<Runnable> waiting) {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    @Test
    void fileThatIsNoBackupIsRefusedAndNothingIsAsked() throws IOException {
        restore.look(Files.writeString(scratch.resolve("other.zip"), "no zip"));

        assertThat(desk.notice()).contains("other.zip is no backup of Fingerpost.");
        assertThat(question()).isEmpty();
        assertThat(restore.underWay().busyProperty().get()).isFalse();
    }

    @Test
    void whatIsDecidedOtherwiseLeavesNothing() {
        restore.look(zip);
        restore.cancel();

        assertThat(question()).isEmpty();
        restore.confirm();
        assertThat(ends).isEmpty();
        assertThat(data.toFile().list()).noneMatch(name -> name.startsWith("restored-"));
    }

    @Test
    void anotherFileTakesThePlaceOfTheFirst() {
        Path second = scratch.resolve("second.zip");
        desk.model.backups().save(second);
        restore.look(zip);
        restore.look(second);

        assertThat(question()).contains("second.zip").contains("2 links and 3 users");
        assertThat(data.toFile().list())
                .filteredOn(name -> name.startsWith("restored-"))
                .hasSize(1);
    }

    @Test
    void nextStartHasTheBackupAndTellsOnceWhereTheRestIs() {
        restore.look(zip);
        restore.confirm();
        assertThat(ends).containsExactly("ended");
        desk.model.saveMemory();
        desk.close();
        open();

        desk.model.refresh();
        assertThat(desk.model.links().listing().rows())
                .extracting(LinkRow::slug)
                .containsExactly("early");
        assertThat(desk.notice()).isEmpty();
        List<Path> shown = new ArrayList<>();
        restore.setOpener(shown::add);
        desk.model.backups().refresh();
        assertThat(desk.notice())
                .isEqualTo("Restored from " + zip + ". What was there before is in " + data.resolve(BEFORE) + ".");
        Notice told =
                Objects.requireNonNull(desk.model.notices().currentProperty().get());
        Objects.requireNonNull(told.offer()).work().run();
        assertThat(shown).containsExactly(data.resolve(BEFORE));
        assertThat(told.stays()).as("nobody is to miss it").isTrue();

        desk.model.notices().dismiss();
        desk.model.backups().refresh();
        assertThat(desk.notice()).isEmpty();
    }

    @Test
    void restoreIsHeldUpOnceWhileSomethingIsUnsaved() {
        LinkForm form = desk.model.links().blank();
        form.fields().target().set("https://example.org/typed");
        restore.look(zip);

        restore.confirm();
        assertThat(ends).isEmpty();
        assertThat(desk.notice()).isNotEmpty();
        assertThat(question()).isNotEmpty();
        assertThat(data.toFile().list()).noneMatch(name -> name.matches("restored-[-0-9]+"));

        restore.confirm();
        assertThat(ends).containsExactly("ended");
    }

    @Test
    void whatCannotBeNotedOnTheDiskIsToldAndTheProgramGoesOn() throws IOException {
        restore.look(zip);
        try (var parts = Files.newDirectoryStream(data, "restored-*.part")) {
            for (Path part : parts) {
                Files.move(part, scratch.resolve("taken-away"));
            }
        }
        restore.confirm();

        assertThat(ends).isEmpty();
        assertThat(desk.notice()).isNotEmpty();
        assertThat(question()).isEmpty();
        assertThat(restore.underWay().busyProperty().get()).isFalse();
    }

    @Test
    void fileIsLookedAtOnceOtherWorkHasEnded() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        BackupModel slow = desk.another(waiting::add).backups();
        slow.save(scratch.resolve("again.zip"));
        slow.restore().look(zip);
        slow.restore().look(scratch.resolve("other.zip"));
        assertThat(slow.restore().underWay().textProperty().get())
                .isEqualTo("The restore waits until other work has ended …");
        assertThat(slow.restore().underWay().busyProperty().get()).isTrue();

        List<String> said = new ArrayList<>();
        slow.restore().underWay().textProperty().addListener((property, before, text) -> said.add(text));
        runAll(waiting);
        assertThat(said).containsExactly("The backup is being read …", "");
        assertThat(slow.restore().questionProperty().get()).contains("saved.zip");
        assertThat(slow.restore().underWay().busyProperty().get()).isFalse();
    }

    @Test
    void stoppedLookAsksNothingAndLeavesNothing() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        DeskModel slow = desk.another(waiting::add);
        RestoreModel stopped = slow.backups().restore();
        stopped.look(zip);
        stopped.underWay().stop();
        runAll(waiting);

        assertThat(Objects.requireNonNull(slow.notices().currentProperty().get())
                        .text())
                .isEqualTo("Stopped. Nothing was changed.");
        assertThat(stopped.questionProperty().get()).isEmpty();
        assertThat(stopped.underWay().busyProperty().get()).isFalse();
        assertThat(data).isDirectoryNotContaining("glob:**restored-*");
    }

    @Test
    void lookThatIsStoppedAfterItHasEndedAsksNothingAndLeavesNothing() {
        Queue<Runnable> answers = new ArrayDeque<>();
        desk.close();
        desk = new DeskFixture(data, Runnable::run, answers::add);
        RestoreModel late = desk.model.backups().restore();
        late.look(zip);
        late.underWay().stop();
        runAll(answers);

        assertThat(late.questionProperty().get()).isEmpty();
        assertThat(desk.notice()).isEqualTo("Stopped. Nothing was changed.");
        assertThat(data).isDirectoryNotContaining("glob:**restored-*");
    }

    private String question() {
        return restore.questionProperty().get();
    }
}
