package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.TestApp;
import app.fingerpost.desk.model.ReportRow;
import app.fingerpost.desk.model.SavedReportLine;
import app.fingerpost.link.Label;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Tag;
import app.fingerpost.report.Grouping;
import app.fingerpost.report.Period;
import java.nio.file.Path;
import java.util.List;
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

/** What a report on the page is asked about. */
class ReportQuestionTest {
    @AutoClose
    private WindowRobot window;

    @BeforeEach
    void open(@TempDir Path dir) throws Exception {
        window = new WindowRobot(dir);
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

    @Test
    void aChosenPeriodIsKeptAsThatPeriod() throws Exception {
        window.link("perl", "https://perl.org/");
        window.follow(window.shortUrl("perl"));
        window.clickOn("#page-reports");
        window.await("the click is there", () -> window.text("#report-total").equals("1 click"));

        choosePeriod(Period.TODAY);
        window.push(KeyCode.CONTROL, KeyCode.S);
        assertThat(window.lookup("#report-name").queryTextInputControl().getText())
                .isEqualTo("Link, Today");
        window.push(KeyCode.ENTER);

        window.await("it is kept", () -> !saved().isEmpty());
        assertThat(saved().get(0).report().question().period()).isEqualTo(Period.TODAY);
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

    private void choosePeriod(Period period) {
        window.interact(() -> window.lookup("#period")
                .<Period>queryComboBox()
                .getSelectionModel()
                .select(period));
    }

    private List<SavedReportLine> saved() {
        return window.lookup("#saved-reports").<SavedReportLine>queryListView().getItems();
    }

    private List<String> names() {
        return window.lookup("#report").<ReportRow>queryTableView().getItems().stream()
                .map(row -> row.row().name())
                .toList();
    }
}
