package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fingerpost.desk.model.LinkRow;
import app.fingerpost.settings.Appearance;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Orientation;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** How wide the columns of the table of links are, and that those which a person sized stay so. */
class LinkColumnWidthsTest {
    @AutoClose
    private LinkColumnsRobot table;

    private WindowRobot window;

    @BeforeEach
    void open(@TempDir Path dir) throws Exception {
        table = new LinkColumnsRobot(dir);
        window = table.window;
    }

    @Test
    void roomToSpareIsSharedUntilAPersonSizesAColumn() {
        makeRoom();
        assertThat(table.column("title").getWidth()).isGreaterThan(130);
        assertThat(table.column("tags").getWidth()).isGreaterThan(104);
        assertThat(table.column("target").getWidth()).isGreaterThan(160);
        double all = table.widths();
        double target = table.column("target").getWidth();

        window.interact(() -> window.links().resizeColumn(table.column("slug"), -40));
        double slug = table.column("slug").getWidth();
        assertThat(table.column("target").getWidth()).isGreaterThan(target);
        assertThat(table.widths()).isEqualTo(all);

        window.interact(() -> window.links().getScene().getWindow().setWidth(960));
        window.await("the table is narrower", () -> table.widths() < all);
        assertThat(table.column("slug").getWidth()).isEqualTo(slug);

        window.interact(() -> table.column("owner").setVisible(true));
        window.interact(() -> table.column("clicks").setVisible(true));
        window.await("no room is left to share", () -> table.column("title").getWidth() == 98);
        assertThat(table.column("slug").getWidth()).isEqualTo(slug);
    }

    @Test
    void nothingHasToBeScrolledSidewaysWhereThereIsRoomWhateverSizeTheTextHas() {
        TableView<LinkRow> links = window.links();
        List<String> scrolled = new ArrayList<>();
        for (String percent : List.of("125", "115", "150")) {
            double before = textSize();
            window.app().change(window.app().settings().current().with(Map.of(Appearance.TEXT_SIZE, percent)));
            window.await("the text has that size", () -> textSize() != before);
            for (int width = 2400; width < 2410; width++) {
                double now = width;
                window.interact(() -> links.resize(now, links.getHeight()));
                window.interact(() -> {
                    links.resize(now, links.getHeight());
                    links.layout();
                    if (window.lookup("#links .scroll-bar").<ScrollBar>queryAll().stream()
                            .anyMatch(bar -> bar.isVisible() && bar.getOrientation() == Orientation.HORIZONTAL)) {
                        scrolled.add(percent + " % in " + now);
                    }
                });
            }
        }
        assertThat(scrolled).isEmpty();
    }

    @Test
    void ownerHasMoreRoomWhereThereIsSomeToSpare() {
        window.interact(() -> table.column("last-click").setVisible(false));
        window.await("there is room to share", () -> table.column("owner").getWidth() > 94);

        window.interact(() -> window.links().resizeColumn(table.column("owner"), 20));
        double wide = table.column("owner").getWidth();
        window.interact(() -> table.column("last-click").setVisible(true));
        assertThat(table.column("owner").getWidth()).isEqualTo(wide);
    }

    @Test
    void columnThatAlwaysSharesStaysAsWideAsItWasMade() {
        makeRoom();
        double wide = table.column("target").getWidth() + 30;
        window.interact(() -> window.links().resizeColumn(table.column("target"), 30));
        assertThat(table.column("target").getWidth()).isCloseTo(wide, within(2.0));

        window.interact(() -> table.column("state").setVisible(false));
        window.interact(() -> table.column("state").setVisible(true));
        window.await(
                "it is as wide after others came and went",
                () -> Math.abs(table.column("target").getWidth() - wide) <= 2);
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

    private double textSize() {
        return window.lookup("#page-links").queryAs(Labeled.class).getFont().getSize();
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
        double before = table.column("slug").getWidth();
        window.interact(() -> window.links().resizeColumn(table.column("slug"), 60));
        double wider = table.column("slug").getWidth();
        assertThat(wider).isGreaterThan(before + 30);
        assertThat(table.remembered()).matches("slug \\d+, target usual, .*");

        table.reopen();

        window.await(
                "the column is as wide", () -> Math.abs(table.column("slug").getWidth() - wider) < 3);
    }

    private void makeRoom() {
        window.interact(() -> {
            for (String id : List.of("owner", "today", "clicks", "days", "last-click")) {
                table.column(id).setVisible(false);
            }
        });
        window.await("there is room to share", () -> table.column("slug").getWidth() > 130);
    }
}
