package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person does, undoes and does again in the window, and stops before it is done. */
class StoppedDeedTest {
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
    void whatIsStoppedChangesNothingAndLeavesNoTraceInTheHistory() {
        UnderWay underWay = held.underWay();
        held.disable("a");
        assertThat(underWay.stoppableProperty().get()).isTrue();
        underWay.stop();
        assertThat(underWay.textProperty().get()).isEqualTo("Stopping …");
        assertThat(underWay.stoppableProperty().get()).isFalse();
        underWay.stop();
        held.letGo();

        assertThat(held.desk.notice()).isEqualTo("Stopped. Nothing was changed.");
        assertThat(held.state("a")).isEqualTo(LinkState.ON);
        assertThat(underWay.busyProperty().get()).isFalse();
        assertThat(held.nextUndo()).isEqualTo("Deleted “b”.");
        assertThat(held.nextRedo()).isEmpty();
    }

    @Test
    void stopThatComesTooLateIsToldAsDone() {
        held.disable("a");
        held.holdAnswers(true);
        held.next();
        held.underWay().stop();
        held.holdAnswers(false);
        held.letGo();

        assertThat(held.desk.notice()).isEqualTo("Disabled “a”.");
        assertThat(held.state("a")).isEqualTo(LinkState.DISABLED);
        assertThat(held.nextUndo()).isEqualTo("Disabled “a”.");
    }

    @Test
    void undoThatIsStoppedIsStillTheNextToUndo() {
        held.undo();
        held.underWay().stop();
        held.letGo();

        assertThat(held.desk.notice()).isEqualTo("Stopped. Nothing was changed.");
        assertThat(held.slugs()).containsExactly("a");
        assertThat(held.nextUndo()).isEqualTo("Deleted “b”.");
        held.undo();
        assertThat(held.slugs()).containsExactlyInAnyOrder("a", "b");
    }

    /** The notice of what was begun meanwhile takes back just that. */
    @Test
    void undoThatIsStoppedStaysBehindWhatWasBegunMeanwhile() {
        held.undo();
        held.disable("a");
        held.underWay().stop();
        held.letGo();

        assertThat(held.desk.notice()).isEqualTo("Disabled “a”.");
        assertThat(held.nextUndo()).isEqualTo("Disabled “a”.");
        held.undo();
        assertThat(held.state("a")).isEqualTo(LinkState.ON);
        assertThat(held.slugs()).containsExactly("a");
        assertThat(held.nextUndo()).isEqualTo("Deleted “b”.");
    }

    /** Or it would take back what lies beneath a step that still stands. */
    @Test
    void undoThatIsStoppedTakesTheOneAskedForAfterItWithIt() {
        held.holdQuestions(false);
        held.disable("a");
        held.holdQuestions(true);
        held.undo();
        held.undo();
        held.underWay().stop();
        held.letGo();

        assertThat(held.desk.notice()).isEqualTo("Stopped. Nothing was changed.");
        assertThat(held.state("a")).isEqualTo(LinkState.DISABLED);
        assertThat(held.slugs()).containsExactly("a");
        assertThat(held.nextUndo()).isEqualTo("Disabled “a”.");
        assertThat(held.underWay().busyProperty().get()).isFalse();
        held.undo();
        held.undo();
        assertThat(held.state("a")).isEqualTo(LinkState.ON);
        assertThat(held.slugs()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void redosThatAreStoppedAreStillTheNextInTheirOrder() {
        held.holdQuestions(false);
        held.disable("a");
        held.undo();
        held.undo();
        held.holdQuestions(true);
        held.redo();
        held.redo();
        held.underWay().stop();
        held.letGo();

        assertThat(held.slugs()).containsExactlyInAnyOrder("a", "b");
        assertThat(held.nextRedo()).isEqualTo("Deleted “b”.");
        held.redo();
        assertThat(held.nextRedo()).isEqualTo("Disabled “a”.");
    }

    @Test
    void undoAskedForOfWhatIsBeingStoppedPromisesNothing() {
        UnderWay underWay = held.underWay();
        held.disable("a");
        underWay.stop();
        held.undo();
        assertThat(underWay.textProperty().get()).isEqualTo("Stopping …");
        held.letGo();

        assertThat(held.desk.notice()).isEqualTo("Stopped. Nothing was changed.");
        assertThat(held.slugs()).containsExactly("a");
    }

    @Test
    void whatCannotBeStoppedSaysSo() {
        held.desk.model.users().create("eve", () -> {}, problem -> {});
        UnderWay underWay = held.underWay();
        assertThat(underWay.busyProperty().get()).isTrue();
        assertThat(underWay.stoppableProperty().get()).isFalse();
        underWay.stop();
        held.letGo();

        assertThat(held.desk.app.users().named("eve").name()).isEqualTo("eve");
    }

    @Test
    void importIsStoppedByUndo() throws IOException {
        Path file = Files.writeString(dir.resolve("more.csv"), "Short code,Long URL\nc,https://example.org/c\n");
        held.desk.model.imports().start(file);
        held.undo();
        assertThat(held.desk.model.imports().textProperty().get()).isEqualTo("Stopping …");
        held.letGo();

        assertThat(held.desk.notice()).isEqualTo("Stopped. Nothing was imported.");
        assertThat(held.slugs()).containsExactly("a");
    }
}
