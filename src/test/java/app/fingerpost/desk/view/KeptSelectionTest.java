package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.desk.model.BinRow;
import app.fingerpost.desk.model.LinkRow;
import app.fingerpost.link.Slug;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where one is in a table after its rows have changed. The newest link stands first. */
class KeptSelectionTest {
    @AutoClose
    private WindowRobot window;

    @BeforeEach
    void open(@TempDir Path dir) throws Exception {
        window = new WindowRobot(dir);
        for (String slug : List.of("e", "d", "c", "b", "a")) {
            window.link(slug, "https://example.org/" + slug);
        }
        window.await("all are shown", () -> window.slugs().equals(List.of("a", "b", "c", "d", "e")));
    }

    @Test
    void rowInThePlaceOfOneThatWasDeletedIsSelected() {
        window.select("b");
        window.push(KeyCode.DELETE);
        window.await("the one below it is selected", () -> selected().equals(List.of("c")));
        window.push(KeyCode.DELETE);
        window.await("and again", () -> selected().equals(List.of("d")));

        window.push(KeyCode.UP);

        assertThat(selected()).containsExactly("a");
    }

    @Test
    void lastRowIsSelectedWhereTheLastWasDeleted() {
        window.select("e");
        window.push(KeyCode.DELETE);

        window.await("the one above it is selected", () -> selected().equals(List.of("d")));
    }

    @Test
    void nothingIsSelectedInsteadOfALinkThatAProgramDeleted() throws Exception {
        window.select("c");

        window.app().links().delete(new Slug("c"));

        window.await("it is gone", () -> window.slugs().equals(List.of("a", "b", "d", "e")));
        assertThat(selected()).isEmpty();
        window.push(KeyCode.UP);
        assertThat(selected()).as("the arrow keys go on from there").containsExactly("b");
    }

    @Test
    void rowInThePlaceOfOneThatWasRestoredIsSelectedInTheBin() {
        window.select("a");
        window.interact(() -> window.links().getSelectionModel().selectAll());
        window.push(KeyCode.DELETE);
        window.await("all are gone", () -> window.slugs().isEmpty());
        window.clickOn("#open-bin");
        TableView<BinRow> bin = window.lookup("#bin").queryTableView();
        window.await("all are in the bin", () -> bin.getItems().size() == 5);
        window.interact(() -> bin.getSelectionModel().clearAndSelect(1));
        BinRow next = bin.getItems().get(2);

        window.push(KeyCode.ENTER);

        window.await("it is restored", () -> bin.getItems().size() == 4);
        assertThat(bin.getSelectionModel().getSelectedItems())
                .extracting(BinRow::slug)
                .containsExactly(next.slug());
    }

    @Test
    void rangeBeginsAtTheRowThatWasChosenWhereverItStandsNow() {
        window.select("b");
        window.link("x", "https://example.org/x");
        window.link("y", "https://example.org/y");
        window.await(
                "the new ones are on top", () -> window.slugs().equals(List.of("y", "x", "a", "b", "c", "d", "e")));

        window.press(KeyCode.SHIFT).push(KeyCode.DOWN).release(KeyCode.SHIFT);
        assertThat(selected()).containsExactly("b", "c");

        window.link("z", "https://example.org/z");
        window.await("one more is on top", () -> window.slugs().get(0).equals("z"));
        window.press(KeyCode.SHIFT);
        window.clickOn(window.lookup("#links .slug-cell").queryAllAs(TableCell.class).stream()
                .filter(cell -> "d".equals(cell.getText()))
                .findFirst()
                .orElseThrow());
        window.release(KeyCode.SHIFT);
        assertThat(selected()).containsExactly("b", "c", "d");
    }

    @Test
    void rangeBeginsWhereOneIsOnceTheRowThatWasChosenIsGone() throws Exception {
        window.select("c");
        window.app().links().delete(new Slug("c"));
        window.await("it is gone", () -> window.slugs().equals(List.of("a", "b", "d", "e")));
        window.link("x", "https://example.org/x");
        window.await("a new one is on top", () -> window.slugs().equals(List.of("x", "a", "b", "d", "e")));

        window.press(KeyCode.SHIFT).push(KeyCode.DOWN).release(KeyCode.SHIFT);

        assertThat(selected()).containsExactly("d", "e");
    }

    private List<String> selected() {
        return window.links().getSelectionModel().getSelectedItems().stream()
                .map(LinkRow::slug)
                .toList();
    }
}
