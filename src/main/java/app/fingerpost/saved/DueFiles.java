package app.fingerpost.saved;

import app.fingerpost.file.WholeFile;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Tag;
import app.fingerpost.report.Answer;
import app.fingerpost.report.CsvFile;
import app.fingerpost.report.Narrowing;
import app.fingerpost.report.Reports;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the files that are due: one for each period that has ended, also for those that ended while nothing ran. A file
 * is noted as written once it is there, so a stop in between writes it once more, with the same content. For one thread
 * at a time.
 */
final class DueFiles {
    private static final Logger LOG = LoggerFactory.getLogger(DueFiles.class);
    /** How long a report that failed is left alone. */
    private static final Duration PAUSE = Duration.ofMinutes(1);
    /** Visits to unknown addresses are not written for a report that asks, but each second: long after that it has all. */
    private static final Duration VISITS_WRITTEN = Duration.ofMinutes(1);

    private final SavedReports saved;
    private final Reports reports;
    private final Clock clock;
    private volatile boolean stopped;
    /** When a report's file failed last, by id. */
    private final Map<Integer, Instant> failed = new HashMap<>();

    private final TooEarly tooEarly = new TooEarly();
    /** What files lack that were written while others of the same report are still due, by its id. */
    private final Map<Integer, Gap> owed = new HashMap<>();

    DueFiles(SavedReports saved, Reports reports, Clock clock) {
        this.saved = saved;
        this.reports = reports;
        this.clock = clock;
    }

    /** Costs next to nothing while nothing is due. What fails is told by {@link SavedReports#state} and the log, once. */
    void write() {
        Instant now = clock.instant();
        for (SavedReports.Kept kept : saved.kept()) {
            Schedule schedule = kept.report().schedule();
            LocalDate writtenUntil = kept.writtenUntil();
            if (schedule != null && writtenUntil != null && !rests(kept.report(), now)) {
                writeOrTell(kept.report(), schedule, writtenUntil, now);
            }
        }
    }

    /** No report, whatever is wrong with it, keeps another from its file. */
    private void writeOrTell(SavedReport report, Schedule schedule, LocalDate writtenUntil, Instant now) {
        try {
            write(report, schedule, takeBack(report, schedule, writtenUntil, now), now);
        } catch (Rejected e) {
            failed.put(report.id(), now);
            if (saved.noteTrouble(report.id(), e)) {
                LOG.warn("No file of the report \"{}\": {}", report.name(), e.sentence());
            }
        } catch (RuntimeException | Error e) {
            failed.put(report.id(), now);
            Rejected told = Rejected.invalid(
                    "report", "report-failed", "Fingerpost could not write it and tries again. The log says why.");
            if (saved.noteTrouble(report.id(), told)) {
                LOG.error("A file of the report \"{}\" failed.", report.name(), e);
            }
        }
    }

    /** Has files that were written before their days were over come again, and answers up to which end they are written. */
    private LocalDate takeBack(SavedReport report, Schedule schedule, LocalDate writtenUntil, Instant now) {
        Optional<LocalDate> end = tooEarly.since(report, schedule, writtenUntil, now);
        if (end.isEmpty()) {
            return writtenUntil;
        }
        saved.takeBack(report.id(), end.get());
        tooEarly.forget(report);
        LOG.warn(
                "Files of the report \"{}\" up to {} were written before their days were over: the clock was ahead, or the"
                        + " report's zone is another now. They are written again when these are over.",
                report.name(),
                writtenUntil);
        return end.get();
    }

    /** Lets the file under way be the last. Any thread may call. */
    void stop() {
        stopped = true;
    }

    private void write(SavedReport report, Schedule schedule, LocalDate writtenUntil, Instant now) {
        ZoneId zone = report.question().zone();
        boolean clicks = report.question().by().countsClicks();
        List<LocalDate> ends = schedule.ends(writtenUntil, clicks ? now : now.minus(VISITS_WRITTEN), zone);
        if (ends.isEmpty()) {
            return;
        }
        Gap gap = Gap.of(report, schedule, writtenUntil, ends, now);
        for (LocalDate end : ends) {
            if (stopped) {
                return;
            }
            write(report, schedule, end);
            if (!saved.wrote(report, end)) {
                return;
            }
            owe(report, gap);
        }
        if (failed.remove(report.id()) != null) {
            LOG.info("The files of the report \"{}\" can be written again.", report.name());
        }
        saved.forgetTrouble(report.id());
        tellOwed(report);
    }

    /** For the log at once, since the window is told only when all that are due are written, and that may be never. */
    private void owe(SavedReport report, Gap gap) {
        Gap before = owed.getOrDefault(report.id(), Gap.NONE);
        Gap all = gap.after(before);
        if (!all.equals(before)) {
            owed.put(report.id(), all);
            all.told().ifPresent(told -> LOG.warn("The report \"{}\": {}", report.name(), told.sentence()));
        }
    }

    /** Stays told until the next file is written. */
    private void tellOwed(SavedReport report) {
        Gap gap = owed.remove(report.id());
        if (gap != null) {
            gap.told().ifPresent(told -> saved.noteTrouble(report.id(), told));
        }
    }

    private void write(SavedReport report, Schedule schedule, LocalDate end) {
        Path folder = schedule.folder();
        if (!schedule.hasFolder()) {
            // Made anew it might lie where a disk should be that is not there just now.
            throw Rejected.invalid(
                    "folder",
                    "folder-missing",
                    "There is no folder {0}. Bring it back, or choose another in the schedule.",
                    folder);
        }
        checkNamed(report.question().narrowing());
        Days days = report.days(end);
        Answer answer =
                reports.ask(report.question().about(days.first(), days.last().plusDays(1)));
        Path file = folder.resolve(report.fileName(end));
        try {
            WholeFile.writeText(file, out -> CsvFile.write(answer, out));
        } catch (Rejected e) {
            // Of what may be wrong the name is the one thing that no waiting mends.
            report.checkFits();
            throw e;
        }
        LOG.info("Written: {}", file);
    }

    /** What was renamed or deleted would leave a file that looks as if nobody had clicked. */
    private void checkNamed(Narrowing narrowing) {
        String slug = narrowing.slug();
        if (slug != null && !reports.hasLink(new Slug(slug))) {
            throw Rejected.invalid(
                    "slug",
                    "report-slug-gone",
                    "No link has the slug \"{0}\" any more. Give it to a link, or open the report, choose another slug"
                            + " and take over that question.",
                    slug);
        }
        String owner = narrowing.owner();
        if (owner != null && !reports.hasOwner(owner)) {
            throw Rejected.invalid(
                    "owner",
                    "report-owner-gone",
                    "There is no user \"{0}\" any more. Open the report, choose another owner and take over that"
                            + " question.",
                    owner);
        }
        String tag = narrowing.tag();
        if (tag != null && !reports.hasLinks(new Tag(tag))) {
            throw Rejected.invalid(
                    "tag",
                    "report-tag-gone",
                    "No link has the tag \"{0}\" any more. Give it to a link, or open the report, choose another tag"
                            + " and take over that question.",
                    tag);
        }
    }

    /** A clock that was set back does not make anything wait. */
    private boolean rests(SavedReport report, Instant now) {
        Instant last = failed.get(report.id());
        return last != null && !now.isBefore(last) && now.isBefore(last.plus(PAUSE));
    }
}
