package app.fingerpost.desk.model;

import app.fingerpost.link.Rejected;
import app.fingerpost.saved.Rhythm;
import app.fingerpost.saved.SavedReport;
import app.fingerpost.saved.Schedule;
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

        /** What a file is about, and when it is written. */
        public String about() {
            return switch (this) {
                case NEVER -> TEXTS.get("rhythm.never.about");
                case DAILY -> TEXTS.get("rhythm.daily.about");
                case WEEKLY -> TEXTS.get("rhythm.weekly.about");
                case MONTHLY -> TEXTS.get("rhythm.monthly.about");
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
    }

    public ObjectProperty<Choice> choiceProperty() {
        return choice;
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
        return rhythm == null ? null : new Schedule(rhythm, time(time.get().strip()), Schedule.folder(folder.get()));
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
