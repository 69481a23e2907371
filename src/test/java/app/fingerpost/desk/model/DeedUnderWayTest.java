package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Undo and redo while something that a person does in the window is not done yet. */
class DeedUnderWayTest {
    @TempDir
    Path dir;

    private HeldDesk held;

    @BeforeEach
    void open() {
        held = new HeldDesk(dir);
    }

    @AfterEach
    void close() {
        held.close();
    }

    @Test
    void undoAskedForMeanwhileTakesBackWhatIsUnderWayAndNotWhatWasBefore() {
        held.disable("a");
        held.undo();
        held.undo();
        held.letGo();

        assertThat(held.desk.notice()).isEqualTo("Undone: Disabled \"a\".");
        assertThat(held.state("a")).isEqualTo(LinkState.ON);
        assertThat(held.slugs()).containsExactly("a");
        assertThat(held.nextRedo()).isEqualTo("Disabled \"a\".");
    }

    @Test
    void undoAskedForMeanwhileTakesNothingBackIfWhatIsUnderWayFails() {
        held.links.edits().moveTo(List.of(held.desk.row("a")), "nobody", () -> {}, problem -> {});
        held.undo();
        held.letGo();

        assertThat(held.slugs()).containsExactly("a");
        assertThat(held.nextUndo()).isEqualTo("Deleted \"b\".");
    }

    @Test
    void whatIsUnderWayIsSaidFromItsBeginningToTheEndOfItsUndo() {
        UnderWay underWay = held.underWay();
        held.disable("a");
        assertThat(underWay.busyProperty().get()).isTrue();
        assertThat(underWay.textProperty().get()).isEqualTo("Disabling \"a\" …");
        held.undo();
        assertThat(underWay.textProperty().get()).isEqualTo("Disabling \"a\" … Then it is undone.");
        held.next();
        assertThat(underWay.textProperty().get()).isEqualTo("Undoing: Disabled \"a\".");
        held.letGo();
        assertThat(underWay.busyProperty().get()).isFalse();

        held.holdQuestions(true);
        held.redo();
        assertThat(underWay.textProperty().get()).isEqualTo("Doing again: Disabled \"a\".");
        held.letGo();
        assertThat(underWay.busyProperty().get()).isFalse();
    }

    @Test
    void redoDoesNothingMeanwhile() {
        held.holdQuestions(false);
        held.undo();
        held.holdQuestions(true);
        held.disable("a");
        held.redo();
        held.letGo();

        assertThat(held.slugs()).containsExactlyInAnyOrder("a", "b");
        assertThat(held.state("a")).isEqualTo(LinkState.DISABLED);
    }

    @Test
    void buttonThatWouldUndoTheDeedBeforeGoesWhenTheNextIsBegun() {
        Notice before = held.desk.model.notices().currentProperty().get();
        assertThat(before).isNotNull();
        held.disable("a");
        held.desk.model.notices().undo(before);
        held.letGo();

        assertThat(held.state("a")).isEqualTo(LinkState.DISABLED);
        assertThat(held.slugs()).containsExactly("a");
    }
}
