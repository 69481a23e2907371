package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.report.Grouping;
import app.fingerpost.saved.SavedReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {
    @TempDir
    Path dir;

    private final List<Runnable> asked = new ArrayList<>();
    private final List<SavedReport> kept = new ArrayList<>();

    @AutoClose
    private DeskFixture desk;

    private ReportsModel page;

    @BeforeEach
    void open() {
        desk = new DeskFixture(dir.resolve("data"), asked::add, Runnable::run);
        page = desk.model.reports();
    }

    @Test
    void pdfBearsTheNameOnlyOfTheReportWhoseAnswerItHolds() throws IOException {
        keep(Grouping.LINK, "Alpha");
        keep(Grouping.USER, "Beta");
        page.saved().open(kept.get(0));
        answer();
        assertThat(printedTitle()).isEqualTo("Alpha");

        page.saved().open(kept.get(1));
        page.giveUp();
        assertThat(printedTitle()).isEqualTo(ReportTexts.heading(Grouping.LINK));

        page.ask();
        answer();
        assertThat(printedTitle()).isEqualTo("Beta");
    }

    @Test
    void pdfBearsTheNameThatItsAnswerWasKeptAsAfterwards() throws IOException {
        page.groupingProperty().set(Grouping.USER);
        page.ask();
        answer();
        keep(Grouping.USER, "Users");
        assertThat(printedTitle()).isEqualTo("Users");
    }

    private void keep(Grouping by, String name) {
        page.groupingProperty().set(by);
        page.saved().save(page.kept(), name, kept::add, why -> {});
        answer();
    }

    private String printedTitle() throws IOException {
        Path file = dir.resolve("report.pdf");
        page.files().print(file);
        answer();
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return document.getDocumentInformation().getTitle();
        }
    }

    private void answer() {
        while (!asked.isEmpty()) {
            asked.remove(0).run();
        }
    }
}
