package app.fingerpost.desk.model;

import app.fingerpost.link.Rejected;
import app.fingerpost.report.Answer;
import app.fingerpost.report.Grouping;
import app.fingerpost.report.KeptQuestion;
import app.fingerpost.report.Period;
import app.fingerpost.report.Question;
import app.fingerpost.saved.SavedReport;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The page of reports: a question being put together, and the answer to the last one asked. For the FX thread. */
public final class ReportsModel {
    private final Clock clock;
    private final QuestionFields fields;
    private final ReadOnlyObjectWrapper<@Nullable Answer> answer = new ReadOnlyObjectWrapper<>(this, "answer", null);
    private final ReadOnlyObjectWrapper<@Nullable ReportChart> chart = new ReadOnlyObjectWrapper<>(this, "chart", null);
    private final ReadOnlyStringWrapper advice = new ReadOnlyStringWrapper(this, "advice", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyObjectWrapper<@Nullable SavedReport> opened =
            new ReadOnlyObjectWrapper<>(this, "opened", null);
    /** What the answer on the screen was asked with, null before the first. */
    private @Nullable KeptQuestion answered;

    private final SavedReportsModel saved;
    private final ReportFiles files;
    private final Listing<ReportRow> listing;
    private final LatestQuestion latest;
    /** While fields change one after the other, what they say is no question yet. */
    private boolean opening;

    /**
     * @param reader for what takes long: answers, and files of them
     * @param worker for everything else
     */
    ReportsModel(Worker reader, Worker worker, Listing<ReportRow> listing, Notices notices, Clock clock) {
        this.latest = new LatestQuestion(reader);
        this.listing = listing;
        this.clock = clock;
        this.fields = new QuestionFields(clock);
        this.saved = new SavedReportsModel(worker, this, notices, clock);
        this.files = new ReportFiles(reader, this, notices, clock);
        for (StringProperty unread : List.of(fields.unreadFirst, fields.unreadLast)) {
            unread.addListener((property, before, now) -> {
                // What is told is about what stands there, not about what stood there before.
                if (!problem.get().isEmpty()) {
                    ask();
                }
            });
        }
    }

    public ObjectProperty<Period> periodProperty() {
        return fields.period;
    }

    /** The first day of the period. */
    public ObjectProperty<@Nullable LocalDate> firstProperty() {
        return fields.first;
    }

    /** The last day of the period, which belongs to it. */
    public ObjectProperty<@Nullable LocalDate> lastProperty() {
        return fields.last;
    }

    /** What stands in place of the first day and is none; empty while there is no such thing. */
    public StringProperty unreadFirstProperty() {
        return fields.unreadFirst;
    }

    /** As {@link #unreadFirstProperty}. */
    public StringProperty unreadLastProperty() {
        return fields.unreadLast;
    }

    public ObjectProperty<Grouping> groupingProperty() {
        return fields.grouping;
    }

    /** The id of the zone whose days and hours count. */
    public StringProperty zoneProperty() {
        return fields.zone;
    }

    /** Only links of this owner, all if empty. */
    public StringProperty ownerProperty() {
        return fields.owner;
    }

    /** Only the link with this slug, all if empty. */
    public StringProperty slugProperty() {
        return fields.slug;
    }

    /** Only links that have this tag now, all if empty. */
    public StringProperty tagProperty() {
        return fields.tag;
    }

    /** Whether crawlers and previews count too. */
    public BooleanProperty botsProperty() {
        return fields.bots;
    }

    /** The questions that are kept. */
    public SavedReportsModel saved() {
        return saved;
    }

    /** Files of the answer. */
    public ReportFiles files() {
        return files;
    }

    /** What is on the screen, and what an export writes. Null before the first answer. */
    public ReadOnlyObjectProperty<@Nullable Answer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** The answer as a picture; changes before the answer does. */
    public ReadOnlyObjectProperty<@Nullable ReportChart> chartProperty() {
        return chart.getReadOnlyProperty();
    }

    /** The answer's rows. */
    public Listing<ReportRow> listing() {
        return listing;
    }

    /** Why the question could not be answered, empty if it was. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What to do about an answer without a click; empty if it has some. */
    public ReadOnlyStringProperty adviceProperty() {
        return advice.getReadOnlyProperty();
    }

    /** The report whose question the page shows, null if it is none that is kept. */
    ReadOnlyObjectProperty<@Nullable SavedReport> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /** The name of the report whose question the answer on the screen is to, empty if it is none that is kept. */
    String answeredName() {
        SavedReport report = opened.get();
        return report != null && report.question().equals(answered) ? report.name() : "";
    }

    /** While a question is under way. */
    public ReadOnlyBooleanProperty askingProperty() {
        return latest.askingProperty();
    }

    /** Waits for no answer any more; what is on the screen stays. */
    public void giveUp() {
        latest.giveUp();
    }

    /** Asks what the fields say now. Of several questions under way only the last one's answer is shown. */
    public void ask() {
        if (opening) {
            return;
        }
        fields.keepUp();
        KeptQuestion kept;
        Question question;
        try {
            kept = kept();
            question = kept.asked(clock);
            SavedReport shown = opened.get();
            opened.set(shown != null && shown.question().equals(kept) ? shown : null);
        } catch (Rejected e) {
            opened.set(null);
            latest.giveUp();
            refuse(Problem.of(e).sentence());
            return;
        }
        latest.ask(
                services -> {
                    Answer found = services.reports().ask(question);
                    String advice = found.rows().isEmpty() ? EmptyAdvice.of(question.narrowing(), services) : "";
                    return new Shown(kept, found, ReportChart.of(found), advice);
                },
                this::show,
                why -> refuse(why.sentence()));
    }

    /** Puts a kept question into the fields, and asks it as of today. */
    void open(SavedReport report) {
        opening = true;
        fields.fill(report.question());
        opening = false;
        opened.set(report);
        ask();
    }

    /** The report is kept as this now; what the fields say stays, also if that is another question by now. */
    void keptAs(SavedReport report) {
        SavedReport shown = opened.get();
        if (shown != null && shown.id() == report.id() || says(report.question())) {
            opened.set(report);
        }
    }

    private boolean says(KeptQuestion question) {
        try {
            return kept().equals(question);
        } catch (Rejected e) {
            return false;
        }
    }

    /**
     * What the fields say, to be kept.
     *
     * @throws Rejected if that is no question
     */
    KeptQuestion kept() {
        return fields.question();
    }

    private record Shown(KeptQuestion question, Answer answer, ReportChart chart, String advice) {}

    /** The table's columns follow the answer, so that it changes in one step with the rows. */
    private void show(Shown shown) {
        listing.change(shelf -> shelf.replaceAll(ReportRow.all(shown.answer())), () -> {
            problem.set("");
            advice.set(shown.advice());
            chart.set(shown.chart());
            answered = shown.question();
            answer.set(shown.answer());
        });
    }

    private void refuse(String sentence) {
        listing.change(shelf -> shelf.replaceAll(List.of()), () -> {
            problem.set(sentence);
            chart.set(null);
            answer.set(null);
        });
    }
}
