package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.desk.model.LinkRow;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editing a link in the window. */
class LinkEditingTest {
    private static final KeyEvent ENTER_AGAIN =
            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false);

    @AutoClose
    private WindowRobot window;

    @BeforeEach
    void open(@TempDir Path dir) throws Exception {
        window = new WindowRobot(dir);
    }

    @Test
    void editedLinkLeadsElsewhereAtOnce() throws Exception {
        window.link("wiki", "https://example.org/old");
        window.select("wiki");
        window.push(KeyCode.ENTER);
        window.replace("#panel-slug", "docs");
        window.replace("#panel-target", "https://example.org/new");
        window.clickOn("#panel-title").write("Manual");
        window.clickOn("#panel-save");

        window.await("the row is edited", () -> window.slugs().equals(List.of("docs")));
        assertThat(window.links().getSelectionModel().getSelectedItems())
                .extracting(LinkRow::slug)
                .containsExactly("docs");
        HttpResponse<Void> answer = window.follow(window.shortUrl("docs"));
        assertThat(answer.headers().firstValue("Location")).hasValue("https://example.org/new");
        assertThat(window.follow(window.shortUrl("wiki")).statusCode()).isEqualTo(404);
    }

    @Test
    void enterThatIsHeldOpensTheFormAndDoesNotSaveIt() {
        window.link("wiki", "https://example.org/");
        window.select("wiki");
        window.push(KeyCode.ENTER);
        window.replace("#panel-slug", "docs");
        window.interact(window.links()::requestFocus);
        window.press(KeyCode.ENTER);
        window.await("the form has the keyboard", () -> "panel-slug".equals(focused()));

        window.interact(() -> Event.fireEvent(window.links().getScene().getFocusOwner(), ENTER_AGAIN));
        window.link("two", "https://example.org/2");
        window.await("the window has asked again", () -> window.slugs().contains("two"));
        assertThat(window.slugs()).contains("wiki");

        window.release(KeyCode.ENTER).push(KeyCode.ENTER);
        window.await("it is saved", () -> window.slugs().contains("docs"));
    }

    @Test
    void editShowsThePanelThatWasHidden() {
        window.link("wiki", "https://example.org/");
        window.select("wiki");
        window.clickOn("#panel-hide");
        window.select("wiki");

        window.push(KeyCode.ENTER);

        window.await("the form has the keyboard", () -> "panel-slug".equals(focused()));
        window.push(KeyCode.ESCAPE);
        assertThat(window.links().isFocused()).isTrue();
    }

    private String focused() {
        return window.links().getScene().getFocusOwner().getId();
    }

    @Test
    void takenSlugIsExplainedInTheFormWhichStaysOpen() {
        window.link("one", "https://example.org/1");
        window.link("two", "https://example.org/2");
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        window.clickOn("#edit-target").write("https://example.org/3");
        window.replace("#edit-slug", "two");
        window.clickOn("#save-link");

        window.await("the reason is shown", () -> window.lookup(".field-problem").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.isVisible() && label.getText().contains("“two” is taken")));
        window.push(KeyCode.ESCAPE);
        window.await(
                "the form is closed",
                () -> window.lookup("#edit-slug").tryQuery().isEmpty());
    }

    private void press(KeyCode... keys) {
        window.press(keys).release(keys);
    }

    @Test
    void enterInTheFormOnlySavesAndKeepsWhatIsTypedIfItIsRefused() {
        window.link("one", "https://example.org/1");
        window.link("two", "https://example.org/2");
        window.select("one");
        window.push(KeyCode.ENTER);
        window.replace("#panel-slug", "two");
        window.push(KeyCode.ENTER);

        window.await("the reason is shown", () -> window.lookup(".field-problem").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.isVisible() && label.getText().contains("“two” is taken")));
        assertThat(window.lookup("#panel-slug").queryAs(TextInputControl.class).getText())
                .isEqualTo("two");
    }

    @Test
    void editIsUndoneAndDoneAgainByKeys() {
        window.link("wiki", "https://example.org/old");
        window.select("wiki");
        window.push(KeyCode.ENTER);
        window.replace("#panel-target", "https://example.org/new");
        window.clickOn("#panel-save");
        window.await("it is saved", () -> target().equals("https://example.org/new"));
        press(KeyCode.CONTROL, KeyCode.Z);
        window.await("it is undone", () -> target().equals("https://example.org/old"));
        assertThat(window.text("#notice")).startsWith("Undone: Saved");
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        window.await("it is done again", () -> target().equals("https://example.org/new"));
    }

    private String target() {
        return window.links().getItems().get(0).target();
    }

    @Test
    void refusalFromBeforeLeavesTheKeyboardInTheTable() {
        typeATakenSlug();
        window.push(KeyCode.ENTER);
        window.await("it is refused", this::isRefused);
        window.select("two");
        window.await("the other is shown", () -> !isRefused());
        window.push(window.slugs().indexOf("one") == 0 ? KeyCode.UP : KeyCode.DOWN);
        window.await("it is shown as it was left", this::isRefused);
        assertThat(window.links().isFocused()).isTrue();
    }

    @Test
    void refusalThatComesLateLeavesTheKeyboardWhereThePersonIs() {
        typeATakenSlug();
        window.unanswered(() -> {
            window.push(KeyCode.ENTER);
            window.clickOn("#search-links").write("exa");
        });
        window.await("it is refused", this::isRefused);
        window.write("mple");
        assertThat(window.lookup("#search-links")
                        .queryAs(TextInputControl.class)
                        .getText())
                .isEqualTo("example");
    }

    private void typeATakenSlug() {
        window.link("two", "https://example.org/2");
        window.link("one", "https://example.org/1");
        window.select("one");
        window.push(KeyCode.ENTER);
        window.replace("#panel-slug", "two");
    }

    private boolean isRefused() {
        return window.lookup(".field-problem").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.isVisible() && label.getText().contains("“two” is taken"));
    }
}
