package app.fingerpost.desk.model;

import app.fingerpost.link.Rejected;
import app.fingerpost.report.Grouping;
import app.fingerpost.report.KeptQuestion;
import app.fingerpost.report.Narrowing;
import app.fingerpost.report.Period;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the fields of a question about clicks. The days follow the period, and a day that it did not set makes
 * it a chosen one. For the FX thread.
 */
final class QuestionFields {
    private static final Texts TEXTS = new Texts("reports");

    final ObjectProperty<Period> period = new SimpleObjectProperty<>(this, "period", Period.LAST_30_DAYS);
    final ObjectProperty<@Nullable LocalDate> first = new SimpleObjectProperty<>(this, "first");
    final ObjectProperty<@Nullable LocalDate> last = new SimpleObjectProperty<>(this, "last");
    /** What stands in place of the first day and is none; empty while there is no such thing. */
    final StringProperty unreadFirst = new SimpleStringProperty(this, "unreadFirst", "");

    final StringProperty unreadLast = new SimpleStringProperty(this, "unreadLast", "");
    final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(this, "grouping", Grouping.LINK);
    final StringProperty zone = new SimpleStringProperty(this, "zone");
    final StringProperty owner = new SimpleStringProperty(this, "owner", "");
    final BooleanProperty bots = new SimpleBooleanProperty(this, "bots", false);
    final StringProperty slug = new SimpleStringProperty(this, "slug", "");
    final StringProperty tag = new SimpleStringProperty(this, "tag", "");

    private final Clock clock;
    private boolean settingPeriod;

    QuestionFields(Clock clock) {
        this.clock = clock;
        zone.set(clock.getZone().getId());
        keepUp();
        period.addListener((property, before, now) -> {
            if (now != Period.CHOSEN) {
                clearUnread();
            }
            keepUp();
        });
        first.addListener((property, before, now) -> dayChosen());
        last.addListener((property, before, now) -> dayChosen());
    }

    /** Moves the days on to where the period is today; those that were chosen stay. */
    void keepUp() {
        Period now = period.get();
        if (now != Period.CHOSEN) {
            LocalDate today = today();
            setDays(now.first(today), now.last(today));
        }
    }

    void fill(KeptQuestion question) {
        grouping.set(question.by());
        if (question.by().countsClicks()) {
            zone.set(question.zone().getId());
            bots.set(question.bots());
            fillLinks(question.narrowing());
        }
        clearUnread();
        period.set(question.period());
        if (question.first() != null && question.last() != null) {
            setDays(question.first(), question.last());
        }
    }

    private void fillLinks(Narrowing narrowing) {
        owner.set(orEmpty(narrowing.owner()));
        slug.set(orEmpty(narrowing.slug()));
        tag.set(orEmpty(narrowing.tag()));
    }

    /**
     * What the fields say. Those that say nothing about what is counted are not asked.
     *
     * @throws Rejected if that is no question
     */
    KeptQuestion question() {
        for (StringProperty unread : List.of(unreadFirst, unreadLast)) {
            if (!unread.get().isEmpty()) {
                throw Rejected.invalid("period", Wording.unreadDay(unread.get()));
            }
        }
        boolean clicks = grouping.get().countsClicks();
        return new KeptQuestion(
                grouping.get(),
                period.get(),
                first.get(),
                last.get(),
                zoneId(),
                clicks ? new Narrowing(orNull(owner.get()), orNull(slug.get()), orNull(tag.get())) : Narrowing.NONE,
                clicks && bots.get());
    }

    private void clearUnread() {
        unreadFirst.set("");
        unreadLast.set("");
    }

    /** Who is told of the first of the two days may ask at once, which leads in here again. */
    private void setDays(LocalDate from, LocalDate until) {
        boolean already = settingPeriod;
        settingPeriod = true;
        first.set(from);
        last.set(until);
        settingPeriod = already;
    }

    private void dayChosen() {
        if (!settingPeriod) {
            period.set(Period.CHOSEN);
        }
    }

    private LocalDate today() {
        try {
            return LocalDate.ofInstant(clock.instant(), zoneId());
        } catch (Rejected e) {
            return LocalDate.ofInstant(clock.instant(), clock.getZone());
        }
    }

    /** The one whose days count. */
    private ZoneId zoneId() {
        if (!grouping.get().countsClicks()) {
            return ZoneOffset.UTC;
        }
        try {
            return ZoneId.of(zone.get().strip());
        } catch (DateTimeException e) {
            throw Rejected.invalid("zone", TEXTS.get("zone.unknown", zone.get()));
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
