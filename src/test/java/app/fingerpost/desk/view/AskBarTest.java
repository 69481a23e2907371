package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.desk.model.LinkRow;
import app.fingerpost.desk.model.LinkState;
import app.fingerpost.link.Tag;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions within a page, beside which the page is used. */
class AskBarTest {
    @AutoClose
    private WindowRobot window;

    @BeforeEach
    void open(@TempDir Path dir) throws Exception {
        window = new WindowRobot(dir);
        window.link("a", "https://example.org/a");
        window.link("b", "https://example.org/b");
        window.link("c", "https://example.org/c");
        window.await("all are shown", () -> window.slugs().size() == 3);
        select("a", "b");
    }

    @Test
    void theSameQuestionAskedAgainKeepsWhatWasTypedIntoIt() {
        press(KeyCode.CONTROL, KeyCode.G);
        window.write("wor");
        window.interact(() -> window.links().requestFocus());
        press(KeyCode.CONTROL, KeyCode.G);
        window.await(
                "the field has the keyboard", () -> "add-tags".equals(focused().getId()));
        window.write("k");

        assertThat(window.lookup("#add-tags").queryAs(TextInputControl.class).getText())
                .isEqualTo("work");
    }

    @Test
    void eachQuestionBeginsInItsFirstFieldAndEscapeGivesTheKeyboardBack() {
        press(KeyCode.CONTROL, KeyCode.G);
        assertBeginsIn("add-tags", "Tags of 2 links");
        press(KeyCode.CONTROL, KeyCode.M);
        assertBeginsIn("move-to", "Owner of 2 links");
        press(KeyCode.CONTROL, KeyCode.U);
        assertBeginsIn("end-day", "End of 2 links");
        select("c");
        press(KeyCode.CONTROL, KeyCode.G);
        assertBeginsIn("add-tags", "Tags of “c”");
    }

    @Test
    void tableHasTheKeyboardAfterAQuestionOfTheMenu() {
        window.choose("#several", "Change tags …");
        window.await(
                "the field has the keyboard", () -> "add-tags".equals(focused().getId()));
        window.write("work").push(KeyCode.ENTER);
        window.await("it is done", () -> tagged().equals(List.of("a", "b")) && !isAsked());

        window.await("the table has the keyboard", () -> window.links().isFocused());
    }

    @Test
    void hintOfADayIsWhole() {
        press(KeyCode.CONTROL, KeyCode.U);
        window.await("it is asked", this::isAsked);
        TextField day = window.lookup("#end-day").queryAs(DatePicker.class).getEditor();
        Text hint = new Text(day.getPromptText());
        hint.setFont(day.getFont());
        window.await(
                "there is room for it",
                () -> day.getWidth() - day.snappedLeftInset() - day.snappedRightInset()
                        >= hint.getLayoutBounds().getWidth());
    }

    private void assertBeginsIn(String field, String title) {
        window.await(
                title + " is asked",
                () -> isAsked() && window.text("#ask-title").equals(title));
        assertThat(focused().getId()).isEqualTo(field);
        assertThat(focused().getAccessibleHelp()).isEqualTo(title);
        window.push(KeyCode.ESCAPE);
        window.await("nothing is asked", () -> !isAsked());
        assertThat(window.links().isFocused()).isTrue();
    }

    @Test
    void whatIsTypedStaysWhileThePageIsUsedAndIsAboutTheLinksItWasAskedFor() {
        press(KeyCode.CONTROL, KeyCode.G);
        window.write("work");
        window.clickOn("#search-links").write("c");
        window.await("one is found", () -> window.slugs().equals(List.of("c")));
        select("c");
        window.push(KeyCode.CONTROL, KeyCode.D);
        window.await("it is off", () -> window.links().getItems().get(0).state() == LinkState.DISABLED);
        window.clickOn("#page-users");
        window.clickOn("#page-links");
        assertThat(window.text("#ask-title")).isEqualTo("Tags of 2 links");
        assertThat(text("#add-tags")).isEqualTo("work");

        window.clickOn("#ask-answer");
        window.await("it is done", () -> !isAsked());
        window.clickOn("#search-links").push(KeyCode.ESCAPE);

        window.await("both have the tag", () -> tagged().equals(List.of("a", "b")));
    }

    @Test
    void keysOfTheTableAreNotTheQuestions() {
        press(KeyCode.CONTROL, KeyCode.G);
        window.write("work");
        select("c");
        window.push(KeyCode.ESCAPE);
        assertThat(isAsked()).isTrue();
        window.push(KeyCode.DELETE);
        window.await("c is gone", () -> !window.slugs().contains("c"));
        assertThat(tagged()).isEmpty();
        assertThat(text("#add-tags")).isEqualTo("work");
        press(KeyCode.CONTROL, KeyCode.N);
        window.write("https://example.org/d").push(KeyCode.ENTER);
        window.await("a link is made", () -> window.slugs().size() == 3);
        assertThat(tagged()).isEmpty();
        assertThat(isAsked()).isTrue();
    }

    @Test
    void questionInWhichSomethingIsTypedIsAnsweredBeforeAnother() {
        press(KeyCode.CONTROL, KeyCode.G);
        window.write("work");
        select("a", "b");
        press(KeyCode.CONTROL, KeyCode.G);
        assertThat(focused().getId()).isEqualTo("add-tags");
        assertThat(problem()).isEmpty();

        select("a", "b");
        press(KeyCode.CONTROL, KeyCode.M);

        window.await("it says so", () -> problem().startsWith("This is not done yet."));
        assertThat(focused().getId()).isEqualTo("add-tags");
        assertThat(text("#add-tags")).isEqualTo("work");
        window.push(KeyCode.ENTER);
        window.await("it is done", () -> tagged().equals(List.of("a", "b")) && !isAsked());
    }

    @Test
    void questionInWhichNothingIsTypedGivesWayToAnother() {
        press(KeyCode.CONTROL, KeyCode.G);
        select("a", "b");
        press(KeyCode.CONTROL, KeyCode.M);

        window.await("the other is asked", () -> window.text("#ask-title").startsWith("Owner of"));
        assertThat(window.lookup("#add-tags").tryQuery()).isEmpty();
        window.clickOn("#ask-cancel");
        window.await("nothing is asked", () -> !isAsked());
        assertThat(window.links().isFocused()).isTrue();
    }

    @Test
    void refusalIsToldAndLeavesTheKeyboardToWhoHasGoneOn() {
        press(KeyCode.CONTROL, KeyCode.M);
        window.write("nobody").push(KeyCode.ENTER);
        window.await("it is told", () -> problem().contains("nobody"));
        assertThat(focused().getId()).isEqualTo("move-to");

        Button answer = window.lookup("#ask-answer").queryButton();
        window.interact(() -> {
            window.links().requestFocus();
            answer.fire();
        });

        window.await("it is told again", () -> problem().contains("nobody"));
        assertThat(window.links().isFocused()).isTrue();
    }

    @Test
    void undoIsAboutTheLastDeedUntilSomethingIsTyped() {
        press(KeyCode.CONTROL, KeyCode.D);
        window.await("both are off", () -> off().equals(List.of("a", "b")));
        press(KeyCode.CONTROL, KeyCode.U);
        press(KeyCode.CONTROL, KeyCode.Z);
        window.await("both are on", () -> off().isEmpty());
        window.push(KeyCode.ESCAPE);

        press(KeyCode.CONTROL, KeyCode.D);
        window.await("both are off again", () -> off().equals(List.of("a", "b")));
        press(KeyCode.CONTROL, KeyCode.G);
        window.write("work");
        press(KeyCode.CONTROL, KeyCode.Z);

        assertThat(text("#add-tags")).isNotEqualTo("work");
        assertThat(off()).containsExactly("a", "b");
    }

    private void select(String... slugs) {
        window.interact(() -> {
            window.links().requestFocus();
            window.links().getSelectionModel().clearSelection();
            for (String slug : slugs) {
                window.links().getSelectionModel().select(window.slugs().indexOf(slug));
            }
        });
    }

    private void press(KeyCode... keys) {
        window.press(keys).release(keys);
    }

    private Node focused() {
        return window.links().getScene().getFocusOwner();
    }

    private boolean isAsked() {
        return window.lookup("#ask-title").tryQuery().isPresent();
    }

    private String text(String field) {
        return window.lookup(field).queryAs(TextInputControl.class).getText();
    }

    /** What is told at the question; empty for nothing. */
    private String problem() {
        return window.lookup(".ask-form .field-problem").queryAllAs(Labeled.class).stream()
                .filter(Node::isVisible)
                .map(Labeled::getText)
                .findFirst()
                .orElse("");
    }

    private List<String> tagged() {
        return slugs(row -> row.tags().contains(new Tag("work")));
    }

    private List<String> off() {
        return slugs(row -> row.state() == LinkState.DISABLED);
    }

    private List<String> slugs(Predicate<LinkRow> which) {
        return List.copyOf(window.links().getItems()).stream()
                .filter(which)
                .map(LinkRow::slug)
                .sorted()
                .toList();
    }
}
