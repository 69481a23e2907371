package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
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

        assertThat(held.desk.notice()).isEqualTo("Undone: Disabled “a”.");
        assertThat(held.state("a")).isEqualTo(LinkState.ON);
        assertThat(held.slugs()).containsExactly("a");
        assertThat(held.nextRedo()).isEqualTo("Disabled “a”.");
    }

    @Test
    void undoAskedForMeanwhileTakesBackTheReportThatIsBeingDeletedAndNotWhatWasBefore() {
        held.holdQuestions(false);
        SavedReportsModel saved = held.desk.model.reports().saved();
        saved.save(saved.question().orElseThrow(), "One", made -> {}, problem -> {});
        held.holdQuestions(true);
        saved.delete(saved.lines().get(0).report());
        assertThat(held.underWay().textProperty().get()).isEqualTo("Saving …");
        held.undo();
        held.letGo();

        assertThat(held.desk.notice()).isEqualTo("Undone: Deleted “One”");
        assertThat(saved.lines()).hasSize(1);
        assertThat(held.nextRedo()).isEqualTo("Deleted “One”");
        assertThat(held.underWay().busyProperty().get()).isFalse();
    }

    @Test
    void undoAskedForMeanwhileTakesBackTheNameThatAKeyIsJustGettingAndNotWhatWasBefore() {
        held.holdQuestions(false);
        KeysModel keys = held.desk.model.keys();
        keys.show(held.desk.app.users().named("ana"));
        keys.make("backup", () -> {});
        held.holdQuestions(true);
        keys.rename(keys.rows().get(0), "mine", () -> {}, problem -> {});
        held.undo();
        held.letGo();

        assertThat(keys.rows().get(0).key().name()).isEqualTo("backup");
        assertThat(held.slugs()).containsExactly("a");
        assertThat(held.nextUndo()).isEqualTo("Deleted “b”.");
    }

    @Test
    void whatIsBegunLaterIsAlsoToldByItself() {
        held.disable("a");
        UnderWay later = held.underWay().later();
        assertThat(later.busyProperty().get()).isFalse();

        held.disable("a");
        assertThat(later.busyProperty().get()).isTrue();
        assertThat(later.textProperty().get()).isNotEmpty();
        held.letGo();

        assertThat(later.busyProperty().get()).isFalse();
        assertThat(held.underWay().busyProperty().get()).isFalse();
    }

    @Test
    void refusedNameOfAReportLeavesNoStep() {
        SavedReportsModel saved = held.desk.model.reports().saved();
        List<String> problems = new ArrayList<>();
        saved.save(saved.question().orElseThrow(), "One", made -> {}, problems::add);
        saved.save(saved.question().orElseThrow(), "one", made -> {}, problems::add);
        held.letGo();
        assertThat(problems).hasSize(1);
        assertThat(held.nextUndo()).contains("One");
        held.undo();
        assertThat(saved.lines()).isEmpty();
    }

    @Test
    void undoAskedForMeanwhileTakesNothingBackIfWhatIsUnderWayFails() {
        held.links.edits().moveTo(List.of(held.desk.row("a")), "nobody", () -> {}, problem -> {});
        held.undo();
        held.letGo();

        assertThat(held.slugs()).containsExactly("a");
        assertThat(held.nextUndo()).isEqualTo("Deleted “b”.");
    }

    @Test
    void whatIsUnderWayIsSaidFromItsBeginningToTheEndOfItsUndo() {
        UnderWay underWay = held.underWay();
        held.disable("a");
        assertThat(underWay.busyProperty().get()).isTrue();
        assertThat(underWay.textProperty().get()).isEqualTo("Disabling “a” …");
        held.undo();
        assertThat(underWay.textProperty().get()).isEqualTo("Disabling “a” … Then it is undone.");
        held.next();
        assertThat(underWay.textProperty().get()).isEqualTo("Undoing: Disabled “a”.");
        held.letGo();
        assertThat(underWay.busyProperty().get()).isFalse();

        held.holdQuestions(true);
        held.redo();
        assertThat(underWay.textProperty().get()).isEqualTo("Doing again: Disabled “a”.");
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
