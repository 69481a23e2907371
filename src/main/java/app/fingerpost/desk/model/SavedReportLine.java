package app.fingerpost.desk.model;

import app.fingerpost.saved.SavedReport;
import app.fingerpost.saved.Schedule;
import app.fingerpost.saved.Upcoming;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A saved report in its list.
 *
 * @param about its schedule, or its period if it has none
 * @param next when its next file is due, empty if it writes none
 * @param nextAbout which days that is about, empty if it writes none
 * @param folder where its files are written, empty if it writes none
 * @param trouble why a file of it was not written, empty if nothing is wrong
 */
public record SavedReportLine(
        SavedReport report, String about, String next, String nextAbout, String folder, String trouble) {
    private static final Texts TEXTS = new Texts("reports");

    static SavedReportLine of(SavedReport report, @Nullable Upcoming upcoming, String trouble) {
        Schedule schedule = report.schedule();
        if (schedule == null || upcoming == null) {
            return new SavedReportLine(
                    report, ReportTexts.words(report.question().period()), "", "", "", trouble);
        }
        return new SavedReportLine(
                report,
                ReportTexts.words(schedule),
                TEXTS.get(
                        "saved.next",
                        ReportTexts.dueSoon(
                                upcoming.at().atZone(report.question().zone()))),
                TEXTS.get("saved.next.about", ReportTexts.words(upcoming.about())),
                schedule.folder().toString(),
                trouble);
    }

    /** All there is to say of it but its name, one thing a line. */
    public String details() {
        return Stream.of(about, next, nextAbout, folder, trouble)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
