package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.desk.model.BinRow;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bin in the window, by keyboard and mouse. */
class BinSheetTest {
    @AutoClose
    private WindowRobot window;

    @BeforeEach
    void open(@TempDir Path dir) throws Exception {
        window = new WindowRobot(dir);
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
    void tableHasTheKeyboardOnceALinkIsRestoredByTheButtonAndEscapeClosesTheBin() {
        deleteBoth();
        window.clickOn("#open-bin");
        window.await("both are in the bin", () -> bin().getItems().size() == 2);
        window.interact(() -> bin().getSelectionModel().clearAndSelect(0));
        window.clickOn("#restore");
        window.await("it is told", () -> window.text("#notice").startsWith("Restored"));
        window.await("one is left", () -> bin().getItems().size() == 1);
        assertThat(bin().isFocused()).isTrue();

        window.push(KeyCode.ESCAPE);
        window.await("the bin is closed", () -> window.lookup("#bin").tryQuery().isEmpty());
    }

    @Test
    void downKeySelectsTheFirstLinkThoughItIsAlone() throws Exception {
        deleteBoth();
        window.clickOn("#open-bin");
        window.await("both are in the bin", () -> bin().getItems().size() == 2);

        window.push(KeyCode.DOWN);
        assertThat(bin().getSelectionModel().getSelectedIndices()).containsExactly(0);
        window.push(KeyCode.ENTER);
        window.await(
                "one is left, and selected",
                () -> bin().getItems().size() == 1
                        && bin().getSelectionModel().getSelectedIndices().equals(List.of(0)));
        window.push(KeyCode.ESCAPE);
        window.clickOn("#open-bin");
        window.await("one is in the bin", () -> bin().getItems().size() == 1);
        window.interact(() -> bin().getSelectionModel().clearSelection());
        window.push(KeyCode.DOWN);
        assertThat(bin().getSelectionModel().getSelectedIndices()).containsExactly(0);
    }

    @Test
    void explanationGivesNothingOfItselfToTheTable() {
        window.clickOn("#open-bin");
        window.clickOn("#search-bin");
        Labeled about = window.lookup("#bin-about").queryAs(Labeled.class);

        window.interact(() -> assertThat(about.minHeight(400)).isEqualTo(about.prefHeight(400)));
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
    void escapeAtTheQuestionKeepsTheLinksAndTheBinOpen() {
        deleteBoth();
        window.clickOn("#open-bin");
        window.await("both are in the bin", () -> bin().getItems().size() == 2);
        window.interact(() -> bin().getSelectionModel().selectAll());
        window.push(KeyCode.DELETE);
        window.await(
                "the question has the keyboard",
                () -> window.lookup("#purge-not").query().isFocused());

        window.push(KeyCode.ESCAPE);
        assertThat(window.lookup("#purge-question").tryQuery()).isPresent();
        assertThat(window.text("#purge-question")).isEmpty();
        assertThat(bin().isFocused()).isTrue();
        assertThat(bin().getItems()).hasSize(2);
        window.push(KeyCode.ESCAPE);
        window.await("the bin is closed", () -> window.lookup("#bin").tryQuery().isEmpty());
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

    private TableView<BinRow> bin() {
        return window.lookup("#bin").queryTableView();
    }
}
