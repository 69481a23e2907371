package app.fingerpost.saved;

import app.fingerpost.link.Rejected;
import app.fingerpost.report.Reports;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a report's files lack because they could not be written when they were due.
 *
 * @param leftOut the days between two files that have none; null if none was left out
 * @param firstKnownDay the first day whose visits to unknown addresses are sure to be in the files, if some were deleted
 *     that were known when their file was due; null if none were
 */
record Gap(@Nullable Days leftOut, @Nullable LocalDate firstKnownDay) {
    static final Gap NONE = new Gap(null, null);

    /** Of the files of these {@code ends}, of which there is one at least, if they are written now. */
    static Gap of(SavedReport report, Schedule schedule, LocalDate writtenUntil, List<LocalDate> ends, Instant now) {
        LocalDate end = ends.get(0);
        LocalDate first = report.days(end).first();
        Days between = new Days(report.days(writtenUntil).last().plusDays(1), first.minusDays(1));
        boolean leftOut = schedule.rhythm().before(end).isAfter(writtenUntil) && first.isAfter(writtenUntil);
        ZoneId zone = report.question().zone();
        boolean tooLate = !report.question().by().countsClicks()
                && ends.stream().anyMatch(one -> isTooLate(report.days(one).first(), schedule.due(one, zone), now));
        return new Gap(leftOut ? between : null, tooLate ? Reports.firstKnownDay(now) : null);
    }

    /** Whether visits to unknown addresses of that day were known when the file was due, and are not any more. */
    private static boolean isTooLate(LocalDate day, Instant due, Instant now) {
        return !day.isBefore(Reports.firstKnownDay(due)) && day.isBefore(Reports.firstKnownDay(now));
    }

    /** Both, if that one was of files written earlier and not told yet. */
    Gap after(Gap earlier) {
        return new Gap(
                leftOut == null ? earlier.leftOut : leftOut,
                firstKnownDay == null ? earlier.firstKnownDay : firstKnownDay);
    }

    /** A sentence for the person; empty if nothing is lacking. */
    Optional<Rejected> told() {
        if (leftOut != null && firstKnownDay != null) {
            return Optional.of(Rejected.invalid(
                    "report",
                    "files-left-out-too-late",
                    "Fingerpost was off for long, so only the last {0} files were written; days from {1} to {2}"
                            + " have none. Visits to unknown addresses are not kept for so long: of days before {3} the"
                            + " files may lack them.",
                    Schedule.MOST_AT_ONCE,
                    leftOut.first().toString(),
                    leftOut.last().toString(),
                    firstKnownDay.toString()));
        }
        if (leftOut != null) {
            return Optional.of(Rejected.invalid(
                    "report",
                    "files-left-out",
                    "Fingerpost was off for long, so only the last {0} files were written; days from {1} to {2}"
                            + " have none. Export them by hand if you need them.",
                    Schedule.MOST_AT_ONCE,
                    leftOut.first().toString(),
                    leftOut.last().toString()));
        }
        if (firstKnownDay != null) {
            return Optional.of(Rejected.invalid(
                    "report",
                    "files-too-late",
                    "Fingerpost was off for long, and visits to unknown addresses are not kept for so long: of days before {0} the"
                            + " files written now may lack them.",
                    firstKnownDay.toString()));
        }
        return Optional.empty();
    }
}
