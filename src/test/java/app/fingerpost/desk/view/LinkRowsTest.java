package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.desk.model.LinkState;
import app.fingerpost.link.Slug;
import java.nio.file.Path;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.paint.Paint;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rows of the table of links. */
class LinkRowsTest {
    @AutoClose
    private WindowRobot window;

    @BeforeEach
    void open(@TempDir Path dir) throws Exception {
        window = new WindowRobot(dir);
    }

    @Test
    void linksThatDoNotRedirectArePalerThanOthersAlsoWhereTheirStateIsOutOfSight() throws Exception {
        window.link("one", "https://example.org/one");
        window.link("two", "https://example.org/two");
        window.await("both are shown", () -> window.slugs().size() == 2);
        Paint usual = fill("one");
        assertThat(fill("two")).isEqualTo(usual);

        window.app().links().update(new Slug("two"), draft -> draft.withEnabled(false));

        window.await("one of them is paler", () -> !fill("two").equals(usual));
        assertThat(fill("one")).isEqualTo(usual);
        window.app().links().update(new Slug("two"), draft -> draft.withEnabled(true));
        window.await("it is as before", () -> fill("two").equals(usual));
    }

    @Test
    void whoRestsOnARowReadsTheWholeSlugAndTarget() throws Exception {
        String slug = "a-slug-that-is-longer-than-its-column-is-wide";
        String target = "https://example.org/" + "a-page-that-lies-deep/".repeat(9);
        window.link(slug, target);
        window.await("it is shown", () -> window.slugs().size() == 1);
        TableRow<?> row = cell(slug).getTableRow();

        window.interact(() -> row.getOnMouseEntered().handle(null));

        assertThat(row.getTooltip().getText()).isEqualTo(slug + "\n" + target);
        assertThat(row.getTooltip().isWrapText()).isTrue();
        assertThat(row.getTooltip().getMaxWidth()).isLessThan(500);
    }

    @Test
    void whoRestsOnARowThatIsNotOnReadsItsState() {
        window.link("off", "https://example.org/");
        window.app().links().update(new Slug("off"), draft -> draft.withEnabled(false));
        window.await("it is off", () -> window.links().getItems().stream()
                .anyMatch(row -> row.state() == LinkState.DISABLED));
        TableRow<?> row = cell("off").getTableRow();

        window.interact(() -> row.getOnMouseEntered().handle(null));

        assertThat(row.getTooltip().getText()).endsWith("\nState: Off");
    }

    private Paint fill(String slug) {
        return cell(slug).getTextFill();
    }

    private TableCell<?, ?> cell(String slug) {
        return window.lookup("#links .slug-cell").queryAllAs(TableCell.class).stream()
                .filter(cell -> slug.equals(cell.getText()))
                .findFirst()
                .orElseThrow();
    }
}
