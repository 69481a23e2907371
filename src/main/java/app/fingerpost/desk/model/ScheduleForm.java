package app.fingerpost.desk.model;

import app.fingerpost.link.Rejected;
import app.fingerpost.saved.Rhythm;
import app.fingerpost.saved.SavedReport;
import app.fingerpost.saved.Schedule;
import app.fingerpost.saved.Upcoming;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** A report's schedule being filled in. For the FX thread. */
public final class ScheduleForm {
    private static final Texts TEXTS = new Texts("reports");
    private static final LocalTime USUAL = LocalTime.of(8, 0);

    private final SavedReportsModel model;
    private final SavedReport report;
    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(this, "choice");
    private final StringProperty time = new SimpleStringProperty(this, "time");
    private final ObjectProperty<Schedule.About> about = new SimpleObjectProperty<>(this, "about");
    private final StringProperty folder = new SimpleStringProperty(this, "folder");

    /** How often a file is written, if at all. */
    public enum Choice {
        NEVER,
        DAILY,
        WEEKLY,
        MONTHLY;

        public String words() {
            Rhythm rhythm = rhythm();
            return rhythm == null ? TEXTS.get("rhythm.never") : ReportTexts.words(rhythm);
        }

        private String aboutWhatEnded() {
            return switch (this) {
                case NEVER -> TEXTS.get("rhythm.never.about");
                case DAILY -> TEXTS.get("rhythm.daily.about");
                case WEEKLY -> TEXTS.get("rhythm.weekly.about");
                case MONTHLY -> TEXTS.get("rhythm.monthly.about");
            };
        }

        private String aboutPeriod(String period) {
            return switch (this) {
                case NEVER -> TEXTS.get("rhythm.never.about");
                case DAILY -> TEXTS.get("rhythm.daily.period", period);
                case WEEKLY -> TEXTS.get("rhythm.weekly.period", period);
                case MONTHLY -> TEXTS.get("rhythm.monthly.period", period);
            };
        }

        private @Nullable Rhythm rhythm() {
            return switch (this) {
                case NEVER -> null;
                case DAILY -> Rhythm.DAILY;
                case WEEKLY -> Rhythm.WEEKLY;
                case MONTHLY -> Rhythm.MONTHLY;
            };
        }
    }

    public ScheduleForm(SavedReportsModel model, SavedReport report) {
        this.model = model;
        this.report = report;
        Schedule schedule = report.schedule();
        choice.set(
                schedule == null
                        ? Choice.DAILY
                        : Choice.valueOf(schedule.rhythm().name()));
        time.set((schedule == null ? USUAL : schedule.at()).toString());
        folder.set(schedule == null ? "" : schedule.folder().toString());
        proposeAbout();
        choice.addListener((property, before, now) -> proposeAbout());
    }

    /** What a person expects who has not said it: what the report says, unless that would leave days out. */
    private void proposeAbout() {
        Rhythm rhythm = choice.get().rhythm();
        Schedule old = report.schedule();
        if (old != null && old.rhythm() == rhythm) {
            about.set(isAboutOpen() ? old.about() : Schedule.About.ENDED);
        } else {
            boolean covers =
                    rhythm != null && report.covers(rhythm, model.clock().instant());
            about.set(covers ? Schedule.About.REPORT : Schedule.About.ENDED);
        }
    }

    public ObjectProperty<Choice> choiceProperty() {
        return choice;
    }

    public ObjectProperty<Schedule.About> aboutProperty() {
        return about;
    }

    /** Whether there is a choice of what the files are about: the report's period is another than the rhythm's. */
    public boolean isAboutOpen() {
        Rhythm rhythm = choice.get().rhythm();
        return rhythm != null && rhythm.differsFrom(report.question().period());
    }

    public String words(Schedule.About what) {
        return what == Schedule.About.ENDED
                ? TEXTS.get("schedule.about.ended")
                : ReportTexts.words(report.question().period());
    }

    /** What a file is about and when it is written, with the next one as an example if the fields say when that is. */
    public String explanation() {
        Choice chosen = choice.get();
        String words = about.get() == Schedule.About.ENDED
                ? chosen.aboutWhatEnded()
                : chosen.aboutPeriod(words(Schedule.About.REPORT));
        Rhythm rhythm = chosen.rhythm();
        if (rhythm == null) {
            return words;
        }
        try {
            Schedule schedule = new Schedule(rhythm, time(time.get().strip()), Path.of(""), about.get());
            Upcoming next = model.upcoming(report, schedule);
            String moment = Wording.moment(next.at(), report.question().zone());
            return TEXTS.get("schedule.next", words, moment, ReportTexts.words(next.about()));
        } catch (Rejected e) {
            return words;
        }
    }

    /** The id of the zone whose days and times count. */
    public String zone() {
        return report.question().zone().getId();
    }

    /** {@code HH:mm}. */
    public StringProperty timeProperty() {
        return time;
    }

    public StringProperty folderProperty() {
        return folder;
    }

    /** Calls one of {@code done} and {@code problem}, the latter with the field and a sentence. */
    public void save(Runnable done, BiConsumer<String, String> problem) {
        try {
            model.schedule(report, schedule(), done, sentence -> problem.accept("folder", sentence));
        } catch (Rejected e) {
            problem.accept(e.field(), Problem.of(e).sentence());
        }
    }

    private @Nullable Schedule schedule() {
        Rhythm rhythm = choice.get().rhythm();
        return rhythm == null
                ? null
                : new Schedule(rhythm, time(time.get().strip()), Schedule.folder(folder.get()), about.get());
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text.indexOf(':') == 1 ? "0" + text : text)
                    .withSecond(0)
                    .withNano(0);
        } catch (DateTimeParseException e) {
            throw Rejected.invalid("time", TEXTS.get("time.unknown", text));
        }
    }
}
