package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.desk.model.LinkState;
import app.fingerpost.link.Tag;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What answers a question, how often, and what becomes of one that is not answered. */
class AskFormTest {
    @AutoClose
    private WindowRobot window;

    @BeforeEach
    void open(@TempDir Path dir) throws Exception {
        window = new WindowRobot(dir);
        window.link("a", "https://example.org/a");
        window.select("a");
    }

    @Test
    void enterThatTakesAnOfferDoesNotAnswer() {
        press(KeyCode.CONTROL, KeyCode.M);
        window.write("an");
        window.push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertThat(text("#move-to")).isEqualTo("ana");
        assertAsked();

        window.push(KeyCode.ENTER);
        window.await("it is answered", () -> !isAsked());
    }

    @Test
    void enterAndEscapeInAnOpenCalendarDoNotAnswer() {
        press(KeyCode.CONTROL, KeyCode.U);
        DatePicker day = window.lookup("#end-day").queryAs(DatePicker.class);
        window.write("2099-12-30");
        window.interact(day::show);
        window.push(KeyCode.RIGHT).push(KeyCode.ENTER);
        window.await("the calendar is closed", () -> !day.isShowing());
        assertAsked();
        assertThat(day.getEditor().getText()).isEqualTo("2099-12-31");

        window.interact(day::show);
        window.push(KeyCode.ESCAPE);
        window.await("the calendar is closed", () -> !day.isShowing());
        assertAsked();
        window.push(KeyCode.ENTER);
        window.await("it is answered", () -> !isAsked());
    }

    @Test
    void enterAndEscapeInAnOpenChoiceDoNotAnswer() {
        openSchedule();
        ComboBoxBase<?> rhythm = window.lookup("#schedule-rhythm").queryAs(ComboBoxBase.class);
        Object before = rhythm.getValue();
        window.interact(() -> {
            rhythm.requestFocus();
            rhythm.show();
        });
        window.push(KeyCode.DOWN).push(KeyCode.ENTER);
        window.await("the choice is closed", () -> !rhythm.isShowing());
        assertThat(rhythm.getValue()).isNotEqualTo(before);
        assertAsked();
        assertThat(window.lookup(".ask-form .field-problem").queryAllAs(Node.class))
                .noneMatch(Node::isVisible);

        window.interact(rhythm::show);
        window.push(KeyCode.ESCAPE);
        window.await("the choice is closed", () -> !rhythm.isShowing());
        assertAsked();
        window.push(KeyCode.ESCAPE);
        window.await("it is given up", () -> !isAsked());
    }

    private void openSchedule() {
        window.clickOn("#page-reports");
        press(KeyCode.CONTROL, KeyCode.S);
        window.await("a name is asked for", this::isAsked);
        window.push(KeyCode.ENTER);
        window.await("it is saved", () -> !isAsked());
        window.await("it is in the list", () -> !window.lookup("#saved-reports")
                .queryListView()
                .getItems()
                .isEmpty());
        window.interact(() -> {
            window.lookup("#saved-reports").queryListView().requestFocus();
            window.lookup("#saved-reports").queryListView().getSelectionModel().select(0);
        });
        press(KeyCode.CONTROL, KeyCode.D);
        window.await(
                "a schedule is asked for",
                () -> window.lookup("#schedule-rhythm").tryQuery().isPresent());
    }

    @Test
    void secondAnswerIsNoneWhileTheFirstIsUnderWay() {
        press(KeyCode.CONTROL, KeyCode.G);
        window.write("work");
        window.unanswered(() -> window.push(KeyCode.ENTER).push(KeyCode.ENTER).clickOn("#ask-answer"));
        window.await("it is answered", () -> !isAsked());
        // Behind what was asked for before.
        window.push(KeyCode.F5);
        window.await("the link has it", () -> tags().equals(List.of(new Tag("work"))));
        assertThat(window.text("#notice")).isEqualTo("Changed the tags of “a”.");
        assertThat(window.lookup("#undo").query().isVisible()).isTrue();
    }

    @Test
    void nothingIsTypedOrPressedWhileTheAnswerIsAtWork() {
        press(KeyCode.CONTROL, KeyCode.G);
        window.write("work");
        window.unanswered(() -> {
            window.push(KeyCode.ENTER).write("x").push(KeyCode.DELETE);
            for (String part : List.of("#add-tags", "#remove-tags", "#ask-answer", "#ask-cancel")) {
                assertThat(window.lookup(part).query().isDisabled()).as(part).isTrue();
            }
            assertThat(text("#add-tags")).isEqualTo("work");
        });
        window.await("it is answered", () -> !isAsked());
        window.await("the link is there and has it", () -> tags().equals(List.of(new Tag("work"))));
        assertThat(window.links().isFocused()).isTrue();
    }

    @Test
    void questionWhoseAnswerIsAtWorkGivesWayAndARefusalIsToldBelow() {
        press(KeyCode.CONTROL, KeyCode.M);
        window.write("nobody");
        window.unanswered(() -> {
            window.push(KeyCode.ENTER);
            window.select("a");
            press(KeyCode.CONTROL, KeyCode.G);
            window.await("the other is asked", () -> window.text("#ask-title").equals("Tags of “a”"));
        });
        window.await("it is told", () -> window.text("#notice").startsWith("Owner of “a”: not done. "));
        assertAsked();
        window.write("work").push(KeyCode.ENTER);
        window.await("it is answered", () -> !isAsked());
    }

    @Test
    void refusalAfterEscapeIsToldBelow() {
        press(KeyCode.CONTROL, KeyCode.M);
        window.write("nobody");
        window.unanswered(() -> {
            window.push(KeyCode.ENTER).push(KeyCode.ESCAPE);
            assertThat(isAsked()).isFalse();
        });
        window.await("it is told", () -> window.text("#notice").startsWith("Owner of “a”: not done. "));
    }

    @Test
    void refusedAnswerIsGoneOnWithWhereItWasTyped() {
        press(KeyCode.CONTROL, KeyCode.D);
        window.await("it is off", () -> window.links().getItems().get(0).state() == LinkState.DISABLED);
        press(KeyCode.CONTROL, KeyCode.M);
        window.write("nobody").push(KeyCode.ENTER);
        window.await(
                "it is refused",
                () -> window.lookup("#move-to").query().isFocused()
                        && !window.lookup("#move-to").query().isDisabled());
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(text("#move-to")).as("undone in the field").isNotEqualTo("nobody");
        press(KeyCode.CONTROL, KeyCode.Y);
        window.write("2");
        assertThat(text("#move-to")).isEqualTo("nobody2");
        assertThat(window.links().getItems().get(0).state()).isEqualTo(LinkState.DISABLED);
    }

    @Test
    void refusedAnswerCanBeGivenAgain() {
        press(KeyCode.CONTROL, KeyCode.M);
        window.write("nobody").push(KeyCode.ENTER);
        window.await("it is refused", () -> window.lookup(".ask-form .field-problem").queryAll().stream()
                .anyMatch(Node::isVisible));
        window.replace("#move-to", "ana");
        window.push(KeyCode.ENTER);
        window.await("it is answered", () -> !isAsked());
    }

    @Test
    void stoppedAnswerCanBeGivenAgain() {
        press(KeyCode.CONTROL, KeyCode.G);
        window.write("work");
        window.unanswered(() -> {
            window.push(KeyCode.ENTER);
            window.clickOn("#work-stop");
        });
        window.await("it is stopped", () -> window.text("#notice").startsWith("Stopped."));
        assertAsked();
        window.interact(() -> window.lookup("#add-tags").query().requestFocus());
        window.push(KeyCode.ENTER);
        window.await("it is answered", () -> !isAsked());
        window.await("the link has it", () -> tags().equals(List.of(new Tag("work"))));
    }

    @Test
    void whatIsTypedIntoAQuestionHoldsTheEndUpOnce() {
        press(KeyCode.CONTROL, KeyCode.G);
        assertThat(window.mayEnd()).isTrue();
        window.write("work");
        window.clickOn("#page-users");

        assertThat(window.mayEnd()).isFalse();
        assertThat(window.text("#notice")).startsWith("Tags of “a”: not done yet.");
        assertThat(window.mayEnd()).isTrue();

        window.clickOn("#page-links");
        window.clickOn("#ask-cancel");
        assertThat(window.mayEnd()).isTrue();
    }

    private List<Tag> tags() {
        return window.links().getItems().get(0).tags();
    }

    private void assertAsked() {
        window.interact(() -> assertThat(isAsked()).as("asked").isTrue());
    }

    private void press(KeyCode... keys) {
        window.press(keys).release(keys);
    }

    private boolean isAsked() {
        return window.lookup("#ask-title").tryQuery().isPresent();
    }

    private String text(String field) {
        return window.lookup(field).queryAs(TextInputControl.class).getText();
    }
}
