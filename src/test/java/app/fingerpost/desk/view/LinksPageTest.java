package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.desk.model.LinkRow;
import app.fingerpost.link.Slug;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Making, choosing, deleting and finding links in the window. */
class LinksPageTest {
    @AutoClose
    private WindowRobot window;

    @BeforeEach
    void open(@TempDir Path dir) throws Exception {
        window = new WindowRobot(dir);
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

    @Test
    void selectedRowStaysInSightWhereANoticeTakesItsRoom() {
        for (int i = 10; i < 60; i++) {
            window.link("a" + i, "https://example.org/");
        }
        window.await("all are there", () -> window.links().getItems().size() == 50);
        window.await("the first rows are in sight", () -> firstSeen() == 0);
        int last = lastSeen();
        window.select(window.slugs().get(last));
        double before = window.links().getHeight();

        window.push(KeyCode.CONTROL, KeyCode.C);

        window.await("the table is lower", () -> window.links().getHeight() < before);
        window.await("the row is whole", () -> rowIsWhole(last));
    }

    private int lastSeen() {
        return rows().getLastVisibleCell().getIndex();
    }

    private boolean rowIsWhole(int place) {
        IndexedCell<?> row = rows().getLastVisibleCell();
        return row.getIndex() == place && row.getBoundsInParent().getMaxY() <= rows().getHeight();
    }

    @Test
    void searchShowsItsFirstResultAndItsEndTheSelectedRow() {
        for (int i = 100; i < 200; i++) {
            window.link("a" + i, "https://example.org/");
        }
        window.await("all are there", () -> window.links().getItems().size() == 100);
        window.interact(() ->
                window.links().getSortOrder().add(window.links().getColumns().get(0)));
        window.await("they are sorted", () -> window.slugs().get(0).equals("a100"));
        window.interact(() -> window.links().scrollTo(80));
        window.await("the first rows are out of sight", () -> firstSeen() > 40);

        window.clickOn("#search-links").write("a1");
        window.await("the first that is found is seen", () -> firstSeen() == 0);

        window.write("90").push(KeyCode.DOWN);
        window.await("the one found is selected", () -> "a190".equals(selected()));
        window.interact(
                () -> window.lookup("#search-links").queryTextInputControl().clear());
        window.await("all are there again", () -> window.slugs().size() == 100);
        window.await(
                "the selected row is seen",
                () -> firstSeen() <= 90 && 90 <= rows().getLastVisibleCell().getIndex());
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
    void downFromTheSearchMarksTheFirstThatIsFoundAndEnterEditsIt() {
        window.link("one", "https://example.org/1");
        window.link("two", "https://example.org/2");
        window.await("both are shown", () -> window.slugs().size() == 2);
        window.clickOn("#search-links").write("org/2").push(KeyCode.DOWN);
        window.await("the one found is selected", () -> "two".equals(selected()));
        assertThat(window.links().isFocused()).isTrue();

        window.push(KeyCode.ENTER);
        window.await("it is edited", () -> window.lookup("#panel-slug").query().isFocused());
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
    void searchKeepsTheKeyboardWhenTheChosenLinkIsNotFound() {
        window.link("perl", "https://perl.org/");
        window.link("python", "https://python.org/");
        searchWithPerlChosen();
        window.push(KeyCode.ESCAPE);
        searchWithPerlChosen();
        window.push(KeyCode.ESCAPE).push(KeyCode.CONTROL, KeyCode.I);
        assertThat(window.lookup("#panel").tryQuery()).isEmpty();
        searchWithPerlChosen();
    }

    private void searchWithPerlChosen() {
        window.select("perl");
        window.push(KeyCode.CONTROL, KeyCode.F).write("py");
        window.await(
                "the chosen link is gone",
                () -> window.slugs().equals(List.of("python"))
                        && window.links().getSelectionModel().isEmpty());
        window.write("th on").push(KeyCode.DELETE);

        TextInputControl field = window.lookup("#search-links").queryTextInputControl();
        assertThat(field.getText()).isEqualTo("pyth on");
        assertThat(field.isFocused()).isTrue();
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
    void importHasAButtonAlsoOnceThereAreLinks() throws Exception {
        window.link("one", "https://example.org/1");
        window.await("the link is shown", () -> window.slugs().contains("one"));
        Files.writeString(window.chosen("csv"), "Short code,Long URL\ntwo,https://example.org/2\n");
        window.clickOn("#import");

        window.await("the file's link is there", () -> window.slugs().contains("two"));
    }
}
