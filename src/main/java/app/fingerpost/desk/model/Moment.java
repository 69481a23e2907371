package app.fingerpost.desk.model;

import app.fingerpost.link.Rejected;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** An optional point in time as two fields of a form: a day, and a time of day in the person's zone. */
public final class Moment {
    private static final Texts TEXTS = new Texts("sheet");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final String field;
    private final ZoneId zone;
    private final ObjectProperty<@Nullable LocalDate> day = new SimpleObjectProperty<>(this, "day", null);
    private final StringProperty unreadDay = new SimpleStringProperty(this, "unreadDay", "");
    private final StringProperty time = new SimpleStringProperty(this, "time", "");
    private @Nullable Instant given;
    private @Nullable LocalDate givenDay;
    private String givenTime = "";

    Moment(String field, ZoneId zone) {
        this.field = field;
        this.zone = zone;
    }

    /** Null for no bound. */
    public ObjectProperty<@Nullable LocalDate> dayProperty() {
        return day;
    }

    /** What stands in place of the day and is none; empty while there is no such thing. */
    public StringProperty unreadDayProperty() {
        return unreadDay;
    }

    /** {@code HH:mm} or {@code HH:mm:ss}; empty for midnight. */
    public StringProperty timeProperty() {
        return time;
    }

    void set(@Nullable Instant instant) {
        given = instant;
        ZonedDateTime local = instant == null ? null : instant.atZone(zone);
        day.set(local == null ? null : local.toLocalDate());
        unreadDay.set("");
        time.set(local == null ? "" : (local.getSecond() == 0 ? MINUTES : SECONDS).format(local));
        givenDay = day.get();
        givenTime = time.get();
    }

    /**
     * What the fields say; exactly what was set, if they were not touched.
     *
     * @throws Rejected if the day or the time cannot be read, or there is a time without a day
     */
    @Nullable
    Instant get() {
        if (!unreadDay.get().isEmpty()) {
            throw Rejected.invalid(field, Wording.unreadDay(unreadDay.get()));
        }
        LocalDate date = day.get();
        String clock = time.get().strip();
        if (Objects.equals(date, givenDay) && clock.equals(givenTime)) {
            return given;
        }
        if (date == null) {
            if (clock.isEmpty()) {
                return null;
            }
            throw Rejected.invalid(field, TEXTS.get("time-without-day"));
        }
        try {
            LocalTime at = clock.isEmpty() ? LocalTime.MIDNIGHT : LocalTime.parse(padded(clock));
            return date.atTime(at).atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            throw Rejected.invalid(field, TEXTS.get("time-unread", clock));
        }
    }

    private static String padded(String clock) {
        return clock.indexOf(':') == 1 ? "0" + clock : clock;
    }
}
