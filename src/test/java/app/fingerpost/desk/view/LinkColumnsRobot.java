package app.fingerpost.desk.view;

import app.fingerpost.desk.model.LinkRow;
import java.nio.file.Path;
import javafx.scene.control.TableColumn;
import org.testfx.util.WaitForAsyncUtils;

/** A window with the link wiki in its table, whose columns are looked at. */
final class LinkColumnsRobot implements AutoCloseable {
    final WindowRobot window;

    LinkColumnsRobot(Path dir) throws Exception {
        window = new WindowRobot(dir);
        window.link("wiki", "https://example.org/");
        awaitTable();
    }

    void reopen() {
        window.reopen();
        awaitTable();
    }

    /** While there are no links, a welcome stands in its place. */
    private void awaitTable() {
        window.await(
                "the link is in the table", () -> !window.links().getItems().isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
    }

    TableColumn<LinkRow, ?> column(String id) {
        return window.links().getColumns().stream()
                .filter(column -> column.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Of all columns that are shown. */
    double widths() {
        return window.links().getVisibleLeafColumns().stream()
                .mapToDouble(TableColumn::getWidth)
                .sum();
    }

    /** What is kept of the columns for the next start. */
    String remembered() {
        return window.app().deskServices().frame().memory().get("links.columns", "");
    }

    @Override
    public void close() throws Exception {
        window.close();
    }
}
