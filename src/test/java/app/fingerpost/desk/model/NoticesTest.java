package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A deed that takes long, such as an import, and another that is begun after it and done before it. */
final class NoticesTest {
    private final Notices notices = new Notices();
    private final List<String> steps = new ArrayList<>();
    private final UndoHistory.Deed slow = deed("slow");
    private final UndoHistory.Deed quick = deed("quick");

    @Test
    void noticeOfADeedThatIsNotTheLastHasNoButton() {
        begin();
        notices.did(quick, "Quick.");
        assertThat(shown().undo()).isNotNull();

        notices.did(slow, "Slow.");

        assertThat(shown()).isEqualTo(Notice.done("Slow."));
        notices.undo(shown());
        assertThat(steps).isEmpty();
        notices.undoLast();
        assertThat(steps).containsExactly("back quick");
    }

    @Test
    void noticeHasNoButtonWhileTheLastDeedIsUnderWay() {
        begin();
        notices.did(slow, "Slow.");

        assertThat(shown()).isEqualTo(Notice.done("Slow."));
    }

    @Test
    void buttonDoesNothingOnceItsDeedIsNotTheLastAnyMore() {
        begin();
        notices.did(quick, "Quick.");
        notices.undoLast();
        notices.did(slow, "Slow.");
        Notice withButton = shown();
        assertThat(withButton.undo()).isNotNull();

        notices.history().stepFailed();
        notices.undo(withButton);

        assertThat(steps).containsExactly("back quick");
        assertThat(notices.history().nextUndoProperty().get()).isEqualTo("Quick.");
    }

    @Test
    void whatWasTakenBackMeanwhileCanStillBeDoneAgain() {
        begin();
        notices.did(quick, "Quick.");
        notices.undoLast();
        notices.history().stepDone();

        notices.did(slow, "Slow.");

        assertThat(notices.history().nextRedoProperty().get()).isEqualTo("Quick.");
        notices.redoLast();
        notices.history().stepFailed();
        assertThat(notices.history().nextRedoProperty().get()).isEqualTo("Quick.");
        notices.redoLast();
        notices.history().stepDone();
        assertThat(steps).containsExactly("back quick", "again quick", "again quick");
        assertThat(notices.history().nextUndoProperty().get()).isEqualTo("Quick.");
    }

    private void begin() {
        notices.begin(slow);
        notices.begin(quick);
    }

    private Notice shown() {
        return Objects.requireNonNull(notices.currentProperty().get());
    }

    private UndoHistory.Deed deed(String name) {
        return new UndoHistory.Deed(name, () -> steps.add("back " + name), () -> steps.add("again " + name), () -> {});
    }
}
