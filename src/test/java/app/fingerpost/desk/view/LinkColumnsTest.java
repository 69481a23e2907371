package app.fingerpost.desk.view;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.desk.model.LinkRow;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The columns of the table of links: what they show, and that they stay as a person left them. */
class LinkColumnsTest {
    @AutoClose
    private LinkColumnsRobot table;

    private WindowRobot window;

    @BeforeEach
    void open(@TempDir Path dir) throws Exception {
        table = new LinkColumnsRobot(dir);
        window = table.window;
    }

    @Test
    void clickIsShownTodayAndInAllAndAmongTheDays() throws Exception {
        window.follow(window.shortUrl("wiki"));

        window.await("the click is in the table", () -> {
            List<LinkRow> rows = window.links().getItems();
            return rows.size() == 1
                    && rows.get(0).clicks() == 1
                    && Objects.equals(rows.get(0).clicksToday(), 1L)
                    && requireNonNull(rows.get(0).days()).total() == 1;
        });
        assertThat(window.lookup(".sparkline").tryQuery()).isPresent();
    }

    @Test
    void httpsGoesWithoutSayingAndHttpIsSaid() {
        window.link("plain", "http://example.org/");

        window.await("both targets are shown", () -> window.lookup(".target-cell").queryAllAs(TableCell.class).stream()
                .map(TableCell::getText)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet())
                .equals(Set.of("example.org/", "http://example.org/")));
    }

    @Test
    void columnIsHiddenAndShownByTheMenuWithTheKeyboard() {
        window.interact(() -> window.lookup("#columns").query().requestFocus());
        window.push(KeyCode.SPACE).push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.ENTER);

        window.await("the target is hidden", () -> !table.column("target").isVisible());
        assertThat(table.remembered()).contains("target").contains("hidden");

        window.choose("#columns", "Target");
        window.await("the target is shown", () -> table.column("target").isVisible());
    }

    @Test
    void tableIsSortedByTheMenuWithTheKeyboardAndTheOtherWayRoundWhenThatIsDoneAgain() {
        window.link("about", "https://example.org/about");
        sortByFirstColumn();
        window.await("it is sorted", () -> window.slugs().equals(List.of("about", "wiki")));
        assertThat(window.links().getSortOrder()).extracting(TableColumn::getId).containsExactly("slug");

        sortByFirstColumn();
        window.await("it is sorted the other way round", () -> window.slugs().equals(List.of("wiki", "about")));
    }

    @Test
    void rightButtonOnAHeadingBringsTheMenuAndSortsNothing() {
        window.rightClickOn(heading("Slug")).push(KeyCode.ESCAPE);
        assertThat(window.links().getSortOrder()).isEmpty();
        window.clickOn(heading("Slug"));
        assertThat(window.links().getSortOrder()).extracting(TableColumn::getId).containsExactly("slug");
    }

    private Label heading(String title) {
        return window.lookup(".column-header .label").queryAllAs(Label.class).stream()
                .filter(label -> label.getText().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private void sortByFirstColumn() {
        window.interact(() -> window.lookup("#columns").query().requestFocus());
        window.push(KeyCode.SPACE)
                .push(KeyCode.UP)
                .push(KeyCode.UP)
                .push(KeyCode.RIGHT)
                .push(KeyCode.ENTER);
    }

    @Test
    void orderHiddenColumnsAndSortingAreTheSameAfterANewStartAndCanBeReset() {
        window.interact(() -> {
            TableColumn<LinkRow, ?> state = table.column("state");
            window.links().getColumns().remove(state);
            window.links().getColumns().add(0, state);
            table.column("tags").setVisible(false);
            table.column("clicks").setSortType(TableColumn.SortType.DESCENDING);
            window.links().getSortOrder().add(table.column("clicks"));
        });

        table.reopen();

        window.await("the order is as it was", () -> ids().get(0).equals("state"));
        assertThat(table.column("tags").isVisible()).isFalse();
        assertThat(window.links().getSortOrder()).extracting(TableColumn::getId).containsExactly("clicks");
        assertThat(table.column("clicks").getSortType()).isEqualTo(TableColumn.SortType.DESCENDING);

        window.choose("#columns", "As at first");
        window.await("the order is the usual one", () -> ids().get(0).equals("slug"));
        assertThat(table.column("tags").isVisible()).isTrue();
        assertThat(window.links().getSortOrder()).isEmpty();
    }

    @Test
    void cellsStandBelowTheirHeadingsWhenLinksComeIntoAWindowThatIsThere() {
        IntStream.range(0, 40).forEach(number -> window.link("page-" + number, "https://example.org/" + number));

        window.reopen(() -> window.await(
                "the table is there without rows",
                () -> window.links().getItems().isEmpty() && table.widths() > 1000));
        window.await("all links are there", () -> window.slugs().size() == 41);

        window.await("cells stand below their headings", () -> {
            Map<TableColumnBase<?, ?>, List<Double>> headings =
                    window.lookup("#links .column-header").queryAllAs(TableColumnHeader.class).stream()
                            .filter(heading -> heading.getTableColumn() != null)
                            .collect(Collectors.toMap(TableColumnHeader::getTableColumn, LinkColumnsTest::span));
            Set<TableCell> cells = window.lookup("#links .table-cell").queryAllAs(TableCell.class);
            return cells.stream().anyMatch(cell -> !cell.isEmpty())
                    && cells.stream().allMatch(cell -> span(cell).equals(headings.get(cell.getTableColumn())));
        });
    }

    /** Where it begins in the window, and its width. */
    private static List<Double> span(Region part) {
        return List.of(part.localToScene(0, 0).getX(), part.getWidth());
    }

    private List<String> ids() {
        return window.links().getColumns().stream().map(TableColumn::getId).toList();
    }
}
