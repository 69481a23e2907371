package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keys for undo while a text field has the keyboard. */
class UndoKeysTest {
    @AutoClose
    private WindowRobot window;

    @BeforeEach
    void open(@TempDir Path dir) throws Exception {
        window = new WindowRobot(dir);
    }

    @Test
    void linkJustMadeInTheBarIsTakenBack() {
        window.clickOn("#new-link").write("wiki https://example.org/").push(KeyCode.ENTER);
        window.await("the link is made", () -> window.slugs().contains("wiki"));
        window.interact(() -> window.lookup("#new-link").query().requestFocus());

        undo();

        window.await("it is gone", () -> window.slugs().isEmpty());
    }

    @Test
    void userJustAddedIsTakenBack() {
        window.clickOn("#page-users");
        window.clickOn("#new-user").write("ben").push(KeyCode.ENTER);
        window.await("ben is there", () -> window.users().getItems().stream()
                .anyMatch(row -> row.name().equals("ben")));

        undo();

        window.await("ben is gone", () -> window.users().getItems().stream()
                .noneMatch(row -> row.name().equals("ben")));
    }

    @Test
    void whatIsTypedAfterTheLastDeedIsTakenBackInTheField() {
        window.link("one", "https://example.org/1");
        window.select("one");
        window.push(KeyCode.DELETE);
        window.await("it is gone", () -> window.slugs().isEmpty());
        window.clickOn("#new-link").write("abc");

        undo();

        assertThat(typed()).isNotEqualTo("abc");
        assertThat(window.slugs()).isEqualTo(List.of());
    }

    @Test
    void linkTakenBackComesAgainByBothKeysForIt() {
        window.clickOn("#new-link").write("wiki https://example.org/").push(KeyCode.ENTER);
        window.await("the link is made", () -> window.slugs().contains("wiki"));
        undo();
        window.await("it is gone", () -> window.slugs().isEmpty());

        window.press(KeyCode.CONTROL, KeyCode.Y).release(KeyCode.Y, KeyCode.CONTROL);
        window.await("it is back", () -> window.slugs().contains("wiki"));

        undo();
        window.await("it is gone again", () -> window.slugs().isEmpty());
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z).release(KeyCode.Z, KeyCode.SHIFT, KeyCode.CONTROL);
        window.await("it is back again", () -> window.slugs().contains("wiki"));
    }

    @Test
    void bothKeysBringBackWhatWasTypedIntoAField() {
        window.clickOn("#new-link").write("abc");
        undo();
        assertThat(typed()).isNotEqualTo("abc");
        window.press(KeyCode.CONTROL, KeyCode.Y).release(KeyCode.Y, KeyCode.CONTROL);
        assertThat(typed()).isEqualTo("abc");

        undo();
        assertThat(typed()).isNotEqualTo("abc");
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z).release(KeyCode.Z, KeyCode.SHIFT, KeyCode.CONTROL);
        assertThat(typed()).isEqualTo("abc");
    }

    @Test
    void deedsAreTakenBackAndDoneAgainOneAfterTheOtherWhereTheFieldOnlyFollowsThem() {
        window.link("wiki", "https://example.org/");
        window.select("wiki");
        window.push(KeyCode.ENTER);
        for (String title : List.of("one", "two")) {
            window.replace("#panel-title", title);
            window.push(KeyCode.ENTER);
            awaitTitle(title);
        }
        assertThat(panelTitle().isFocused()).isTrue();

        undo();
        awaitTitle("one");
        undo();
        awaitTitle("");

        window.press(KeyCode.CONTROL, KeyCode.Y).release(KeyCode.Y, KeyCode.CONTROL);
        awaitTitle("one");
        window.press(KeyCode.CONTROL, KeyCode.Y).release(KeyCode.Y, KeyCode.CONTROL);
        awaitTitle("two");
    }

    private void awaitTitle(String title) {
        window.await(
                "the title is “" + title + "”",
                () -> window.links().getItems().get(0).title().equals(title)
                        && panelTitle().getText().equals(title));
    }

    private TextInputControl panelTitle() {
        return window.lookup("#panel-title").queryAs(TextInputControl.class);
    }

    @Test
    void whatIsTypedWhileADeedIsUnderWayIsTakenBackInTheField() {
        window.link("one", "https://example.org/1");
        window.select("one");
        window.unanswered(() -> {
            window.push(KeyCode.DELETE);
            window.clickOn("#new-link").write("abc");
        });
        window.await("its end is told", () -> window.text("#notice").startsWith("Deleted"));

        undo();

        assertThat(typed()).isNotEqualTo("abc");
        assertThat(window.slugs()).isEmpty();
    }

    private String typed() {
        return window.lookup("#new-link").queryAs(TextInputControl.class).getText();
    }

    private void undo() {
        window.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
    }
}
