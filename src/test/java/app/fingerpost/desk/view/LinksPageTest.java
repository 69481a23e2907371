package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.desk.model.LinkRow;
import app.fingerpost.link.Slug;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** Making, editing, deleting and finding links in the window. */
class LinksPageTest {
    private static final KeyEvent ENTER_AGAIN =
            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false);

    @AutoClose
    private WindowRobot window;

    @BeforeEach
    void open(@TempDir Path dir) throws Exception {
        window = new WindowRobot(dir);
    }

    @Test
    void pastedAddressAndEnterMakeALinkThatIsCopiedAndRedirects() throws Exception {
        window.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("https://example.org/pasted");
            Clipboard.getSystemClipboard().setContent(content);
        });
        window.clickOn("#new-link").press(KeyCode.CONTROL, KeyCode.V).release(KeyCode.V, KeyCode.CONTROL);
        window.push(KeyCode.ENTER);

        window.await("the link is in the table", () -> window.links().getItems().size() == 1);
        LinkRow row = window.links().getItems().get(0);
        String url = window.shortUrl(row.slug());
        assertThat(WaitForAsyncUtils.waitForAsyncFx(
                        5000, () -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo(url);
        HttpResponse<Void> answer = window.follow(url);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("https://example.org/pasted");
        window.await(
                "the click is in the table",
                () -> window.links().getItems().get(0).clicks() == 1);
    }

    @Test
    void newLinkIsScrolledToOnlyIfItCannotBeSeen() {
        for (int i = 10; i < 50; i++) {
            window.link("a" + i, "https://example.org/");
        }
        window.await("all are there", () -> window.links().getItems().size() == 40);
        window.interact(() ->
                window.links().getSortOrder().add(window.links().getColumns().get(0)));
        window.await("they are sorted", () -> window.slugs().get(0).equals("a10"));

        window.clickOn("#new-link").write("a15b https://example.org/new").push(KeyCode.ENTER);
        window.await("the new link is selected", () -> "a15b".equals(selected()));
        assertThat(firstSeen()).isZero();

        window.clickOn("#new-link").write("b https://example.org/last").push(KeyCode.ENTER);
        window.await("the last one is selected", () -> "b".equals(selected()));
        window.await("it can be seen", () -> rows().getLastVisibleCell().getIndex() == 41);
    }

    private String selected() {
        LinkRow row = window.links().getSelectionModel().getSelectedItem();
        return row == null ? "" : row.slug();
    }

    private int firstSeen() {
        return rows().getFirstVisibleCell().getIndex();
    }

    private VirtualFlow<?> rows() {
        return window.lookup("#links .virtual-flow").queryAs(VirtualFlow.class);
    }

    @Test
    void badAddressIsExplainedAtTheBarAndNothingIsMade() {
        window.clickOn("#new-link").write("javascript:x").push(KeyCode.ENTER);

        window.await(
                "the reason is shown", () -> window.text("#new-link-problem").contains("can run code"));
        assertThat(window.lookup("#new-link").queryAs(TextInputControl.class).getText())
                .isEqualTo("javascript:x");
        assertThat(window.app().lists().tags()).isEmpty();
        assertThat(window.links().getItems()).isEmpty();
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
        window.push(KeyCode.ESCAPE);
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
                .anyMatch(label -> label.isVisible() && label.getText().contains("\"two\" is taken")));
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
                .anyMatch(label -> label.isVisible() && label.getText().contains("\"two\" is taken")));
        assertThat(window.lookup("#panel-slug").queryAs(TextInputControl.class).getText())
                .isEqualTo("two");
    }

    @Test
    void keysOfTheTableDoNothingWhereTheTableDoesNotHaveTheKeyboard() {
        window.link("one", "https://example.org/1");
        window.select("one");
        window.push(KeyCode.ENTER);
        window.clickOn("#panel-title").press(KeyCode.CONTROL, KeyCode.D).release(KeyCode.D, KeyCode.CONTROL);
        window.push(KeyCode.ESCAPE);
        window.interact(() -> window.lookup("#panel .tab-pane").query().requestFocus());
        window.push(KeyCode.DELETE);
        window.link("two", "https://example.org/2");

        window.await("the window has asked again", () -> window.slugs().contains("two"));
        assertThat(window.slugs()).contains("one");
        assertThat(window.app().lists().named(new Slug("one")).link().draft().enabled())
                .isTrue();
    }

    @Test
    void deletedLinkComesBackByTheUndoButton() throws Exception {
        window.link("wiki", "https://example.org/");
        window.select("wiki");
        window.push(KeyCode.DELETE);
        window.await("the row is gone", () -> window.links().getItems().isEmpty());
        String url = window.shortUrl("wiki");
        assertThat(window.follow(url).statusCode()).isEqualTo(404);

        window.clickOn("#undo");

        window.await("the row is back", () -> window.slugs().equals(List.of("wiki")));
        assertThat(window.follow(url).statusCode()).isEqualTo(302);
    }

    @Test
    void deletedLinkComesBackByControlZ() {
        window.link("wiki", "https://example.org/");
        window.select("wiki");
        window.push(KeyCode.DELETE);
        window.await("the row is gone", () -> window.links().getItems().isEmpty());

        window.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);

        window.await("the row is back", () -> window.slugs().equals(List.of("wiki")));
    }

    @Test
    void searchShowsWhatIsFoundAndEscapeShowsAllAgain() {
        window.link("perl", "https://perl.org/");
        window.link("python", "https://python.org/");
        window.await("both are shown", () -> window.links().getItems().size() == 2);

        window.press(KeyCode.CONTROL, KeyCode.F)
                .release(KeyCode.F, KeyCode.CONTROL)
                .write("pyth");
        window.await("one is found", () -> window.slugs().equals(List.of("python")));
        assertThat(window.text("#count-links")).isEqualTo("1 of 2 links");

        window.push(KeyCode.ESCAPE);
        window.await("both are shown again", () -> window.links().getItems().size() == 2);
    }

    @Test
    void selectionAndOrderStayWhenRowsChange() throws Exception {
        window.link("a", "https://example.org/a");
        window.link("b", "https://example.org/b");
        window.link("c", "https://example.org/c");
        window.await("all are shown", () -> window.links().getItems().size() == 3);
        window.interact(() ->
                window.links().getSortOrder().add(window.links().getColumns().get(0)));
        window.await("they are sorted", () -> window.slugs().equals(List.of("a", "b", "c")));
        window.select("b");

        window.link("aa", "https://example.org/aa");
        window.follow(window.shortUrl("b"));

        window.await(
                "the new row is in its place",
                () -> window.slugs().equals(List.of("a", "aa", "b", "c"))
                        && window.links().getItems().get(2).clicks() == 1);
        assertThat(window.links().getSelectionModel().getSelectedItems())
                .extracting(LinkRow::slug)
                .containsExactly("b");
    }

    @Test
    void qrPictureIsSavedAsPng() throws Exception {
        window.link("wiki", "https://example.org/");
        window.select("wiki");
        window.press(KeyCode.CONTROL, KeyCode.R).release(KeyCode.R, KeyCode.CONTROL);
        window.clickOn("#save-qr");

        window.await("the notice says so", () -> window.text("#notice").startsWith("Saved"));
        assertThat(Files.readAllBytes(window.saved("png"))).startsWith(0x89, 'P', 'N', 'G');
    }
}
