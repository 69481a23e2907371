package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.desk.model.LinkRow;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** The bar for new links in the window, by keyboard and mouse. */
class NewLinkBarTest {
    @AutoClose
    private WindowRobot window;

    @BeforeEach
    void open(@TempDir Path dir) throws Exception {
        window = new WindowRobot(dir);
    }

    @Test
    void linesOfASecondStartAreShownWhateverPageIsOpen() {
        window.clickOn("#page-users");
        window.add("wiki https://example.org/wiki");

        window.await("the page of links shows it", () -> window.slugs().contains("wiki"));
        assertThat(window.links().getSelectionModel().getSelectedItems())
                .extracting(LinkRow::slug)
                .containsExactly("wiki");
        window.await(
                "the bar has the keyboard",
                () -> window.lookup("#new-link").query().isFocused());
    }

    @Test
    void whatBecomesOfLinesOfASecondStartIsToldBelowAnOpenSheet() {
        window.link("wiki", "https://example.org/wiki");
        window.await("it is shown", () -> window.slugs().contains("wiki"));
        window.add("javascript:x");
        window.await("the bar says that it is refused", () -> !window.text("#new-link-problem")
                .isEmpty());
        String refused = window.text("#new-link-problem");
        assertThat(window.text("#notice")).isEmpty();
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);

        window.add("javascript:x");
        window.await("that is told", () -> window.text("#notice").equals(refused));
        window.add("https://example.org/wiki");
        window.await(
                "what is there already is told", () -> window.text("#notice").contains(window.shortUrl("wiki")));
        window.add("two https://example.org/2", "javascript:x");
        window.await("a refused line is told of beside one that is made", () -> window.text("#notice")
                .contains("“javascript:x”"));
        window.await("the other is made", () -> window.slugs().contains("two"));
    }

    @Test
    void severalPastedLinesMakeSeveralLinksAndWhatIsRefusedStays() {
        copy("one https://example.org/1\ntwo https://example.org/2\njavascript:x");
        window.clickOn("#new-link");
        press(KeyCode.CONTROL, KeyCode.V);
        window.push(KeyCode.ENTER);
        window.await("both are in the table", () -> window.links().getItems().size() == 2);
        assertThat(window.slugs()).containsExactlyInAnyOrder("one", "two");
        assertThat(bar()).isEqualTo("javascript:x");
        assertThat(window.text("#new-link-problem")).contains("“javascript:x”");
        assertThat(held()).isEqualTo(window.shortUrl("one") + "\n" + window.shortUrl("two"));
    }

    @Test
    void addressLongerThanTheFieldStaysClearOfTheIconAndHasNoBars() {
        copy("https://example.org/" + "long/".repeat(60));
        window.clickOn("#new-link");
        press(KeyCode.CONTROL, KeyCode.V);
        window.await(
                "its end is seen", () -> scrolled().getHvalue() == scrolled().getHmax());

        assertThat(bounds(window.lookup("#new-link .viewport").query()).getMinX())
                .isGreaterThanOrEqualTo(
                        bounds(window.lookup(".lines-icon").query()).getMaxX());
        assertThat(window.lookup("#new-link .scroll-bar").queryAllAs(ScrollBar.class))
                .noneMatch(Node::isVisible);
    }

    @Test
    void moreLinesThanTheFieldShowsHaveABar() {
        copy("https://example.org/\n".repeat(7));
        window.clickOn("#new-link");
        press(KeyCode.CONTROL, KeyCode.V);
        window.await("one shows", () -> window.lookup("#new-link .scroll-bar").queryAllAs(ScrollBar.class).stream()
                .anyMatch(Node::isVisible));
    }

    private ScrollPane scrolled() {
        return window.lookup("#new-link .scroll-pane").queryAs(ScrollPane.class);
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getBoundsInLocal());
    }

    @Test
    void shiftAndEnterBeginsALineAndTabGoesOn() {
        window.clickOn("#new-link").write("a example.org/1");
        press(KeyCode.SHIFT, KeyCode.ENTER);
        window.write("b example.org/2").push(KeyCode.TAB);
        assertThat(bar()).isEqualTo("a example.org/1\nb example.org/2");
        window.await(
                "the owner has the focus",
                () -> window.lookup("#new-link-owner").query().isFocused());
        window.push(KeyCode.ENTER);
        window.await("both are in the table", () -> window.links().getItems().size() == 2);
    }

    @Test
    void addressThatHasALinkIsOfferedAndCopiedByTheButton() {
        window.link("wiki", "https://example.org/wiki");
        window.clickOn("#new-link").write("https://example.org/wiki").push(KeyCode.ENTER);
        window.await("the link is offered", () -> window.text("#known").contains(window.shortUrl("wiki")));
        window.push(KeyCode.ESCAPE);
        window.await("Escape closes the offer", () -> window.text("#known").isEmpty());
        window.push(KeyCode.ENTER);
        window.await("it is offered again", () -> window.text("#known").contains(window.shortUrl("wiki")));
        window.clickOn("#known-copy");
        window.await("it is copied", () -> window.shortUrl("wiki")
                .equals(Clipboard.getSystemClipboard().getString()));
        assertThat(window.slugs()).containsExactly("wiki");
        assertThat(bar()).isEmpty();
    }

    @Test
    void clipboardIsOfferedWhenTheWindowGetsTheFocus(@TempDir Path second) throws Exception {
        copy("https://example.org/from-elsewhere");
        // Windowless, the focus comes to a window once, when it is opened.
        window.close();
        window = new WindowRobot(second);
        window.await("it is offered", () -> offer().contains("from-elsewhere"));
        assertThat(bar()).isEmpty();
        window.clickOn("#paste-offer");
        assertThat(bar()).isEqualTo("https://example.org/from-elsewhere");
        assertThat(window.links().getItems()).isEmpty();
        window.push(KeyCode.ENTER);
        window.await("the link is made", () -> window.links().getItems().size() == 1);
    }

    @Test
    void offeredAddressIsShownWithItsUnderscores(@TempDir Path second) throws Exception {
        copy("https://example.org/a_b_c");
        window.close();
        window = new WindowRobot(second);
        window.await("it is offered", () -> offer().contains("a_b_c"));
        assertThat(window.lookup("#paste-offer").queryButton().isMnemonicParsing())
                .isFalse();
    }

    @Test
    void offerGoesByEscapeAndWhenALinkThatWasMadeIsCopied() {
        copy("https://example.org/from-elsewhere");
        window.reopen();
        window.await("it is offered", () -> offer().contains("from-elsewhere"));
        window.clickOn("#new-link").push(KeyCode.ESCAPE);
        assertThat(offer()).doesNotContain("from-elsewhere");

        copy("https://example.org/another");
        window.reopen();
        window.await("it is offered", () -> offer().contains("another"));
        window.clickOn("#new-link").write("a example.org/1").push(KeyCode.ENTER);
        window.await("the link is copied", () -> window.shortUrl("a")
                .equals(Clipboard.getSystemClipboard().getString()));
        assertThat(offer()).doesNotContain("another");
    }

    /** To wait for it may draw the window, which must not be half changed then. */
    @Test
    void clipboardIsNotReadWhileThePagesChange() {
        copy("https://example.org/from-elsewhere");
        window.interact(() -> {
            window.lookup("#page-users").queryAs(ToggleButton.class).fire();
            window.lookup("#page-links").queryAs(ToggleButton.class).fire();
            assertThat(offer()).doesNotContain("from-elsewhere");
        });
        window.await("it is offered", () -> offer().contains("from-elsewhere"));
    }

    @Test
    void madeLinkIsUndoneByKeyWhileTheCursorIsStillInTheBar() {
        window.clickOn("#new-link").write("a example.org/1").push(KeyCode.ENTER);
        window.await("it is in the table", () -> window.slugs().equals(List.of("a")));
        press(KeyCode.CONTROL, KeyCode.Z);
        window.await("it is in the bin", () -> window.text("#open-bin").equals("Bin (1)"));
        assertThat(window.links().getItems()).isEmpty();
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
    void badAddressIsExplainedAtTheBarAndNothingIsMade() {
        window.clickOn("#new-link").write("javascript:x").push(KeyCode.ENTER);

        window.await(
                "the reason is shown", () -> window.text("#new-link-problem").contains("can run code"));
        assertThat(window.lookup("#new-link").queryAs(TextInputControl.class).getText())
                .isEqualTo("javascript:x");
        assertThat(window.app().lists().tags()).isEmpty();
        assertThat(window.links().getItems()).isEmpty();
    }

    private void press(KeyCode... keys) {
        window.press(keys).release(keys);
    }

    private String offer() {
        return window.text("#paste-offer");
    }

    private void copy(String text) {
        window.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private String held() {
        return WaitForAsyncUtils.waitForAsyncFx(
                5000, () -> Clipboard.getSystemClipboard().getString());
    }

    private String bar() {
        return window.lookup("#new-link").queryAs(TextInputControl.class).getText();
    }
}
