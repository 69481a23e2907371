package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.desk.model.SavedReportLine;
import app.fingerpost.desk.model.ScheduleForm;
import app.fingerpost.report.Grouping;
import app.fingerpost.saved.Rhythm;
import app.fingerpost.saved.SavedReport;
import app.fingerpost.saved.Schedule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saved reports, their files and the PDF, as a person uses them. */
class SavedReportsTest {
    @TempDir
    private Path dir;

    @AutoClose
    private WindowRobot window;

    @BeforeEach
    void open() throws Exception {
        window = new WindowRobot(dir);
        window.link("perl", "https://perl.org/");
        window.follow(window.shortUrl("perl"));
        window.clickOn("#page-reports");
        window.await("the answer is there", () -> window.text("#report-total").equals("1 click"));
    }

    @Test
    void aQuestionIsSavedByKeysAndOpenedByAClick() {
        choose(Grouping.HOUR_OF_DAY);
        saveAs("Hours");
        choose(Grouping.LINK);
        window.await("bars lie", () -> shown("#report-ranks") && !shown("#report-bars"));

        window.clickOn("Hours");

        window.await("the question is back", () -> grouping().getValue() == Grouping.HOUR_OF_DAY);
        window.await("bars stand", () -> shown("#report-bars") && !shown("#report-ranks"));
    }

    private boolean isAProblemShown() {
        return window.lookup(".ask-form .field-problem").queryAll().stream().anyMatch(Node::isVisible);
    }

    @Test
    void aReportIsRenamedScheduledAndDeletedByKeys() throws Exception {
        saveAs("Links");
        Path files = Files.createDirectory(dir.resolve("files"));
        focusList();
        window.push(KeyCode.F2);
        window.replace("#report-name", "Links of all");
        window.push(KeyCode.ENTER);
        window.await("it has the other name", () -> names().equals(List.of("Links of all")));

        focusList();
        window.push(KeyCode.CONTROL, KeyCode.D);
        window.await(
                "the question is there",
                () -> window.lookup("#schedule-time").tryQuery().isPresent());
        window.interact(() -> window.lookup("#schedule-rhythm")
                .<ScheduleForm.Choice>queryComboBox()
                .setValue(ScheduleForm.Choice.WEEKLY));
        window.replace("#schedule-time", "");
        window.push(KeyCode.ENTER);
        window.await("it is refused", this::isAProblemShown);
        window.replace("#schedule-time", "7:15");
        window.await("nothing is wrong with what stands there now", () -> !isAProblemShown());
        assertThat(window.text("#schedule-explanation")).contains("Each Monday", "Last 30 days", "The next one");
        window.replace("#schedule-folder", files.toString());
        window.push(KeyCode.ENTER);
        window.await("it has a schedule", () -> reports().stream().allMatch(one -> one.schedule() != null));
        assertThat(reports().get(0).schedule())
                .isEqualTo(new Schedule(Rhythm.WEEKLY, LocalTime.of(7, 15), files, Schedule.About.REPORT));
        window.await(
                "its row says where",
                () -> window.lookup(files.toString()).tryQuery().isPresent());

        focusList();
        window.push(KeyCode.DELETE);
        window.await("it is gone", () -> names().isEmpty());
        window.push(KeyCode.CONTROL, KeyCode.Z);
        window.await("it is back", () -> names().equals(List.of("Links of all")));
    }

    @Test
    void theReportInThePlaceOfADeletedOneIsSelectedAndTheDownKeyBeginsAtTheFirst() {
        for (String name : List.of("A", "B", "C")) {
            saveAs(name);
        }
        window.interact(() -> {
            list().requestFocus();
            list().getSelectionModel().clearSelection();
            list().getFocusModel().focus(0);
        });
        window.push(KeyCode.DOWN);
        assertThat(selected()).isEqualTo("A");

        window.push(KeyCode.DELETE);
        window.await("the next one is selected", () -> selected().equals("B"));
        window.push(KeyCode.DOWN).push(KeyCode.DELETE);
        window.await("so is the one before the last", () -> selected().equals("B"));
    }

    @Test
    void aReportIsSavedRenamedAndScheduledByTheMouse() throws Exception {
        saveAs("More links");
        window.clickOn("#save-report");
        window.replace("#report-name", "My links");
        window.clickOn("#ask-answer");
        window.await("it is listed", () -> names().equals(List.of("More links", "My links")));
        window.await("it is selected", () -> selected().equals("My links"));
        window.clickOn(tool("Rename"));
        window.replace("#report-name", "All my links");
        window.clickOn("#ask-answer");
        window.await("it has the other name", () -> names().equals(List.of("All my links", "More links")));
        window.await("it is still selected", () -> selected().equals("All my links"));

        window.clickOn(tool("Schedule"));
        window.clickOn("#ask-answer");
        window.await("a folder is asked for", () -> problem().contains("folder"));
        window.replace("#schedule-folder", dir.toString());
        window.clickOn("#ask-answer");

        window.await("it has a schedule", () -> reports().get(0).schedule() != null);
        window.await("it is still selected", () -> selected().equals("All my links"));
        window.await(
                "nothing is asked", () -> window.lookup("#ask-title").tryQuery().isEmpty());
    }

    @Test
    void aNameThatIsCutIsWholeInTheTip() {
        String name = "Clicks of each and every link that the whole department has made since spring";
        saveAs(name);

        window.await(
                "its tip tells it",
                () -> window.lookup("#saved-reports .list-cell").queryAllAs(SavedReportCell.class).stream()
                        .anyMatch(cell -> cell.getTooltip() != null
                                && cell.getTooltip().getText().startsWith(name + "\n")));
    }

    @Test
    void theQuestionThatWasAskedIsSavedThoughAnotherIsOnThePageByThen() {
        choose(Grouping.HOUR_OF_DAY);
        window.push(KeyCode.CONTROL, KeyCode.S);
        window.replace("#report-name", "Hours");
        choose(Grouping.LINK);
        window.await("bars lie", () -> shown("#report-ranks"));
        window.clickOn("#report-name").push(KeyCode.ENTER);

        window.await("it is listed", () -> names().equals(List.of("Hours")));
        assertThat(reports().get(0).question().by()).isEqualTo(Grouping.HOUR_OF_DAY);
        assertThat(grouping().getValue()).isEqualTo(Grouping.LINK);
    }

    @Test
    void inALowWindowTheChartGivesWayToWhatIsAsked() {
        Window stage = list().getScene().getWindow();
        window.interact(() -> stage.setHeight(640));
        choose(Grouping.HOUR_OF_DAY);
        saveAs("Hours");
        window.await("the chart is there", () -> shown("#report-bars") && shown(".report-picture"));
        window.interact(() -> {
            list().requestFocus();
            list().getSelectionModel().select(0);
        });
        window.push(KeyCode.CONTROL, KeyCode.D);

        window.await("the chart is gone", () -> !shown(".report-picture"));
        window.await("the total is above the status bar", () -> bottom("#report-total") < bottom(".status-bar") - 20);
        window.await("so are the tools", () -> bottom(tool("Schedule")) < bottom(".status-bar") - 20);
        window.push(KeyCode.ESCAPE);
        window.await("the chart is back", () -> shown(".report-picture"));
    }

    private double bottom(String node) {
        return bottom(window.lookup(node).<Node>query());
    }

    private static double bottom(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMaxY();
    }

    private Node tool(String words) {
        return window.lookup(".saved-reports .button").queryAll().stream()
                .filter(button -> words.equals(button.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    private String problem() {
        return window.lookup(".ask-form .field-problem").queryAllAs(Labeled.class).stream()
                .filter(Node::isVisible)
                .map(Labeled::getText)
                .findFirst()
                .orElse("");
    }

    @Test
    void theAnswerIsSavedAsAPdf() throws Exception {
        window.clickOn("#print");

        window.await("the notice says so", () -> window.text("#notice").startsWith("Saved "));
        try (PDDocument document = Loader.loadPDF(window.saved("pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Clicks by Link", "perl", "Total", "Page 1 of 1");
        }
    }

    private void saveAs(String name) {
        window.push(KeyCode.CONTROL, KeyCode.S);
        window.replace("#report-name", name);
        window.push(KeyCode.ENTER);
        window.await(name + " is listed", () -> names().contains(name));
        window.await(
                "nothing is asked",
                () -> window.lookup("#report-name").tryQuery().isEmpty());
    }

    private void focusList() {
        window.await(
                "nothing is asked",
                () -> window.lookup("#report-name").tryQuery().isEmpty());
        window.interact(() -> {
            list().requestFocus();
            list().getSelectionModel().select(0);
        });
    }

    private void choose(Grouping by) {
        window.interact(() -> grouping().getSelectionModel().select(by));
    }

    private ComboBox<Grouping> grouping() {
        return window.lookup("#grouping").queryComboBox();
    }

    private ListView<SavedReportLine> list() {
        return window.lookup("#saved-reports").queryListView();
    }

    private String selected() {
        SavedReportLine line = list().getSelectionModel().getSelectedItem();
        return line == null ? "" : line.report().name();
    }

    private List<SavedReport> reports() {
        return list().getItems().stream().map(SavedReportLine::report).toList();
    }

    private List<String> names() {
        return reports().stream().map(SavedReport::name).toList();
    }

    private boolean shown(String node) {
        return window.lookup(node).<Node>tryQuery().map(Node::isVisible).orElse(false);
    }
}
