package app.fingerpost.saved;

import app.fingerpost.link.Rejected;
import app.fingerpost.manage.Editor;
import app.fingerpost.store.Database;
import app.fingerpost.store.SavedReportRow;
import app.fingerpost.store.Tables;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The reports that are kept. Changes go through the one writer and are on the disk when a call returns; what is kept can
 * be read without the disk, by any thread.
 */
public final class SavedReports {
    private final Editor editor;
    private final Database database;
    private final Clock clock;
    /** Replaced on the editor's thread only. */
    private volatile List<Kept> kept;
    /** Replaced under this object's lock. */
    private volatile Map<Integer, Rejected> troubles = Map.of();

    /**
     * A report as it is kept at one moment.
     *
     * @param writtenUntil periods that end on this day or before have their file; null if it writes none
     */
    public record Kept(SavedReport report, @Nullable LocalDate writtenUntil) {}

    /**
     * All there is to see at one moment.
     *
     * @param reports by name
     * @param troubles why a report's file could not be written, by its id; it is tried again. Or which ones were left out
     * @param upcoming the next file of each report that writes some, by its id
     * @param writtenUntil for the same reports, the end of the last period that has its file
     */
    public record State(
            List<SavedReport> reports,
            Map<Integer, Rejected> troubles,
            Map<Integer, Upcoming> upcoming,
            Map<Integer, LocalDate> writtenUntil) {
        /** Of no report. */
        public static final State NONE = new State(List.of(), Map.of(), Map.of(), Map.of());

        /** The next file if the report were given that schedule now. */
        public Upcoming upcoming(SavedReport report, Schedule given, Instant now) {
            LocalDate until = given.keepsRhythm(report.schedule()) ? writtenUntil.get(report.id()) : null;
            return report.upcoming(
                    given, until == null ? given.lastEnd(now, report.question().zone()) : until, now);
        }
    }

    public SavedReports(Editor editor, Database database, Clock clock) {
        this.editor = editor;
        this.database = database;
        this.clock = clock;
        this.kept = database.read(SavedReports::read);
        editor.follow(() -> kept = database.read(SavedReports::read));
    }

    /** Touches no disk. */
    public State state() {
        List<Kept> all = kept;
        Instant now = clock.instant();
        Map<Integer, Upcoming> upcoming = new HashMap<>();
        Map<Integer, LocalDate> writtenUntil = new HashMap<>();
        for (Kept one : all) {
            Schedule schedule = one.report.schedule();
            if (schedule != null && one.writtenUntil != null) {
                upcoming.put(one.report.id(), one.report.upcoming(schedule, one.writtenUntil, now));
                writtenUntil.put(one.report.id(), one.writtenUntil);
            }
        }
        return new State(
                all.stream().map(Kept::report).toList(), troubles, Map.copyOf(upcoming), Map.copyOf(writtenUntil));
    }

    /** Touches no disk. */
    List<Kept> kept() {
        return kept;
    }

    /**
     * Keeps a new report; its first file is about the period under way.
     *
     * @return it with the id it got
     * @throws Rejected if another has the name, whatever the case of its letters, or no file can
     */
    public SavedReport create(SavedReport report) {
        report.checkFits();
        return bringBack(new Kept(report, null));
    }

    /** Keeps one again that was deleted, under the id it had: files that it owed then are owed still. As {@link #create}. */
    public SavedReport bringBack(Kept deleted) {
        SavedReport report = deleted.report();
        return change(tables -> {
            checkFree(report);
            int id = tables.savedReports().insert(SavedReportWords.row(report, writtenUntil(deleted)));
            return new SavedReport(id, report.name(), report.question(), report.schedule());
        });
    }

    /**
     * Replaces the one with the same id. Files that are due stay due, unless the rhythm is another.
     *
     * @return what it was before
     * @throws Rejected if it is gone, another has the name, or the name is new and no file can have it
     */
    public Kept replace(SavedReport report) {
        if (find(report.id()).stream().noneMatch(one -> one.report().name().equals(report.name()))) {
            report.checkFits();
        }
        return putBack(new Kept(report, null));
    }

    /** The same by what was replaced before: if the rhythm is another by now, files that it owed then are owed again. */
    public Kept putBack(Kept replaced) {
        SavedReport report = replaced.report();
        return change(tables -> {
            Kept before = existing(report.id());
            checkFree(report);
            Schedule now = report.schedule();
            boolean sameRhythm = now != null && now.keepsRhythm(before.report().schedule());
            LocalDate until = sameRhythm ? before.writtenUntil() : writtenUntil(replaced);
            tables.savedReports().update(SavedReportWords.row(report, until));
            forgetTrouble(report.id());
            return before;
        });
    }

    /** Answers what it was; nothing happens if it is gone already. */
    public Optional<Kept> delete(int id) {
        return change(tables -> {
            Optional<Kept> before = find(id);
            tables.savedReports().delete(id);
            forgetTrouble(id);
            return before;
        });
    }

    /**
     * Notes that the files of all periods up to the one that ends on this day are written, unless the report is another by
     * now: those would have an old name or the answer to an old question.
     *
     * @return whether it is the same still
     */
    boolean wrote(SavedReport report, LocalDate end) {
        return change(tables -> {
            for (Kept one : kept) {
                LocalDate until = one.writtenUntil();
                if (one.report().equals(report) && until != null) {
                    if (end.isAfter(until)) {
                        tables.savedReports().update(SavedReportWords.row(report, end));
                    }
                    return true;
                }
            }
            return false;
        });
    }

    /** Notes that no file counts as written of periods that end after this day. */
    void takeBack(int id, LocalDate end) {
        change(tables -> {
            for (Kept one : kept) {
                LocalDate until = one.writtenUntil();
                if (one.report().id() == id && until != null && end.isBefore(until)) {
                    tables.savedReports().update(SavedReportWords.row(one.report(), end));
                }
            }
            return id;
        });
    }

    /** Whether this is news. */
    synchronized boolean noteTrouble(int id, Rejected why) {
        Rejected before = troubles.get(id);
        if (before != null && before.sentence().equals(why.sentence())) {
            return false;
        }
        Map<Integer, Rejected> next = new HashMap<>(troubles);
        next.put(id, why);
        troubles = Map.copyOf(next);
        return true;
    }

    synchronized void forgetTrouble(int id) {
        Map<Integer, Rejected> next = new HashMap<>(troubles);
        next.remove(id);
        troubles = Map.copyOf(next);
    }

    private <T> T change(Function<Tables, T> change) {
        return editor.run(() -> {
            Changed<T> changed = database.write(tables -> new Changed<>(change.apply(tables), read(tables)));
            kept = changed.kept();
            return changed.result();
        });
    }

    /** What a change gave, and what is kept after it, as one transaction saw both. */
    private record Changed<T>(T result, List<Kept> kept) {}

    private void checkFree(SavedReport report) {
        for (Kept one : kept) {
            if (one.report().id() != report.id() && one.report().name().equalsIgnoreCase(report.name())) {
                throw Rejected.taken(
                        "name",
                        "report-name-taken",
                        "There is a report \"{0}\" already. Choose another name.",
                        one.report().name());
            }
        }
    }

    private Kept existing(int id) {
        return find(id).orElseThrow(
                        () -> Rejected.unknown("report", "report-unknown", "This report was deleted. Save it anew."));
    }

    private Optional<Kept> find(int id) {
        return kept.stream().filter(one -> one.report().id() == id).findFirst();
    }

    /** What is due by now is not wanted from a new schedule. */
    private @Nullable LocalDate writtenUntil(Kept wanted) {
        Schedule schedule = wanted.report().schedule();
        return schedule == null || wanted.writtenUntil() != null
                ? wanted.writtenUntil()
                : schedule.lastEnd(clock.instant(), wanted.report().question().zone());
    }

    /**
     * Notes in a restored database that whatever is due by now is written: the database before it has done that, and its
     * files are not to be replaced by some that lack what came since.
     */
    public static void passOver(Tables tables, Instant now) {
        for (Kept one : read(tables)) {
            Schedule schedule = one.report().schedule();
            LocalDate until = one.writtenUntil();
            if (schedule != null && until != null) {
                LocalDate last = schedule.lastEnd(now, one.report().question().zone());
                tables.savedReports().update(SavedReportWords.row(one.report(), last.isAfter(until) ? last : until));
            }
        }
    }

    private static List<Kept> read(Tables tables) {
        List<SavedReportRow> rows = tables.savedReports().all();
        return rows.stream().flatMap(row -> SavedReportWords.kept(row).stream()).toList();
    }
}
