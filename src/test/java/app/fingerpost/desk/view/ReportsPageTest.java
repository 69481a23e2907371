package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.desk.model.LinkRow;
import app.fingerpost.desk.model.ReportRow;
import app.fingerpost.report.Grouping;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
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
    void rowOfALinkLeadsToIt() throws Exception {
        window.link("perl", "https://perl.org/");
        window.follow(window.shortUrl("perl"));
        window.clickOn("#page-reports");
        window.await("the link is there", () -> names().equals(List.of("perl")));
        window.interact(() -> {
            TableView<ReportRow> table = window.lookup("#report").queryTableView();
            table.requestFocus();
            table.getSelectionModel().select(0);
        });

        window.push(KeyCode.ENTER);

        window.await("its link is selected", () -> window.links().getSelectionModel().getSelectedItems().stream()
                .anyMatch(row -> row.slug().equals("perl")));
    }

    @Test
    void enterOpensTheLinkOfTheMarkedRowAlsoAfterANewAnswer() throws Exception {
        window.link("perl", "https://perl.org/");
        window.link("wiki", "https://example.org/");
        window.follow(window.shortUrl("perl"));
        window.follow(window.shortUrl("perl"));
        window.follow(window.shortUrl("wiki"));
        window.clickOn("#page-reports");
        window.await("perl leads", () -> names().equals(List.of("perl", "wiki")));
        TableView<ReportRow> report = window.lookup("#report").queryTableView();
        window.interact(() -> {
            report.requestFocus();
            report.getSelectionModel().clearAndSelect(0);
        });
        window.follow(window.shortUrl("wiki"));
        window.follow(window.shortUrl("wiki"));
        window.push(KeyCode.F5);
        window.await("wiki leads", () -> names().equals(List.of("wiki", "perl")));
        window.interact(report::requestFocus);
        assertThat(report.getSelectionModel().getSelectedIndices()).containsExactly(0);

        window.push(KeyCode.ENTER);

        window.await(
                "a link is selected",
                () -> !window.links().getSelectionModel().getSelectedItems().isEmpty());
        assertThat(window.links().getSelectionModel().getSelectedItems())
                .extracting(LinkRow::slug)
                .containsExactly("wiki");
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
