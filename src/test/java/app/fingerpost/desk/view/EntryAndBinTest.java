package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.desk.model.BinRow;
import app.fingerpost.desk.model.LinkRow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
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

/** The bar for new links, undo and the bin in the window, by keyboard and mouse. */
class EntryAndBinTest {
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
    void emptyAppSaysWhyItCannotBeOpenedToTheNetworkHere() {
        window.await("the command line is named", () -> window.text("#welcome-open-text")
                .contains("--bind 127.0.0.1"));
        assertThat(window.lookup("#welcome-open").query().isDisabled()).isTrue();
    }

    @Test
    void emptyAppPastesTheAddressOfTheClipboardAtTheButtonForIt() {
        copy("https://example.org/first");
        window.clickOn("#welcome-first").push(KeyCode.ENTER);

        window.await("the link is made", () -> window.links().getItems().size() == 1);
        assertThat(window.links().getItems().get(0).target()).isEqualTo("https://example.org/first");
    }

    @Test
    void importHasAButtonAlsoOnceThereAreLinks() throws Exception {
        window.link("one", "https://example.org/1");
        window.await("the link is shown", () -> window.slugs().contains("one"));
        Files.writeString(window.chosen("csv"), "Short code,Long URL\ntwo,https://example.org/2\n");
        window.clickOn("#import");

        window.await("the file's link is there", () -> window.slugs().contains("two"));
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

    @Test
    void deletedLinkIsRestoredFromTheBinByKeysAlone() throws Exception {
        deleteBoth();
        window.clickOn("#open-bin");
        window.await("both are in the bin", () -> bin().getItems().size() == 2);
        window.interact(() -> bin().getSelectionModel().clearAndSelect(0));
        String slug = bin().getItems().get(0).slug();
        window.push(KeyCode.ENTER);
        window.await("it is in use", () -> window.slugs().equals(List.of(slug)));
        window.await("it is told over the bin", () -> window.text("#notice").startsWith("Restored"));
        press(KeyCode.CONTROL, KeyCode.Z);
        window.await("it is undone while the bin shows", () -> bin().getItems().size() == 2);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        window.await("it is done again", () -> window.slugs().equals(List.of(slug)));
        window.push(KeyCode.ESCAPE);
        window.await("the bin has one left", () -> window.text("#open-bin").equals("Bin (1)"));
        assertThat(window.follow(window.shortUrl(slug)).statusCode()).isEqualTo(302);
    }

    @Test
    void linksAreDeletedForGoodByMouseAfterOneQuestion() {
        deleteBoth();
        window.clickOn("#open-bin");
        window.await("both are in the bin", () -> bin().getItems().size() == 2);
        window.interact(() -> bin().getSelectionModel().selectAll());
        window.clickOn("#purge");
        window.await(
                "the question is there", () -> window.text("#purge-question").contains("2 links"));
        window.clickOn("#purge-now");
        window.await("the bin is empty", () -> bin().getItems().isEmpty());
        assertThat(window.app().lists().binned()).isEmpty();
    }

    @Test
    void binIsSearchedAsOneTypesAndSaysWhenNothingIsFound() {
        deleteBoth();
        window.clickOn("#open-bin");
        window.await("both are in the bin", () -> bin().getItems().size() == 2);
        press(KeyCode.CONTROL, KeyCode.F);
        window.write("org/b");
        window.await("one is found", () -> bin().getItems().size() == 1);
        assertThat(bin().getItems().get(0).slug()).isEqualTo("b");
        assertThat(window.text("#count-bin")).isEqualTo("1 of 2 links");
        window.write("x");
        window.await(
                "it says that there is none",
                () -> window.lookup(".desk-sheet .empty-note .label").queryAllAs(Labeled.class).stream()
                        .anyMatch(label -> label.getText().equals("Nothing found")));
        window.push(KeyCode.ESCAPE);
        window.await("all are shown again", () -> bin().getItems().size() == 2);

        window.clickOn("#search-bin").write("org/b").push(KeyCode.ENTER);
        window.await("one is found again", () -> bin().getItems().size() == 1);
        window.interact(() -> bin().getSelectionModel().select(0));
        window.push(KeyCode.ENTER);
        window.await("it is in use", () -> window.slugs().equals(List.of("b")));
        window.push(KeyCode.ESCAPE);
        window.await("the bin is closed", () -> window.lookup("#bin").tryQuery().isEmpty());
        window.clickOn("#open-bin");
        window.await(
                "the other is shown",
                () -> bin().getItems().stream().map(BinRow::slug).toList().equals(List.of("a")));
    }

    private void deleteBoth() {
        window.link("a", "https://example.org/a");
        window.link("b", "https://example.org/b");
        window.await("both are shown", () -> window.links().getItems().size() == 2);
        window.interact(() -> {
            window.links().requestFocus();
            window.links().getSelectionModel().selectAll();
        });
        window.push(KeyCode.DELETE);
        window.await("the bin tells how many", () -> window.text("#open-bin").equals("Bin (2)"));
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

    private String target() {
        return window.links().getItems().get(0).target();
    }

    private TableView<BinRow> bin() {
        return window.lookup("#bin").queryTableView();
    }
}
