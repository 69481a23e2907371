package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Undo and redo while something that a person does in the window is not done yet. */
class DeedUnderWayTest {
    @TempDir
    Path dir;

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean held;
    private boolean heldAnswers;
    private DeskFixture desk;
    private LinksModel links;

    @BeforeEach
    void open() {
        desk = new DeskFixture(dir, this::hold, this::answer);
        links = desk.model.links();
        int ana = desk.owner("ana");
        desk.link("a", "https://example.org/a", ana);
        desk.link("b", "https://example.org/b", ana);
        desk.model.refresh();
        links.edits().delete(List.of(desk.row("b")));
        held = true;
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void undoAskedForMeanwhileTakesBackWhatIsUnderWayAndNotWhatWasBefore() {
        links.edits().turn(List.of(desk.row("a")), false);
        desk.model.notices().undoLast();
        desk.model.notices().undoLast();
        letGo();

        assertThat(desk.notice()).isEqualTo("Undone: Disabled \"a\".");
        assertThat(desk.row("a").state()).isEqualTo(LinkState.ON);
        assertThat(slugs()).containsExactly("a");
        assertThat(desk.model.notices().history().nextRedoProperty().get()).isEqualTo("Disabled \"a\".");
    }

    @Test
    void undoAskedForMeanwhileTakesNothingBackIfWhatIsUnderWayFails() {
        links.edits().moveTo(List.of(desk.row("a")), "nobody", () -> {}, problem -> {});
        desk.model.notices().undoLast();
        letGo();

        assertThat(slugs()).containsExactly("a");
        assertThat(desk.model.notices().history().nextUndoProperty().get()).isEqualTo("Deleted \"b\".");
    }

    @Test
    void whatIsUnderWayIsSaidFromItsBeginningToTheEndOfItsUndo() {
        UnderWay underWay = desk.model.notices().underWay();
        links.edits().turn(List.of(desk.row("a")), false);
        assertThat(underWay.busyProperty().get()).isTrue();
        assertThat(underWay.textProperty().get()).isEqualTo("Disabling \"a\" …");
        desk.model.notices().undoLast();
        assertThat(underWay.textProperty().get()).isEqualTo("Disabling \"a\" … Then it is undone.");
        waiting.remove().run();
        assertThat(underWay.textProperty().get()).isEqualTo("Undoing: Disabled \"a\".");
        letGo();
        assertThat(underWay.busyProperty().get()).isFalse();

        held = true;
        desk.model.notices().redoLast();
        assertThat(underWay.textProperty().get()).isEqualTo("Doing again: Disabled \"a\".");
        letGo();
        assertThat(underWay.busyProperty().get()).isFalse();
    }

    @Test
    void whatIsStoppedChangesNothingAndLeavesNoTraceInTheHistory() {
        UnderWay underWay = desk.model.notices().underWay();
        links.edits().turn(List.of(desk.row("a")), false);
        assertThat(underWay.stoppableProperty().get()).isTrue();
        underWay.stop();
        assertThat(underWay.textProperty().get()).isEqualTo("Stopping …");
        assertThat(underWay.stoppableProperty().get()).isFalse();
        underWay.stop();
        letGo();

        assertThat(desk.notice()).isEqualTo("Stopped. Nothing was changed.");
        assertThat(desk.row("a").state()).isEqualTo(LinkState.ON);
        assertThat(underWay.busyProperty().get()).isFalse();
        assertThat(desk.model.notices().history().nextUndoProperty().get()).isEqualTo("Deleted \"b\".");
        assertThat(desk.model.notices().history().nextRedoProperty().get()).isEmpty();
    }

    @Test
    void stopThatComesTooLateIsToldAsDone() {
        links.edits().turn(List.of(desk.row("a")), false);
        heldAnswers = true;
        waiting.remove().run();
        desk.model.notices().underWay().stop();
        heldAnswers = false;
        letGo();

        assertThat(desk.notice()).isEqualTo("Disabled \"a\".");
        assertThat(desk.row("a").state()).isEqualTo(LinkState.DISABLED);
        assertThat(desk.model.notices().history().nextUndoProperty().get()).isEqualTo("Disabled \"a\".");
    }

    @Test
    void undoThatIsStoppedIsStillTheNextToUndo() {
        desk.model.notices().undoLast();
        desk.model.notices().underWay().stop();
        letGo();

        assertThat(desk.notice()).isEqualTo("Stopped. Nothing was changed.");
        assertThat(slugs()).containsExactly("a");
        assertThat(desk.model.notices().history().nextUndoProperty().get()).isEqualTo("Deleted \"b\".");
        desk.model.notices().undoLast();
        assertThat(slugs()).containsExactlyInAnyOrder("a", "b");
    }

    /** The notice of what was begun meanwhile takes back just that. */
    @Test
    void undoThatIsStoppedStaysBehindWhatWasBegunMeanwhile() {
        desk.model.notices().undoLast();
        links.edits().turn(List.of(desk.row("a")), false);
        desk.model.notices().underWay().stop();
        letGo();

        assertThat(desk.notice()).isEqualTo("Disabled \"a\".");
        assertThat(desk.model.notices().history().nextUndoProperty().get()).isEqualTo("Disabled \"a\".");
        desk.model.notices().undoLast();
        assertThat(desk.row("a").state()).isEqualTo(LinkState.ON);
        assertThat(slugs()).containsExactly("a");
        assertThat(desk.model.notices().history().nextUndoProperty().get()).isEqualTo("Deleted \"b\".");
    }

    /** Or it would take back what lies beneath a step that still stands. */
    @Test
    void undoThatIsStoppedTakesTheOneAskedForAfterItWithIt() {
        held = false;
        links.edits().turn(List.of(desk.row("a")), false);
        held = true;
        desk.model.notices().undoLast();
        desk.model.notices().undoLast();
        desk.model.notices().underWay().stop();
        letGo();

        assertThat(desk.notice()).isEqualTo("Stopped. Nothing was changed.");
        assertThat(desk.row("a").state()).isEqualTo(LinkState.DISABLED);
        assertThat(slugs()).containsExactly("a");
        assertThat(desk.model.notices().history().nextUndoProperty().get()).isEqualTo("Disabled \"a\".");
        assertThat(desk.model.notices().underWay().busyProperty().get()).isFalse();
        desk.model.notices().undoLast();
        desk.model.notices().undoLast();
        assertThat(desk.row("a").state()).isEqualTo(LinkState.ON);
        assertThat(slugs()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void redosThatAreStoppedAreStillTheNextInTheirOrder() {
        held = false;
        links.edits().turn(List.of(desk.row("a")), false);
        desk.model.notices().undoLast();
        desk.model.notices().undoLast();
        held = true;
        desk.model.notices().redoLast();
        desk.model.notices().redoLast();
        desk.model.notices().underWay().stop();
        letGo();

        assertThat(slugs()).containsExactlyInAnyOrder("a", "b");
        assertThat(desk.model.notices().history().nextRedoProperty().get()).isEqualTo("Deleted \"b\".");
        desk.model.notices().redoLast();
        assertThat(desk.model.notices().history().nextRedoProperty().get()).isEqualTo("Disabled \"a\".");
    }

    @Test
    void undoAskedForOfWhatIsBeingStoppedPromisesNothing() {
        UnderWay underWay = desk.model.notices().underWay();
        links.edits().turn(List.of(desk.row("a")), false);
        underWay.stop();
        desk.model.notices().undoLast();
        assertThat(underWay.textProperty().get()).isEqualTo("Stopping …");
        letGo();

        assertThat(desk.notice()).isEqualTo("Stopped. Nothing was changed.");
        assertThat(slugs()).containsExactly("a");
    }

    @Test
    void whatCannotBeStoppedSaysSo() {
        desk.model.users().create("eve", () -> {}, problem -> {});
        UnderWay underWay = desk.model.notices().underWay();
        assertThat(underWay.busyProperty().get()).isTrue();
        assertThat(underWay.stoppableProperty().get()).isFalse();
        underWay.stop();
        letGo();

        assertThat(desk.app.users().named("eve").name()).isEqualTo("eve");
    }

    @Test
    void redoDoesNothingMeanwhile() {
        held = false;
        desk.model.notices().undoLast();
        held = true;
        links.edits().turn(List.of(desk.row("a")), false);
        desk.model.notices().redoLast();
        letGo();

        assertThat(slugs()).containsExactlyInAnyOrder("a", "b");
        assertThat(desk.row("a").state()).isEqualTo(LinkState.DISABLED);
    }

    @Test
    void buttonThatWouldUndoTheDeedBeforeGoesWhenTheNextIsBegun() {
        Notice before = desk.model.notices().currentProperty().get();
        assertThat(before).isNotNull();
        links.edits().turn(List.of(desk.row("a")), false);
        desk.model.notices().undo(before);
        letGo();

        assertThat(desk.row("a").state()).isEqualTo(LinkState.DISABLED);
        assertThat(slugs()).containsExactly("a");
    }

    @Test
    void importIsStoppedByUndo() throws IOException {
        Path file = Files.writeString(dir.resolve("more.csv"), "Short code,Long URL\nc,https://example.org/c\n");
        desk.model.imports().start(file);
        desk.model.notices().undoLast();
        assertThat(desk.model.imports().textProperty().get()).isEqualTo("Stopping …");
        letGo();

        assertThat(desk.notice()).isEqualTo("Stopped. Nothing was imported.");
        assertThat(slugs()).containsExactly("a");
    }

    private void hold(Runnable question) {
        if (held) {
            waiting.add(question);
        } else {
            question.run();
        }
    }

    private void answer(Runnable answer) {
        if (heldAnswers) {
            waiting.add(answer);
        } else {
            answer.run();
        }
    }

    private void letGo() {
        held = false;
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
        desk.model.refresh();
    }

    private List<String> slugs() {
        return links.listing().rows().stream().map(LinkRow::slug).toList();
    }
}
