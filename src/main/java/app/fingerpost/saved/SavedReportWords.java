package app.fingerpost.saved;

import app.fingerpost.link.Rejected;
import app.fingerpost.report.Grouping;
import app.fingerpost.report.KeptQuestion;
import app.fingerpost.report.Narrowing;
import app.fingerpost.report.Period;
import app.fingerpost.store.SavedReportRow;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a saved report becomes words in the store, and back. */
final class SavedReportWords {
    private static final Logger LOG = LoggerFactory.getLogger(SavedReportWords.class);
    private static final int HOUR_MINUTES = 60;

    private SavedReportWords() {}

    static SavedReportRow row(SavedReport report, @Nullable LocalDate writtenUntil) {
        KeptQuestion question = report.question();
        Schedule schedule = report.schedule();
        return new SavedReportRow(
                report.id(),
                report.name(),
                question.by().word(),
                question.period().word(),
                question.first(),
                question.last(),
                question.zone().getId(),
                question.narrowing().owner(),
                question.narrowing().slug(),
                question.narrowing().tag(),
                question.bots(),
                schedule == null || writtenUntil == null
                        ? null
                        : new SavedReportRow.Plan(
                                schedule.rhythm().word(),
                                schedule.at().getHour() * HOUR_MINUTES
                                        + schedule.at().getMinute(),
                                schedule.folder().toString(),
                                schedule.about() == Schedule.About.REPORT,
                                writtenUntil));
    }

    /** Empty for words this version or this computer does not know, such as a zone; the row stays as it is. */
    static Optional<SavedReports.Kept> kept(SavedReportRow row) {
        try {
            KeptQuestion question = new KeptQuestion(
                    Grouping.of(row.grouping()),
                    Period.of(row.period()),
                    row.firstDay(),
                    row.lastDay(),
                    ZoneId.of(row.zone()),
                    new Narrowing(row.owner(), row.slug(), row.tag()),
                    row.bots());
            SavedReportRow.Plan plan = row.plan();
            return Optional.of(new SavedReports.Kept(
                    new SavedReport(row.id(), row.name(), question, plan == null ? null : schedule(plan)),
                    plan == null ? null : plan.writtenUntil()));
        } catch (Rejected | DateTimeException | InvalidPathException e) {
            LOG.warn("The saved report \"{}\" makes no sense here: {}", row.name(), e.getMessage());
            return Optional.empty();
        }
    }

    private static Schedule schedule(SavedReportRow.Plan plan) {
        return new Schedule(
                Rhythm.of(plan.rhythm()),
                LocalTime.of(plan.minute() / HOUR_MINUTES, plan.minute() % HOUR_MINUTES),
                Path.of(plan.folder()),
                plan.ofReport() ? Schedule.About.REPORT : Schedule.About.ENDED);
    }
}
