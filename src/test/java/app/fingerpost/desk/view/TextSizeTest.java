package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.settings.Appearance;
import java.nio.file.Path;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.javafx.FontIcon;

/** The window at another size of its text, chosen while it is open. */
class TextSizeTest {
    private static final double SMALL = 900;

    @AutoClose
    private WindowRobot window;

    @BeforeEach
    void open(@TempDir Path dir) throws Exception {
        window = new WindowRobot(dir);
    }

    @Test
    void rowsGrowWithTheTextAndCutNoSwitch() {
        window.clickOn("#page-users");
        window.await(
                "ana is there",
                () -> !window.lookup(".toggle-switch").queryAll().isEmpty());
        double before = window.users().getFixedCellSize();

        size("200");

        window.await("rows are as high", () -> window.users().getFixedCellSize() > 1.9 * before);
        assertThat(window.lookup("#api-keys").queryAs(ListView.class).getFixedCellSize())
                .isGreaterThan(window.users().getFixedCellSize());
        Node toggle = window.switchOf("ana");
        Node row = toggle.getParent().getParent();
        window.await("the switch is in its row", () -> inScene(row).contains(inScene(toggle)));
    }

    @Test
    void noCardOfTheActivityPageLiesOverAnother() {
        window.clickOn("#page-activity");
        window.await("it is filled", () -> !window.text("#safety-flush").isEmpty());
        window.interact(
                () -> window.lookup("#week").query().getScene().getWindow().setWidth(SMALL));
        for (String percent : new String[] {"125", "200"}) {
            size(percent);
            window.await(percent + " %: the cards stand apart", () -> {
                Bounds week = inScene(window.lookup("#week").query().getParent());
                Bounds safety = inScene(window.lookup("#safety-bound").query().getParent());
                Bounds latest = inScene(window.lookup("#latest").query().getParent());
                return (week.getMaxX() < safety.getMinX() || week.getMaxY() < safety.getMinY())
                        && latest.getMaxY() < safety.getMinY();
            });
        }
    }

    @Test
    void columnsGrowWithTheTextAndAPersonsWidthIsTheSameWhenItIsSmallAgain() {
        window.link("wiki", "https://example.org/");
        window.await("the link is there", () -> !window.links().getItems().isEmpty());
        TableColumn<?, ?> owner = window.links().getColumns().get(4);
        window.interact(
                () -> window.links().resizeColumn(window.links().getColumns().get(4), 40));
        double set = owner.getWidth();
        String remembered = remembered();

        size("150");

        window.await("the column is wider", () -> Math.abs(owner.getWidth() - 1.5 * set) < 1);
        assertThat(window.links().getColumns().get(0).getMinWidth()).isEqualTo(1.5 * 70);
        assertThat(remembered()).isEqualTo(remembered);
        window.reopen();
        window.await(
                "it is as wide after a new start",
                () -> Math.abs(window.links().getColumns().get(4).getWidth() - 1.5 * set) < 1);
        size("100");
        window.await(
                "it is as it was set",
                () -> Math.abs(window.links().getColumns().get(4).getWidth() - set) < 1);
    }

    private String remembered() {
        return window.app().deskServices().frame().memory().get("links.columns", "");
    }

    @Test
    void sheetGrowsWithTheTextSoThatNoFieldIsCut() {
        size("150");
        window.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        window.await(
                "the form is open",
                () -> window.lookup("#edit-validUntil-time").tryQuery().isPresent());
        Node form = window.lookup(".desk-sheet .form-scroll").query();
        window.await("the last field is whole", () -> form.localToScene(form.getLayoutBounds())
                .contains(inScene(window.lookup("#edit-validUntil-time").query())));
    }

    @Test
    void whatStandsBesideATableGrowsWithTheTextAndIsAsItWasWhenItIsSmallAgain() {
        window.link("wiki", "https://example.org/");
        window.select("wiki");
        window.await("the panel is there", () -> width("#panel") == 360);

        size("150");

        window.await("it is as wide as its tabs need", () -> width("#panel") == 480);
        assertThat(window.lookup("#panel .tab-pane .control-buttons-tab").tryQuery())
                .as("the button for tabs that have no room")
                .matches(button -> button.isEmpty() || !button.get().isVisible());
        window.clickOn("#page-users");
        // By less than the text: the names in the table need the room more.
        window.await("the side of the users grows", () -> width(".user-side") > 1.2 * 300);
        window.clickOn("#page-links");
        size("100");
        window.await("the panel is as it was", () -> width("#panel") == 360);
    }

    @Test
    void rowCountOfAReportLeavesTheSavedReportsTheirRoomAndNothingIsBelowThese() {
        window.interact(() ->
                window.lookup("#page-links").query().getScene().getWindow().setWidth(1280));
        window.clickOn("#page-reports");
        size("200");
        window.await("the answer is there", () -> !window.text("#report-about").isEmpty());
        window.await("the count ends before the saved ones begin", () -> {
            Bounds count = inScene(window.lookup("#report-about").query());
            Bounds line = inScene(window.lookup(".total-line").query());
            Bounds saved = inScene(window.lookup(".saved-reports").query());
            return line.contains(count) && count.getMaxX() < saved.getMinX();
        });
        assertThat(inScene(window.lookup("#saved-reports").query()).getMaxY())
                .isEqualTo(inScene(window.lookup(".saved-reports").query()).getMaxY());
    }

    @Test
    void titleOfACardThatHasNoRoomGoesOnBelow() {
        window.clickOn("#page-activity");
        size("200");
        window.await("no title is cut", () -> window.lookup(".card-title").queryAllAs(Labeled.class).stream()
                .allMatch(title -> title.lookup(".text") instanceof Text shown
                        && shown.getText().equals(title.getText())));
    }

    @Test
    void iconsGrowWithTheTextAndNoTabIsCut() {
        window.link("wiki", "https://example.org/");
        window.select("wiki");
        window.await("the panel is there", () -> width("#panel") == 360);
        assertThat(icon("#page-links")).isEqualTo(18);

        size("200");

        window.await("icons are larger", () -> icon("#page-links") == 27);
        assertThat(icon(".status-bar")).isEqualTo(21);
        window.interact(
                () -> window.lookup("#panel").query().getScene().getWindow().setWidth(1280));
        window.await("all tabs have room", () -> window.lookup("#panel .tab-pane .control-buttons-tab")
                .tryQuery()
                .filter(Node::isVisible)
                .isEmpty());
        window.interact(() -> window.links().requestFocus());
        window.push(KeyCode.SHIFT, KeyCode.F10);
        window.await("those of a menu, too", () -> icon(".context-menu") == 27);
    }

    private int icon(String within) {
        return window.lookup(within + " .ikonli-font-icon")
                .queryAs(FontIcon.class)
                .getIconSize();
    }

    private double width(String query) {
        return Math.round(
                window.lookup(query).queryAs(Region.class).getLayoutBounds().getWidth());
    }

    private void size(String percent) {
        window.app().change(window.app().settings().current().with(Map.of(Appearance.TEXT_SIZE, percent)));
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
