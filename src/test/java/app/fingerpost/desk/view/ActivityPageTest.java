package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.link.Slug;
import app.fingerpost.report.Pulse;
import app.fingerpost.report.UnknownPath;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes on now, in the window. */
class ActivityPageTest {
    @AutoClose
    private WindowRobot window;

    @BeforeEach
    void open(@TempDir Path dir) throws Exception {
        window = new WindowRobot(dir);
    }

    @Test
    void clicksAppearAsTheyComeAndBotsOnlyIfTheyAreAskedFor() throws Exception {
        window.link("wiki", "https://example.org/");
        window.follow(window.shortUrl("wiki"), "curl/8.5.0");
        window.press(KeyCode.CONTROL, KeyCode.DIGIT3).release(KeyCode.DIGIT3, KeyCode.CONTROL);
        window.await("the click from before is there", () -> browsers().equals(List.of("curl")));
        assertThat(window.text("#live-hours-reading")).startsWith("1 click,");
        assertThat(window.text("#live-seconds-now")).matches("now [01] a second");
        assertThat(window.text("#live-hours-now")).matches("[01] this hour");

        window.follow(window.shortUrl("wiki"), "Googlebot/2.1 (+http://www.google.com/bot.html)");

        window.clickOn("#live-bots");
        window.await("the bot counts", () -> window.text("#live-hours-reading").startsWith("2 clicks,"));
        assertThat(browsers()).containsExactlyInAnyOrder("curl", "Googlebot");
        window.await(
                "its mark is there",
                () -> window.lookup("#latest .badge").tryQuery().isPresent());
        window.clickOn("#live-bots");
        window.await(
                "it counts no more", () -> window.text("#live-hours-reading").startsWith("1 click,"));
        assertThat(browsers()).containsExactly("curl");
        assertThat(window.text("#safety-bound")).contains("the last second at most");
    }

    @Test
    void rowLeadsToItsLink() throws Exception {
        window.link("wiki", "https://example.org/");
        window.link("perl", "https://perl.org/");
        window.follow(window.shortUrl("wiki"), "curl/8.5.0");
        for (String table : List.of("#latest", "#busiest")) {
            window.interact(() -> window.links().getSelectionModel().clearSelection());
            window.clickOn("#page-activity");
            window.await(
                    "the click is there",
                    () -> !window.lookup(table).queryTableView().getItems().isEmpty());
            window.interact(() -> {
                TableView<?> rows = window.lookup(table).queryTableView();
                rows.requestFocus();
                rows.getSelectionModel().select(0);
            });
            if (table.equals("#latest")) {
                window.push(KeyCode.ENTER);
            } else {
                window.doubleClickOn(window.lookup("#busiest .slug-cell")
                        .match(cell -> cell instanceof Labeled words && "wiki".equals(words.getText()))
                        .<Labeled>query());
            }
            window.await("its link is selected", () -> window.links().getSelectionModel().getSelectedItems().stream()
                    .anyMatch(row -> row.slug().equals("wiki")));
        }
        window.app().links().delete(new Slug("wiki"));
        window.clickOn("#page-activity");
        window.await("it is deleted", () -> window.lookup("#latest").<Pulse.Visit>queryTableView().getItems().stream()
                .anyMatch(Pulse.Visit::deleted));
        window.interact(() -> {
            TableView<?> rows = window.lookup("#latest").queryTableView();
            rows.requestFocus();
            rows.getSelectionModel().select(0);
        });
        window.push(KeyCode.ENTER);
        window.await("that is told", () -> window.text("#notice").contains("“wiki” is deleted"));
    }

    @Test
    void rowStaysSelectedWhenClicksComeAndLeadsToItsLink() throws Exception {
        window.link("wiki", "https://example.org/");
        window.link("perl", "https://perl.org/");
        window.follow(window.shortUrl("wiki"), "curl/8.5.0");
        window.clickOn("#page-activity");
        TableView<Pulse.Busy> busiest = window.lookup("#busiest").queryTableView();
        TableView<Pulse.Visit> latest = window.lookup("#latest").queryTableView();
        window.await(
                "the click is there",
                () -> busiest.getItems().size() == 1 && latest.getItems().size() == 1);
        window.interact(() -> {
            latest.getSelectionModel().select(0);
            busiest.requestFocus();
            busiest.getSelectionModel().select(0);
        });

        for (String slug : List.of("wiki", "perl", "perl", "perl")) {
            window.follow(window.shortUrl(slug), "curl/8.5.0");
        }

        window.await(
                "perl leads",
                () -> busiest.getItems().size() == 2
                        && busiest.getItems().get(0).clicks() == 3
                        && busiest.getItems().get(1).clicks() == 2
                        && latest.getItems().stream()
                                .anyMatch(visit -> visit.slug().equals("perl")));
        assertThat(busiest.getSelectionModel().getSelectedItems())
                .extracting(Pulse.Busy::slug)
                .containsExactly("wiki");
        assertThat(latest.getSelectionModel().getSelectedItems())
                .extracting(Pulse.Visit::slug)
                .containsExactly("wiki");
        window.push(KeyCode.ENTER);
        window.await("its link is selected", () -> window.links().getSelectionModel().getSelectedItems().stream()
                .anyMatch(row -> row.slug().equals("wiki")));
    }

    @Test
    void arrowKeysReadTheChartAndTheWeek() throws Exception {
        window.link("wiki", "https://example.org/");
        window.follow(window.shortUrl("wiki"), "curl/8.5.0");
        window.clickOn("#page-activity");
        window.await(
                "the chart is there", () -> window.text("#live-hours-reading").startsWith("1 click,"));

        window.interact(() -> window.lookup("#live-hours").query().requestFocus());
        window.push(KeyCode.END);
        assertThat(window.text("#live-hours-reading")).endsWith(": 1 click");
        window.push(KeyCode.LEFT);
        assertThat(window.text("#live-hours-reading")).endsWith(": no clicks");
        window.push(KeyCode.ESCAPE);
        assertThat(window.text("#live-hours-reading")).startsWith("1 click,");

        window.interact(() -> window.lookup("#week").query().requestFocus());
        window.push(KeyCode.DOWN);
        window.push(KeyCode.RIGHT);
        assertThat(window.text("#week-reading")).contains("1 to 2");
    }

    @Test
    void weekBeginsAsInTheRegionOfDates() {
        Locale before = Locale.getDefault(Locale.Category.FORMAT);
        Locale.setDefault(Locale.Category.FORMAT, Locale.GERMANY);
        try {
            window.clickOn("#page-activity");
        } finally {
            Locale.setDefault(Locale.Category.FORMAT, before);
        }
        assertThat(window.lookup("#week").<GridPane>query().getChildren())
                .filteredOn(node -> GridPane.getColumnIndex(node) == 0 && GridPane.getRowIndex(node) == 0)
                .extracting(node -> ((Label) node).getText())
                .containsExactly("Mon");
    }

    @Test
    void whatWasGatheredIsGoneWhenThePageIsLeft() {
        window.clickOn("#page-activity");
        window.await("it is filled", () -> !window.text("#safety-flush").isEmpty());
        window.clickOn("#page-links");
        window.clickOn("#page-activity");
        window.await(
                "it is filled anew", () -> window.text("#live-hours-reading").equals("no clicks"));
    }

    @Test
    void whileTheFirstAnswerIsAwaitedItIsNotSaidThatNoLinkWasFollowed() {
        window.clickOn("#page-activity");
        window.await("there is none", () -> note("#latest").startsWith("No link was followed"));
        assertThat(note("#busiest")).startsWith("No link was followed");
        window.clickOn("#page-links");
        window.interact(() -> {
            window.lookup("#page-activity").queryAs(ToggleButton.class).fire();
            assertThat(note("#busiest")).isEqualTo("Loading …");
            assertThat(note("#latest")).isEqualTo("Loading …");
        });
    }

    @Test
    void noHourOfTheWeekIsColouredBeforeTheFirstAnswer() {
        window.interact(() -> {
            ToggleButton page = window.lookup("#page-activity").queryAs(ToggleButton.class);
            page.fire();
            page.getScene().getRoot().applyCss();
            page.getScene().getRoot().layout();
            assertThat(window.lookup(".heat-fill").queryAllAs(Region.class))
                    .hasSize(7 * 24)
                    .allMatch(hour -> hour.getOpacity() == 0);
        });
    }

    @Test
    void addressesWithoutALinkAreTold() throws Exception {
        window.follow(window.shortUrl("nowhere"));
        window.follow(window.shortUrl("nowhere"));

        window.clickOn("#page-activity");

        window.await("both visits are told", () -> window.lookup("#unknown")
                .<UnknownPath>queryTableView()
                .getItems()
                .equals(List.of(new UnknownPath("/nowhere", 2))));
    }

    private String note(String table) {
        return ((Label) window.lookup(table).queryTableView().getPlaceholder()).getText();
    }

    private List<String> browsers() {
        return window.lookup("#latest").<Pulse.Visit>queryTableView().getItems().stream()
                .map(Pulse.Visit::browser)
                .toList();
    }
}
