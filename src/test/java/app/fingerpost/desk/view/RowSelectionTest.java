package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows are selected by keys and clicks as in any table. */
class RowSelectionTest {
    @AutoClose
    private WindowRobot window;

    private MultipleSelectionModel<?> selection;

    @BeforeEach
    void open(@TempDir Path dir) throws Exception {
        window = new WindowRobot(dir);
        for (int i = 0; i < 6; i++) {
            window.link("s" + i, "https://example.org/" + i);
        }
        window.await("all are shown", () -> window.slugs().size() == 6);
        selection = window.links().getSelectionModel();
        click(1);
    }

    @Test
    void keysSelectOneOrManyOrAll() {
        assertThat(places()).containsExactly(1);
        window.press(KeyCode.SHIFT).push(KeyCode.DOWN).push(KeyCode.DOWN).release(KeyCode.SHIFT);
        assertThat(places()).containsExactly(1, 2, 3);
        window.press(KeyCode.SHIFT).push(KeyCode.UP).release(KeyCode.SHIFT);
        assertThat(places()).containsExactly(1, 2);
        window.push(KeyCode.DOWN);
        assertThat(places()).containsExactly(3);
        window.press(KeyCode.SHIFT).push(KeyCode.END).release(KeyCode.SHIFT);
        assertThat(places()).containsExactly(3, 4, 5);
        window.press(KeyCode.SHIFT).push(KeyCode.HOME).release(KeyCode.SHIFT);
        assertThat(places()).containsExactly(0, 1, 2, 3);
        window.press(KeyCode.CONTROL).push(KeyCode.A).release(KeyCode.CONTROL);
        assertThat(places()).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void rowThatHasTheFocusIsEdgedThoughItIsNotSelectedWhileTheTableHasTheKeyboard() {
        window.press(KeyCode.CONTROL).push(KeyCode.DOWN).push(KeyCode.DOWN).release(KeyCode.CONTROL);
        assertThat(places()).containsExactly(1);
        window.await("one row is edged", () -> edged().equals(List.of(3)));

        window.clickOn("#search-links");
        window.await("none is", () -> edged().isEmpty());
    }

    private List<Integer> edged() {
        return window.lookup("#links .table-row-cell").queryAllAs(TableRow.class).stream()
                .filter(row -> row.isVisible() && row.getBorder() != null)
                .filter(row ->
                        row.getBorder().getStrokes().get(0).getTopStroke() instanceof Color edge && edge.isOpaque())
                .map(TableRow::getIndex)
                .toList();
    }

    @Test
    void clicksSelectOneMoreOrAllBetween() {
        window.press(KeyCode.SHIFT);
        click(4);
        window.release(KeyCode.SHIFT);
        assertThat(places()).containsExactly(1, 2, 3, 4);
        window.press(KeyCode.CONTROL);
        click(2);
        window.release(KeyCode.CONTROL);
        assertThat(places()).containsExactly(1, 3, 4);
        click(5);
        assertThat(places()).containsExactly(5);
        window.press(KeyCode.SHIFT);
        click(3);
        window.release(KeyCode.SHIFT);
        assertThat(places()).containsExactly(3, 4, 5);
    }

    @Test
    void actIsOneChangeThatTellsWhatCameAndWent() {
        List<String> told = new ArrayList<>();
        window.interact(() -> {
            selection.selectAll();
            selection.getSelectedIndices().addListener((ListChangeListener<Integer>) change -> {
                while (change.next()) {
                    told.add(change.getRemoved() + " -> " + change.getAddedSubList());
                }
            });
            selection.clearAndSelect(3);
            selection.selectIndices(0, 5, 2);
            selection.clearSelection(2);
            selection.clearSelection();
        });

        assertThat(told)
                .containsExactly("[0, 1, 2, 3, 4, 5] -> [3]", "[3] -> [0, 2, 3, 5]", "[2] -> []", "[0, 3, 5] -> []");
    }

    private void click(int place) {
        Node row = window.lookup("#links .table-row-cell").queryAll().stream()
                .filter(node -> node instanceof TableRow<?> cell && cell.getIndex() == place)
                .findFirst()
                .orElseThrow();
        window.clickOn(row);
    }

    private List<Integer> places() {
        return List.copyOf(selection.getSelectedIndices());
    }
}
