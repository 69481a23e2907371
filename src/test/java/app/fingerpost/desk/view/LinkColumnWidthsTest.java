package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fingerpost.desk.model.LinkRow;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** How wide the columns of the table of links are, and that those which a person sized stay so. */
class LinkColumnWidthsTest {
    @AutoClose
    private WindowRobot window;

    @BeforeEach
    void open(@TempDir Path dir) throws Exception {
        window = new WindowRobot(dir);
        window.link("wiki", "https://example.org/");
        awaitTable();
    }

    @Test
    void roomToSpareIsSharedUntilAPersonSizesAColumn() {
        makeRoom();
        assertThat(column("title").getWidth()).isGreaterThan(130);
        assertThat(column("tags").getWidth()).isGreaterThan(104);
        assertThat(column("target").getWidth()).isGreaterThan(160);
        double all = widths();
        double target = column("target").getWidth();

        window.interact(() -> window.links().resizeColumn(column("slug"), -40));
        double slug = column("slug").getWidth();
        assertThat(column("target").getWidth()).isGreaterThan(target);
        assertThat(widths()).isEqualTo(all);

        window.interact(() -> window.links().getScene().getWindow().setWidth(1000));
        window.await("the table is narrower", () -> widths() < all);
        assertThat(column("slug").getWidth()).isEqualTo(slug);

        window.interact(() -> column("owner").setVisible(true));
        window.interact(() -> column("clicks").setVisible(true));
        window.await("no room is left to share", () -> column("title").getWidth() == 98);
        assertThat(column("slug").getWidth()).isEqualTo(slug);
    }

    @Test
    void ownerHasMoreRoomWhereThereIsSomeToSpare() {
        window.interact(() -> column("last-click").setVisible(false));
        window.await("there is room to share", () -> column("owner").getWidth() > 94);

        window.interact(() -> window.links().resizeColumn(column("owner"), 20));
        double wide = column("owner").getWidth();
        window.interact(() -> column("last-click").setVisible(true));
        assertThat(column("owner").getWidth()).isEqualTo(wide);
    }

    @Test
    void columnThatAlwaysSharesStaysAsWideAsItWasMade() {
        makeRoom();
        double wide = column("target").getWidth() + 30;
        window.interact(() -> window.links().resizeColumn(column("target"), 30));
        assertThat(column("target").getWidth()).isCloseTo(wide, within(2.0));

        window.interact(() -> column("state").setVisible(false));
        window.interact(() -> column("state").setVisible(true));
        window.await(
                "it is as wide after others came and went",
                () -> Math.abs(column("target").getWidth() - wide) <= 2);
    }

    @Test
    void noHeadingIsCutHoweverNarrowItsColumnWasMade() {
        makeNarrow();

        window.await("all headings are whole", this::headingsAreWhole);
    }

    @Test
    void noHeadingIsCutWhereRowsAreSortedByIt() {
        makeNarrow();
        for (TableColumn<LinkRow, ?> column : List.copyOf(window.links().getVisibleLeafColumns())) {
            window.interact(() -> window.links().getSortOrder().setAll(List.of(column)));
            window.await(column.getId() + " has its arrow", () -> window.lookup("#links .column-header .arrow")
                    .tryQuery()
                    .isPresent());
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(headingsAreWhole()).as(column.getId()).isTrue();
        }
    }

    private void makeNarrow() {
        window.interact(() ->
                window.links().getColumns().forEach(column -> window.links().resizeColumn(column, -column.getWidth())));
    }

    private boolean headingsAreWhole() {
        Set<Labeled> headings = window.lookup("#links .column-header > .label").queryAllAs(Labeled.class);
        return headings.size() >= 10
                && headings.stream()
                        .allMatch(heading -> heading.lookup(".text") instanceof Text shown
                                && shown.getText().equals(heading.getText()));
    }

    @Test
    void widthIsTheSameAfterANewStart() {
        double before = column("slug").getWidth();
        window.interact(() -> window.links().resizeColumn(column("slug"), 60));
        double wider = column("slug").getWidth();
        assertThat(wider).isGreaterThan(before + 30);
        assertThat(remembered()).matches("slug \\d+, target usual, .*");

        window.reopen();
        awaitTable();

        window.await("the column is as wide", () -> Math.abs(column("slug").getWidth() - wider) < 3);
    }

    private void makeRoom() {
        window.interact(() -> {
            for (String id : List.of("owner", "today", "clicks", "days", "last-click")) {
                column(id).setVisible(false);
            }
        });
        window.await("there is room to share", () -> column("slug").getWidth() > 130);
    }

    private double widths() {
        return window.links().getVisibleLeafColumns().stream()
                .mapToDouble(TableColumn::getWidth)
                .sum();
    }

    /** While there are no links, a welcome stands in its place. */
    private void awaitTable() {
        window.await(
                "the link is in the table", () -> !window.links().getItems().isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private TableColumn<LinkRow, ?> column(String id) {
        return window.links().getColumns().stream()
                .filter(column -> column.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String remembered() {
        return window.app().deskServices().frame().memory().get("links.columns", "");
    }
}
