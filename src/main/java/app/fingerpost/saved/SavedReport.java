package app.fingerpost.saved;

import app.fingerpost.link.Rejected;
import app.fingerpost.report.KeptQuestion;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question under a name.
 *
 * @param id 0 for one that is not stored yet
 * @param name without the characters that no file name may hold: its files are called by it
 * @param schedule null if it writes no files
 */
public record SavedReport(
        int id,
        String name,
        KeptQuestion question,
        @Nullable Schedule schedule) {
    private static final int LONGEST = 100;
    /** Of a name in UTF-8. Many file systems give a file's name 255, of which its days and a name for a while take 51. */
    private static final int MOST_BYTES = 200;
    /** Enough to meet a long month and the end of a year, in each rhythm in which they matter. */
    private static final int ENDS_OF_A_YEAR = 54;

    private static final String NO_FILE = "/\\:*?\"<>|";

    /** @throws Rejected if the name is empty, too long or cannot be that of a file */
    public SavedReport {
        name = name.strip();
        if (name.isEmpty()) {
            throw Rejected.invalid("name", "report-name-empty", "A report needs a name. Type one.");
        }
        if (name.length() > LONGEST) {
            throw Rejected.invalid(
                    "name", "report-name-long", "A name has no more than {0} characters. Shorten it.", LONGEST);
        }
        if (name.startsWith(".") || name.chars().anyMatch(c -> NO_FILE.indexOf(c) >= 0 || Character.isISOControl(c))) {
            throw Rejected.invalid(
                    "name",
                    "report-name-characters",
                    "Files are called by this name, so it must not begin with a dot or hold any of {0}. Choose another.",
                    NO_FILE);
        }
    }

    /**
     * Names that are kept already may be longer.
     *
     * @throws Rejected if the name is too long to be that of a file
     */
    void checkFits() {
        if (name.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw Rejected.invalid(
                    "name",
                    "report-name-bytes",
                    "Files are called by this name, and it is too long for that: letters other than A to Z take more room"
                            + " there than one. Shorten it.");
        }
    }

    /**
     * The next file of a schedule for this report, be it the one it has or not: the oldest that is due and not written,
     * or else the next. A clock that was set back makes none come twice.
     */
    Upcoming upcoming(Schedule other, LocalDate writtenUntil, Instant now) {
        ZoneId zone = question.zone();
        List<LocalDate> due = other.ends(writtenUntil, now, zone);
        LocalDate next = other.nextEnd(now, zone);
        LocalDate unwritten = other.rhythm().after(writtenUntil);
        LocalDate end = due.isEmpty() ? (unwritten.isAfter(next) ? unwritten : next) : due.get(0);
        return new Upcoming(other.due(end, zone), scheduled(other).days(end));
    }

    /** Whether files about the report's own period, from now on, would leave out no day that has ended in that rhythm. */
    public boolean covers(Rhythm rhythm, Instant now) {
        LocalDate end = rhythm.end(LocalDate.ofInstant(now, question.zone()));
        return rhythm.differsFrom(question.period())
                && Stream.iterate(end, rhythm::after)
                        .limit(ENDS_OF_A_YEAR)
                        .allMatch(one -> Days.before(one, question.period()).contain(rhythm.days(one)));
    }

    /** What the file is about that is due at the end of a period of its schedule's rhythm. */
    Days days(LocalDate end) {
        return isAboutOwnPeriod() ? Days.before(end, question.period()) : rhythm().days(end);
    }

    /** What that file is called. */
    String fileName(LocalDate end) {
        Days days = days(end);
        String about = isAboutOwnPeriod() ? days.first() + " to " + days.last() : rhythm().name(days.first());
        return name + " " + about + ".csv";
    }

    private boolean isAboutOwnPeriod() {
        return schedule != null
                && schedule.about() == Schedule.About.REPORT
                && schedule.rhythm().differsFrom(question.period());
    }

    private Rhythm rhythm() {
        return Objects.requireNonNull(schedule, "schedule").rhythm();
    }

    public SavedReport named(String newName) {
        return new SavedReport(id, newName, question, schedule);
    }

    public SavedReport asking(KeptQuestion other) {
        return new SavedReport(id, name, other, schedule);
    }

    public SavedReport scheduled(@Nullable Schedule other) {
        return new SavedReport(id, name, question, other);
    }
}
