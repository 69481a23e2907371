package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.desk.model.ClickSpan;
import app.fingerpost.desk.model.LinkRow;
import app.fingerpost.link.Slug;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The panel beside the table of links. */
class LinkPanelTest {
    @AutoClose
    private WindowRobot window;

    @BeforeEach
    void open(@TempDir Path dir) throws Exception {
        window = new WindowRobot(dir);
        window.link("wiki", "https://example.org/wiki");
        window.link("docs", "https://example.org/docs");
        window.select("wiki");
        window.await(
                "the panel is about it", () -> window.text("#panel-title-text").equals("wiki"));
    }

    @Test
    void editIsSavedByTheKeyboardAlone() {
        window.clickOn("Details");
        window.interact(() -> window.lookup("#panel-title").query().requestFocus());
        window.write("Our wiki");
        window.await(
                "it is said to be unsaved",
                () -> window.lookup("#panel-unsaved").query().isVisible());
        control(KeyCode.S);

        window.await("the title is the heading", () -> window.text("#panel-title-text")
                .equals("Our wiki"));
        assertThat(window.app()
                        .lists()
                        .named(new Slug("wiki"))
                        .link()
                        .draft()
                        .label()
                        .title())
                .isEqualTo("Our wiki");
        assertThat(window.lookup("#panel-unsaved").query().isVisible()).isFalse();
        window.push(KeyCode.ESCAPE);
        assertThat(window.links().isFocused()).isTrue();
    }

    @Test
    void buttonsOfWhatIsNotSavedAreWholeInAnotherLanguage() {
        window.clickOn("Details");
        window.interact(() -> window.lookup("#panel-title").query().requestFocus());
        window.write("x");
        window.await("it is said", () -> window.lookup("#panel-unsaved").query().isVisible());
        Map<String, String> german =
                Map.of("Not saved yet", "Noch nicht gespeichert", "Revert", "Zurücksetzen", "Save", "Speichern");
        window.interact(() -> unsaved().forEach(one -> one.setText(german.get(one.getText()))));

        window.await("nothing is cut", () -> unsaved().stream()
                .allMatch(one -> german.containsValue(((Text) one.lookup(".text")).getText())));
        assertThat(unsaved()).hasSize(3);
    }

    private List<Labeled> unsaved() {
        return window.lookup("#panel-unsaved *").queryAll().stream()
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .toList();
    }

    @Test
    void arrowKeysChooseAnotherSpanOfTheChart() {
        window.clickOn("#panel-last-day");
        window.await("it is chosen", () -> isTitled(ClickSpan.LAST_DAY));

        window.push(KeyCode.LEFT);

        window.await("the one beside it is", () -> isTitled(ClickSpan.LAST_HOUR));
    }

    private boolean isTitled(ClickSpan span) {
        return window.lookup("#panel .section-title").queryAllAs(Label.class).stream()
                .anyMatch(title -> title.getText().equals(span.words()));
    }

    @Test
    void panelIsAsWideAfterEachStart() {
        double width = panelWidth();

        for (int start = 0; start < 3; start++) {
            window.reopen();
            assertThat(window.lookup("#panel").tryQuery()).isEmpty();
            window.select("wiki");
            window.await(
                    "the panel is there, as wide as before",
                    () -> window.lookup("#panel").tryQuery().isPresent() && panelWidth() == width);
        }
        assertThat(width).isEqualTo(360);
    }

    @Test
    void doubleClickOnARowBeginsInItsFormThoughThePanelComesBetween() {
        Bounds tab = inScene(window.lookup("#panel .tab").nth(2).query());
        Point2D where = new Point2D(tab.getCenterX(), tab.getCenterY());
        window.reopen();

        click("#links .table-row-cell:filled .table-cell", where, 1);
        click("#panel .tab", where, 2);

        window.await("the form has the keyboard", () -> "panel-slug"
                .equals(window.links().getScene().getFocusOwner().getId()));
        assertThat(window.lookup("#panel .tab-pane")
                        .queryAs(TabPane.class)
                        .getSelectionModel()
                        .getSelectedItem()
                        .getId())
                .isEqualTo("details");
    }

    /**
     * Waits until one of these is where the mouse is, and clicks it. What makes two clicks one double click is their count,
     * not how fast this computer is.
     */
    private void click(String query, Point2D where, int count) {
        window.await(query + " is there", () -> at(query, where).isPresent());
        window.interact(() -> {
            Node target = at(query, where).orElseThrow();
            for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
                boolean down = type == MouseEvent.MOUSE_PRESSED;
                Point2D screen = target.localToScreen(target.sceneToLocal(where));
                target.fireEvent(new MouseEvent(
                        type,
                        where.getX(),
                        where.getY(),
                        screen.getX(),
                        screen.getY(),
                        MouseButton.PRIMARY,
                        count,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        false,
                        false,
                        true,
                        null));
            }
        });
    }

    private Optional<Node> at(String query, Point2D where) {
        return window.lookup(query).queryAll().stream()
                .filter(node -> node.isVisible() && node.getParent().isVisible())
                .filter(node -> inScene(node).contains(where))
                .findFirst();
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getBoundsInLocal());
    }

    private double panelWidth() {
        return window.lookup("#panel").queryAs(Region.class).getWidth();
    }

    @Test
    void tabThatHasTheKeyboardIsRinged() {
        window.clickOn("Details");
        assertThat(ringed()).isEmpty();
        window.interact(() -> window.lookup("#panel-target").query().requestFocus());
        window.await(
                "the form has the keyboard",
                () -> window.lookup("#panel-target").query().isFocused());
        for (int i = 0; i < 5 && !tabs().isFocused(); i++) {
            window.push(KeyCode.SHIFT, KeyCode.TAB);
        }
        assertThat(tabs().isFocused()).isTrue();
        window.await("there is a ring", () -> ringed().equals(List.of("Details")));
    }

    private Node tabs() {
        return window.lookup("#panel .tab-pane").query();
    }

    private List<String> ringed() {
        return window.lookup("#panel .tab-container").queryAllAs(Region.class).stream()
                .filter(tab -> tab.getBackground() != null)
                .map(tab -> ((Label) tab.lookup(".tab-label")).getText())
                .toList();
    }

    @Test
    void refusedEditIsExplainedAtItsField() {
        window.clickOn("Details");
        window.replace("#panel-slug", "docs");
        window.push(KeyCode.ENTER);

        window.await("the reason is shown", () -> window.lookup("#panel .field-problem").queryAll().stream()
                .anyMatch(
                        label -> label.isVisible() && ((Label) label).getText().contains("“docs” is taken")));
        window.clickOn("#panel-revert");
        window.await("the slug is back", () -> field("#panel-slug").equals("wiki"));
    }

    @Test
    void typedTextWaitsWhenAnotherRowIsChosenAndTheMouseFindsBack() {
        window.clickOn("Details");
        window.clickOn("#panel-title").write("Half");
        window.select("docs");
        window.await(
                "the other link is told of", () -> window.text("#panel-left").contains("wiki"));
        assertThat(field("#panel-title")).isEmpty();

        window.clickOn("#panel-left-back");

        window.await("the text is there again", () -> field("#panel-title").equals("Half"));
        assertThat(window.links().getSelectionModel().getSelectedItems())
                .extracting(LinkRow::slug)
                .containsExactly("wiki");
    }

    @Test
    void typingGoesOnWhileRowsComeAndMove() {
        window.clickOn("Details");
        window.clickOn("#panel-notes").write("one ");
        window.link("about", "https://example.org/about");
        window.await("the new row is there", () -> window.slugs().contains("about"));
        window.write("two");

        assertThat(field("#panel-notes")).isEqualTo("one two");
    }

    @Test
    void clicksAppearInChartAndBreakdownsAsTheyCome() throws Exception {
        window.follow(window.shortUrl("wiki"), "curl/8.5.0");

        window.await("the click is counted", () -> window.text("#panel-total").equals("1 click"));
        assertThat(window.lookup("#panel .shares").queryAll()).hasSize(3);
        window.clickOn("#panel-last-hour");
        window.await(
                "there are 60 bars",
                () -> window.lookup(".chart-bar").queryAll().size() == 60);
        BarsChart chart = window.lookup("#panel-chart").queryAs(BarsChart.class);
        window.interact(chart::requestFocus);
        window.push(KeyCode.END);
        window.push(KeyCode.HOME);
        assertThat(chart.getAccessibleText()).endsWith(": no clicks");
        window.moveTo(chart);
        assertThat(window.lookup(".chart-tip").query().isVisible()).isTrue();
    }

    @Test
    void panelIsHiddenAndShownByKeyAndButton() {
        control(KeyCode.I);
        assertThat(window.lookup("#panel").tryQuery()).isEmpty();
        control(KeyCode.I);
        assertThat(window.lookup("#panel").tryQuery()).isPresent();
        window.clickOn("#panel-hide");
        assertThat(window.lookup("#panel").tryQuery()).isEmpty();
        assertThat(window.app().deskServices().frame().memory().get("panel.shown", ""))
                .isEqualTo("false");
    }

    @Test
    void addressIsCopiedByItsButton() throws Exception {
        window.clickOn("#panel-copy");

        window.interact(
                () -> assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(window.shortUrl("wiki")));
    }

    private void control(KeyCode key) {
        window.press(KeyCode.CONTROL, key).release(key, KeyCode.CONTROL);
    }

    private String field(String id) {
        return window.lookup(id).queryAs(TextInputControl.class).getText();
    }
}
