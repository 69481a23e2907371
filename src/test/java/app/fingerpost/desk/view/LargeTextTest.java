package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.link.Slug;
import app.fingerpost.settings.Appearance;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A window of 1280 by 800 pixels whose text is twice as large as usual. */
class LargeTextTest {
    private static final double EM = 2 * TextSize.USUAL;

    @AutoClose
    private WindowRobot window;

    private WindowTour tour;

    @BeforeEach
    void open(@TempDir Path dir) throws Exception {
        window = new WindowRobot(dir);
        window.link("on", "https://example.org/on");
        window.link("off", "https://example.org/off");
        window.follow(window.shortUrl("on"));
        window.app().links().update(new Slug("off"), draft -> draft.withEnabled(false));
        window.interact(() -> {
            Window stage = window.links().getScene().getWindow();
            stage.setWidth(1280);
            stage.setHeight(800);
        });
        size("200");
        tour = new WindowTour(window);
    }

    @Test
    void noTextIsCut() {
        List<String> cut = new ArrayList<>();
        tour.everywhere(where -> cut.addAll(cut(where)));
        tour.show("#page-links");
        window.select("on");
        window.press(KeyCode.CONTROL, KeyCode.R).release(KeyCode.R, KeyCode.CONTROL);
        window.await("the QR code is there", () -> tour.isThere("#qr-size"));
        window.interact(() -> cut.addAll(cut("QR code")));
        assertThat(cut).isEmpty();
    }

    @Test
    void fieldForNewLinksAndSearchHaveRoomForWhatIsTyped() {
        assertThat(width("#new-link")).isGreaterThan(13 * EM);
        assertThat(width("#new-link-owner")).isGreaterThan(7 * EM);
        assertThat(width("#search-links")).isGreaterThan(9 * EM);
        for (String last : List.of("#open-bin", "#columns", "#make-link")) {
            // The bars break into lines at the frame after they have got their width.
            window.await(last + " is on the page", () -> inScene(
                            window.lookup(".page").query())
                    .contains(inScene(window.lookup(last).query())));
        }
    }

    @Test
    void smallestWindowHasRoomForItsBars() {
        Scene scene = window.links().getScene();
        window.interact(() -> scene.getWindow().setWidth(900));
        for (String page : List.of("#page-links", "#page-users", "#page-activity", "#page-reports", "#page-settings")) {
            tour.show(page);
            // The bars break into lines at the frame after they have got their width.
            window.await("all of " + page + " is in the window", () -> {
                Set<Node> parts = window.lookup(".page > *").queryAll();
                parts.addAll(window.lookup("#last-flush").queryAll());
                return parts.stream()
                        .filter(Node::isManaged)
                        .allMatch(part -> inScene(part).getMaxX()
                                <= scene.getRoot().getLayoutBounds().getMaxX());
            });
        }
    }

    @Test
    void nothingOfTheActivityPageHasToBeScrolledSideways() {
        tour.show("#page-activity");
        window.await("no bar is there", () -> window.lookup(".scroll-bar").queryAllAs(ScrollBar.class).stream()
                .filter(bar -> bar.getOrientation() == Orientation.HORIZONTAL)
                .noneMatch(Node::isVisible));
        assertThat(width("#busiest")).isEqualTo(width("#latest"));
    }

    @Test
    void noteOfAnEmptyReportIsWhole() {
        tour.show("#page-reports");
        window.replace("#report-slug", "none");
        window.push(KeyCode.ENTER);
        window.await("the answer is there", () -> window.text("#report-total").equals("no clicks"));
        Node table = window.lookup("#report").query();
        window.await("the note is in the table", () -> {
            Set<Node> parts = window.lookup("#report .empty-note > *").queryAll();
            return !parts.isEmpty()
                    && parts.stream().allMatch(part -> inScene(table).contains(inScene(part)));
        });
        window.interact(() -> assertThat(cut("reports")).isEmpty());
    }

    @Test
    void reportsAndUsersScrollWhereThereIsNoRoomForWhatIsAsked() {
        tour.show("#page-reports");
        window.press(KeyCode.CONTROL, KeyCode.S).release(KeyCode.S, KeyCode.CONTROL);
        window.await("the name is asked for", () -> tour.isThere("#report-name"));
        window.await("the page can be scrolled", this::pageScrolls);
        window.push(KeyCode.ESCAPE);

        tour.show("#page-users");
        window.interact(() -> {
            window.users().requestFocus();
            window.users().getSelectionModel().clearAndSelect(0);
        });
        window.push(KeyCode.ENTER);
        window.await("the name is asked for", () -> tour.isThere("#rename-user"));
        window.await("the page can be scrolled", this::pageScrolls);
    }

    @Test
    void questionBeforeManyUsersAreSwitchedOffIsWhole() {
        for (int i = 0; i < 6; i++) {
            window.app().users().create("somebody with a long name " + i);
        }
        tour.show("#page-users");
        window.await("all are shown", () -> window.users().getItems().size() == 8);
        window.interact(() -> {
            window.users().requestFocus();
            window.users().getSelectionModel().selectAll();
        });
        window.press(KeyCode.CONTROL, KeyCode.D).release(KeyCode.D, KeyCode.CONTROL);
        window.await("the question is asked", () -> tour.isThere("#stop-question"));
        window.interact(() -> assertThat(cut("users")).isEmpty());
    }

    @Test
    void calendarOfADayGrowsOnceAndArrowsKeepTheirDistanceFromTheEdge() {
        tour.show("#page-reports");
        Node calendar = window.lookup("#first-day .arrow").query();
        window.await("it is drawn", () -> calendar.getBoundsInParent().getWidth() > 0);
        assertThat(calendar.getBoundsInParent().getWidth()).isLessThan(EM);
        Node arrow = window.lookup("#grouping .arrow").query();
        double edge = inScene(window.lookup("#grouping").query()).getMaxX();
        assertThat(edge - arrow.localToScene(arrow.getBoundsInLocal()).getMaxX())
                .isGreaterThan(EM / 2);
    }

    @Test
    void timeOfDayIsWholeInThePanel() {
        tour.show("#page-links");
        window.select("on");
        window.push(KeyCode.ENTER);
        window.await("the form is there", () -> tour.isThere("#panel-validUntil-time"));
        TextField time = window.lookup("#panel-validUntil-time").queryAs(TextField.class);
        window.interact(() -> time.setText("00:00"));
        window.await(
                "all of it is seen",
                () -> time.lookup(".text").getLayoutBounds().getWidth()
                        <= time.getWidth() - time.snappedLeftInset() - time.snappedRightInset());
    }

    @Test
    void panelKeepsRoomForALinkBelowTheFilters() {
        tour.show("#page-links");
        window.select("on");
        window.await("the panel is there", () -> tour.isThere("#panel .tab-pane"));
        window.clickOn("#filter");

        window.await(
                "it has room",
                () -> tour.isThere(".filter-fields")
                        && window.lookup("#panel .tab-pane")
                                        .queryAs(Region.class)
                                        .getHeight()
                                > 12 * EM);
        window.await("the page can be scrolled", this::pageScrolls);
    }

    private boolean pageScrolls() {
        Node bars = window.lookup(".page").query();
        while (!(bars instanceof ScrollPane)) {
            bars = bars.getParent();
        }
        return bars.lookupAll(".scroll-bar").stream()
                .anyMatch(bar -> bar instanceof ScrollBar one
                        && one.getOrientation() == Orientation.VERTICAL
                        && one.isVisible()
                        && one.getParent() instanceof ScrollPane);
    }

    @Test
    void controlThatLeavesItsWordsTooLittleRoomGoesBelowThem() {
        tour.show("#page-settings");
        Node field = window.lookup("#setting-base-url").query();
        window.await("it is below", () -> {
            Bounds words = inScene(field.getParent().lookup(".setting-words"));
            return words.getWidth() > 20 * EM
                    && words.getMaxY() < inScene(field).getMinY();
        });
        assertThat(inScene(window.lookup("#setting-port").query()).getMinX())
                .as("a small one stays beside")
                .isGreaterThan(inScene(window.lookup("#setting-port")
                                .query()
                                .getParent()
                                .lookup(".setting-words"))
                        .getMaxX());
    }

    @Test
    void wordsStandBesideIconsOnlyWhereThereIsRoom() {
        double small = width("#import");

        size("100");

        window.await("there is a word", () -> shown("#import", "Import"));
        assertThat(width("#import")).isGreaterThan(small);
        assertThat(shown("#filter", "Filter")).isTrue();
    }

    /**
     * Rows of tables and lists are left out, for columns can be widened; so are choices, whose lists have all of their words,
     * and what has all of its text in a tip.
     */
    private List<String> cut(String where) {
        List<String> cut = new ArrayList<>();
        Node root = window.lookup("#page-links").query().getScene().getRoot();
        for (Node node : SceneWalk.visible(root, part -> part instanceof VirtualFlow || part instanceof ComboBox)) {
            if (node instanceof Labeled labeled
                    && labeled.lookup(".text") instanceof Text text
                    && text.isVisible()
                    && text.getText().contains(labeled.getEllipsisString())
                    && !labeled.getText().contains(labeled.getEllipsisString())
                    && !labeled.getText().equals(labeled.getAccessibleHelp())) {
                cut.add(where + ": " + labeled.getText() + " as " + text.getText());
            }
        }
        return cut;
    }

    private boolean shown(String button, String word) {
        return window.lookup(button).query().lookup(".text") instanceof Text text
                && text.getText().equals(word);
    }

    private double width(String query) {
        return Math.round(
                window.lookup(query).queryAs(Region.class).getLayoutBounds().getWidth());
    }

    private void size(String percent) {
        double before =
                window.lookup("#page-links").queryAs(Labeled.class).getFont().getSize();
        window.app().change(window.app().settings().current().with(Map.of(Appearance.TEXT_SIZE, percent)));
        window.await(
                "the text has that size",
                () -> window.lookup("#page-links")
                                .queryAs(Labeled.class)
                                .getFont()
                                .getSize()
                        != before);
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
