package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.TestApp;
import app.fingerpost.desk.model.ReportRow;
import app.fingerpost.link.Label;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Tag;
import app.fingerpost.report.Grouping;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports in the window. */
class ReportsPageTest {
    @AutoClose
    private WindowRobot window;

    @BeforeEach
    void open(@TempDir Path dir) throws Exception {
        window = new WindowRobot(dir);
    }

    @Test
    void exportedCsvHoldsTheNumbersOnTheScreen() throws Exception {
        window.link("g++", "https://gcc.gnu.org/");
        window.link("perl", "https://perl.org/");
        for (String slug : List.of("g++", "g++", "perl")) {
            assertThat(window.follow(window.shortUrl(slug)).statusCode()).isEqualTo(302);
        }
        window.clickOn("#page-reports");
        window.await("the total is shown", () -> window.text("#report-total").equals("3 clicks"));

        window.clickOn("#export");

        window.await("the notice says so", () -> window.text("#notice").startsWith("Exported 2 rows"));
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(window.saved("csv"))) {
            List<NamedCsvRecord> rows = csv.stream().toList();
            assertThat(rows)
                    .extracting(row -> row.getField("slug") + " " + row.getField("clicks"))
                    .containsExactlyInAnyOrder("g++ 2", "perl 1");
            assertThat(rows.stream()
                            .mapToLong(row -> Long.parseLong(row.getField("clicks")))
                            .sum())
                    .isEqualTo(3);
        }
    }

    @Test
    void botsAreShownByBrowserWhenTheirBoxIsTicked() throws Exception {
        window.link("perl", "https://perl.org/");
        window.follow(window.shortUrl("perl"), "curl/8.5.0");
        window.follow(window.shortUrl("perl"), "Googlebot/2.1 (+http://www.google.com/bot.html)");
        window.clickOn("#page-reports");
        window.await("people are shown", () -> window.text("#report-total").equals("1 click"));

        choose(Grouping.BROWSER);
        window.await("the browser is shown", () -> names().equals(List.of("curl")));

        window.clickOn("#bots");
        window.await("bots are shown", () -> names().equals(List.of("Googlebot", "curl")));
        assertThat(window.text("#report-total")).isEqualTo("2 clicks");
    }

    /** A pulse between new columns and new rows would name a link by a day's words, and throw. */
    @Test
    void anotherGroupingBringsItsColumnsAndItsRowsInOneStep() throws Exception {
        window.link("perl", "https://perl.org/");
        window.follow(window.shortUrl("perl"));
        window.clickOn("#page-reports");
        window.await("the link is there", () -> names().equals(List.of("perl")));
        List<String> torn = new CopyOnWriteArrayList<>();
        window.interact(() -> {
            TableView<ReportRow> table = window.lookup("#report").queryTableView();
            table.getScene().addPreLayoutPulseListener(() -> {
                boolean days = table.getColumns().size() == 3;
                table.getItems().stream()
                        .filter(row -> (row.row().start() != null) != days)
                        .forEach(row -> torn.add(row.name()));
            });
        });
        for (Grouping by : List.of(Grouping.DAY, Grouping.LINK, Grouping.DAY)) {
            choose(by);
            window.await(
                    "its rows are there",
                    () -> !names().isEmpty() && names().equals(List.of("perl")) == (by == Grouping.LINK));
        }
        assertThat(torn).isEmpty();
    }

    @Test
    void orderAndColumnsStayUntilAnotherGroupingIsAsked() throws Exception {
        window.link("perl", "https://perl.org/");
        window.link("wiki", "https://example.org/");
        window.follow(window.shortUrl("perl"));
        window.follow(window.shortUrl("wiki"));
        window.follow(window.shortUrl("wiki"));
        window.clickOn("#page-reports");
        window.await("most clicks come first", () -> names().equals(List.of("wiki", "perl")));
        TableView<ReportRow> table = window.lookup("#report").queryTableView();
        List<TableColumn<ReportRow, ?>> columns = List.copyOf(table.getColumns());
        window.interact(table::requestFocus);
        window.push(KeyCode.SHIFT, KeyCode.F10);
        window.push(KeyCode.DOWN).push(KeyCode.RIGHT).push(KeyCode.ENTER);
        window.await("names are in order", () -> names().equals(List.of("perl", "wiki")));

        window.follow(window.shortUrl("wiki"));
        window.push(KeyCode.F5);
        window.await(
                "the new click is there", () -> window.text("#report-total").equals("4 clicks"));
        TableColumn<ReportRow, ?> last = columns.get(4);
        Object moment = last.getCellData(1);
        window.replace("#zone", "Pacific/Kiritimati");
        window.push(KeyCode.ESCAPE).push(KeyCode.ENTER);
        window.await("times are those of the zone", () -> !moment.equals(last.getCellData(1)));

        assertThat(names()).containsExactly("perl", "wiki");
        assertThat(table.getColumns()).isEqualTo(columns);
        assertThat(table.getSortOrder()).containsExactly(columns.get(0));

        choose(Grouping.DAY);
        window.await("its columns are there", () -> table.getColumns().size() == 3);
        assertThat(table.getSortOrder()).isEmpty();
    }

    @Test
    void linkOwnerAndZoneAreChosenByKeys() throws Exception {
        window.app().users().create("ben");
        window.link("perl", "https://perl.org/");
        window.link("wiki", "https://example.org/");
        for (String slug : List.of("perl", "wiki", "wiki")) {
            window.follow(window.shortUrl(slug));
        }
        window.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        window.await("all clicks are there", () -> window.text("#report-total").equals("3 clicks"));

        window.push(KeyCode.CONTROL, KeyCode.F);
        window.write("wiki").push(KeyCode.ENTER);
        window.await("those of one link are there", () -> window.text("#report-total")
                .equals("2 clicks"));
        window.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.DELETE).push(KeyCode.ENTER);
        window.await("all clicks are back", () -> window.text("#report-total").equals("3 clicks"));

        back("#report-owner");
        window.write("ben").push(KeyCode.ENTER);
        window.await("that owner has none", () -> names().isEmpty());
        window.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.DELETE).push(KeyCode.ENTER);
        window.await("all clicks are back", () -> window.text("#report-total").equals("3 clicks"));

        back("#zone");
        window.push(KeyCode.CONTROL, KeyCode.A);
        window.write("Nowhere").push(KeyCode.ENTER);
        window.await("the zone is refused", () -> window.text("#report-problem").contains("Nowhere"));
        window.await("no rows are left", () -> names().isEmpty());
        Node none = window.lookup("#report .empty-note").query();
        assertThat(none.isVisible()).as("no longer period is advised").isFalse();
        window.push(KeyCode.CONTROL, KeyCode.A);
        window.write("Asia/Tokyo").push(KeyCode.ENTER);
        window.await("the zone is taken", () -> window.text("#report-total").equals("3 clicks"));
    }

    @Test
    void tagIsOfferedAndNarrowsWhatIsShownAndPrinted() throws Exception {
        window.link("perl", "https://perl.org/");
        window.link("wiki", "https://example.org/");
        Label red = new Label("", "", Tag.all(List.of("red")));
        window.app().links().update(new Slug("wiki"), draft -> draft.withLabel(red));
        window.follow(window.shortUrl("perl"));
        window.follow(window.shortUrl("wiki"));
        window.clickOn("#page-reports");
        window.await("all clicks are there", () -> window.text("#report-total").equals("2 clicks"));

        window.clickOn("#report-tag").write("re");
        window.push(KeyCode.DOWN).push(KeyCode.ENTER);
        window.await("those of the tag are there", () -> names().equals(List.of("wiki")));
        assertThat(window.text("#report-total")).isEqualTo("1 click");

        window.clickOn("#print");
        window.await("the notice says so", () -> window.text("#notice").startsWith("Saved "));
        try (PDDocument document = Loader.loadPDF(window.saved("pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(document)).contains("Tag: red");
        }
    }

    @Test
    void unknownAddressesAreToldAsVisitsAndWhatDoesNotConcernThemIsOff() throws Exception {
        window.link("perl", "https://perl.org/");
        window.follow(window.shortUrl("perl"));
        window.follow(window.shortUrl("nowhere"));
        window.follow(window.shortUrl("nowhere"));
        window.clickOn("#page-reports");
        window.await("the click is there", () -> window.text("#report-total").equals("1 click"));
        assertThat(window.lookup("#question-note").query().isVisible()).isFalse();

        TestApp.await(
                "the visits are written",
                () -> window.app().deskServices().reports().overview().orphans() == 2);
        choose(Grouping.UNKNOWN_ADDRESS);
        window.await("they are told", () -> window.text("#report-total").equals("2 visits"));

        assertThat(names()).containsExactly("/nowhere");
        TableView<ReportRow> table = window.lookup("#report").queryTableView();
        assertThat(table.getColumns())
                .extracting(TableColumn::getText)
                .contains("Visits")
                .doesNotContain("Clicks");
        for (String field : List.of("#zone", "#report-owner", "#report-tag", "#report-slug", "#bots")) {
            assertThat(window.lookup(field).query().isDisabled()).as(field).isTrue();
        }
        assertThat(window.lookup("#question-note").query().isVisible()).isTrue();
        assertThat(window.lookup("#period").query().isDisabled()).isFalse();

        window.clickOn("#print");
        window.await("the notice says so", () -> window.text("#notice").startsWith("Saved "));
        try (PDDocument document = Loader.loadPDF(window.saved("pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Visits by Unknown address", "/nowhere", "Visits")
                    .doesNotContainIgnoringCase("clicks");
        }
    }

    /** Back to the field by Shift+Tab. */
    private void back(String field) {
        Node node = window.lookup(field).query();
        for (int tabs = 0; tabs < 10 && !node.isFocused(); tabs++) {
            window.push(KeyCode.SHIFT, KeyCode.TAB);
        }
        assertThat(node.isFocused()).as(field + " is reached").isTrue();
    }

    private void choose(Grouping by) {
        window.interact(() -> window.lookup("#grouping")
                .<Grouping>queryComboBox()
                .getSelectionModel()
                .select(by));
    }

    private List<String> names() {
        return window.lookup("#report").<ReportRow>queryTableView().getItems().stream()
                .map(row -> row.row().name())
                .toList();
    }
}
