package app.fingerpost.desk.model;

import app.fingerpost.file.WholeFile;
import app.fingerpost.paper.PdfFile;
import app.fingerpost.report.Answer;
import app.fingerpost.report.CsvFile;
import app.fingerpost.report.Question;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** Saves the answer on the page of reports as files. For the FX thread. */
public final class ReportFiles {
    private static final Texts TEXTS = new Texts("reports");

    private final Worker worker;
    private final ReportsModel page;
    private final Notices notices;
    private final Clock clock;

    ReportFiles(Worker worker, ReportsModel page, Notices notices, Clock clock) {
        this.worker = worker;
        this.page = page;
        this.notices = notices;
        this.clock = clock;
    }

    /** Writes the answer on the screen as CSV, whole or not at all. */
    public void export(Path file) {
        Answer shown = page.answerProperty().get();
        if (shown != null) {
            worker.ask(
                    services -> {
                        WholeFile.writeText(file, out -> CsvFile.write(shown, out));
                        return file;
                    },
                    saved -> notices.tell(TEXTS.get("exported", shown.rows().size(), saved.toString())),
                    notices::problem);
        }
    }

    /** Writes the answer on the screen as a PDF, whole or not at all. */
    public void print(Path file) {
        Answer shown = page.answerProperty().get();
        if (shown != null) {
            Instant now = clock.instant();
            String name = page.answeredName();
            worker.ask(
                    services -> {
                        WholeFile.write(file, out -> PdfFile.write(ReportPaper.of(shown, name, now), now, out));
                        return file;
                    },
                    saved -> notices.tell(TEXTS.get("printed", saved.toString())),
                    notices::problem);
        }
    }

    /** A name for a file of this answer, without its ending. */
    public static String fileName(Answer answer) {
        Question question = answer.question();
        LocalDate begin = LocalDate.ofInstant(question.from(), question.zone());
        LocalDate end = LocalDate.ofInstant(question.until().minusSeconds(1), question.zone());
        return question.by().fileName() + "-" + begin + "-to-" + end;
    }
}
