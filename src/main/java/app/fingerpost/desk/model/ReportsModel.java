package app.fingerpost.desk.model;

import app.fingerpost.link.Rejected;
import app.fingerpost.report.Answer;
import app.fingerpost.report.CsvFile;
import app.fingerpost.report.Grouping;
import app.fingerpost.report.Question;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The page of reports: a question being put together, and the answer to the last one asked. For the FX thread. */
public final class ReportsModel {
    private final Worker worker;
    private final Notices notices;
    private final Clock clock;
    private final ObjectProperty<Period> period = new SimpleObjectProperty<>(this, "period", Period.LAST_30_DAYS);
    private final ObjectProperty<@Nullable LocalDate> first = new SimpleObjectProperty<>(this, "first");
    private final ObjectProperty<@Nullable LocalDate> last = new SimpleObjectProperty<>(this, "last");
    private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(this, "grouping", Grouping.LINK);
    private final StringProperty zone = new SimpleStringProperty(this, "zone");
    private final StringProperty owner = new SimpleStringProperty(this, "owner", "");
    private final BooleanProperty bots = new SimpleBooleanProperty(this, "bots", false);
    private final StringProperty slug = new SimpleStringProperty(this, "slug", "");
    private final ReadOnlyObjectWrapper<@Nullable Answer> answer = new ReadOnlyObjectWrapper<>(this, "answer", null);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final Listing<ReportRow> listing;
    private int asked;
    private boolean settingPeriod;

    ReportsModel(Worker worker, Listing<ReportRow> listing, Notices notices, Clock clock) {
        this.worker = worker;
        this.listing = listing;
        this.notices = notices;
        this.clock = clock;
        zone.set(clock.getZone().getId());
        usePeriod(period.get());
        period.addListener((property, before, now) -> usePeriod(now));
        first.addListener((property, before, now) -> dayChosen());
        last.addListener((property, before, now) -> dayChosen());
    }

    public ObjectProperty<Period> periodProperty() {
        return period;
    }

    /** The first day of the period. */
    public ObjectProperty<@Nullable LocalDate> firstProperty() {
        return first;
    }

    /** The last day of the period, which belongs to it. */
    public ObjectProperty<@Nullable LocalDate> lastProperty() {
        return last;
    }

    public ObjectProperty<Grouping> groupingProperty() {
        return grouping;
    }

    /** The id of the zone whose days and hours count. */
    public StringProperty zoneProperty() {
        return zone;
    }

    /** Only links of this owner, all if empty. */
    public StringProperty ownerProperty() {
        return owner;
    }

    /** Only the link with this slug, all if empty. */
    public StringProperty slugProperty() {
        return slug;
    }

    /** Whether crawlers and previews count too. */
    public BooleanProperty botsProperty() {
        return bots;
    }

    /** What is on the screen, and what an export writes. Null before the first answer. */
    public ReadOnlyObjectProperty<@Nullable Answer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** The answer's rows. */
    public Listing<ReportRow> listing() {
        return listing;
    }

    /** Why the question could not be answered, empty if it was. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Asks what the fields say now. Of several questions under way only the last one's answer is shown. */
    public void ask() {
        if (period.get() != Period.CHOSEN) {
            usePeriod(period.get());
        }
        int mine = ++asked;
        Question question;
        try {
            question = question();
        } catch (Rejected e) {
            refuse(e.sentence());
            return;
        }
        worker.ask(
                services -> services.reports().ask(question),
                found -> {
                    if (mine == asked) {
                        problem.set("");
                        answer.set(found);
                        listing.change(shelf -> shelf.replaceAll(ReportRow.all(found)));
                    }
                },
                why -> {
                    if (mine == asked) {
                        refuse(why.sentence());
                    }
                });
    }

    /** Writes the answer on the screen, whole or not at all. */
    public void export(Path file) {
        Answer shown = answer.get();
        if (shown != null) {
            worker.ask(
                    services -> {
                        WholeFile.writeText(file, out -> CsvFile.write(shown, out));
                        return file;
                    },
                    saved -> notices.tell(
                            "Exported " + Wording.count(shown.rows().size(), "row") + " to " + saved),
                    notices::problem);
        }
    }

    /** A name for the file of this answer. */
    public static String fileName(Answer answer) {
        Question question = answer.question();
        LocalDate begin = LocalDate.ofInstant(question.from(), question.zone());
        LocalDate end = LocalDate.ofInstant(question.until().minusSeconds(1), question.zone());
        return "clicks-by-" + question.by().word() + "-" + begin + "-to-" + end + ".csv";
    }

    private Question question() {
        LocalDate begin = first.get();
        LocalDate end = last.get();
        if (begin == null || end == null) {
            throw Rejected.invalid("from", "A day is missing. Choose the first and the last day of the period.");
        }
        if (end.isBefore(begin)) {
            throw Rejected.invalid("to", "The last day lies before the first. Choose a later one.");
        }
        ZoneId in = zoneId();
        return new Question(
                grouping.get(),
                begin.atStartOfDay(in).toInstant(),
                end.plusDays(1).atStartOfDay(in).toInstant(),
                in,
                orNull(owner.get()),
                orNull(slug.get()),
                bots.get());
    }

    private ZoneId zoneId() {
        try {
            return ZoneId.of(zone.get().strip());
        } catch (DateTimeException e) {
            throw Rejected.invalid(
                    "zone", "There is no time zone \"" + zone.get() + "\". Choose one such as Europe/Berlin or UTC.");
        }
    }

    private void refuse(String sentence) {
        problem.set(sentence);
        answer.set(null);
        listing.change(shelf -> shelf.replaceAll(List.of()));
    }

    private void usePeriod(Period chosen) {
        if (chosen != Period.CHOSEN) {
            LocalDate today = today();
            settingPeriod = true;
            first.set(chosen.first(today));
            last.set(chosen.last(today));
            settingPeriod = false;
        }
    }

    /** A day that the period did not set makes it a chosen one. */
    private void dayChosen() {
        if (!settingPeriod) {
            period.set(Period.CHOSEN);
        }
    }

    private LocalDate today() {
        try {
            return LocalDate.now(clock.withZone(zoneId()));
        } catch (Rejected e) {
            return LocalDate.now(clock);
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
