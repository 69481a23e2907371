package app.fingerpost.transfer;

import app.fingerpost.link.Forwarding;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.Validity;
import app.fingerpost.link.WrittenTime;
import app.fingerpost.transfer.Columns.Field;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a row says in cells that are more than text. An empty one is as good as a column that is not there. */
record Cells(Columns columns, List<String> row) {
    /** As databases write that there is nothing. */
    private static final Set<String> NOTHING = Set.of("NULL", "\\N");

    private static final Set<String> NO_PASSWORD = Set.of("", "0", "false", "no");

    /** Of the years 2001 to 2286. */
    private static final Pattern UNIX_SECONDS = Pattern.compile("[1-9]\\d{9}");

    /** A link that was banned where it comes from led nowhere, and one with a password not everybody: here, too. */
    boolean enabled() {
        return flag(Field.ENABLED, true)
                && !flag(Field.BANNED, false)
                && NO_PASSWORD.contains(text(Field.PASSWORD).toLowerCase(Locale.ROOT));
    }

    /** Of an owner who has to be made. */
    boolean ownerActive() {
        return flag(Field.OWNER_ACTIVE, true);
    }

    Validity validity() {
        return new Validity(time(Field.VALID_SINCE), time(Field.VALID_UNTIL), whole(Field.MAX_CLICKS));
    }

    /** Each link of golink passes on what follows its slug. */
    Forwarding forwarding() {
        Forwarding usual = Forwarding.USUAL;
        return new Forwarding(
                status(),
                flag(Field.FORWARD_QUERY, usual.query()),
                flag(Field.APPEND_PATH, usual.path() || columns.areGolinks()));
    }

    /** Each reads one cell, and throws if it cannot be understood. */
    Stream<Runnable> each() {
        return Stream.of(
                () -> flag(Field.ENABLED, true),
                () -> flag(Field.BANNED, false),
                () -> time(Field.VALID_SINCE),
                () -> time(Field.VALID_UNTIL),
                () -> whole(Field.MAX_CLICKS),
                this::status,
                () -> flag(Field.FORWARD_QUERY, true),
                () -> flag(Field.APPEND_PATH, true),
                this::ownerActive);
    }

    private String text(Field field) {
        String text = columns.text(field, row);
        return NOTHING.contains(text.toUpperCase(Locale.ROOT)) ? "" : text;
    }

    private boolean flag(Field field, boolean otherwise) {
        String text = text(field);
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "" -> otherwise;
            case "yes", "true", "on", "1", "y", "t" -> true;
            case "no", "false", "off", "0", "n", "f" -> false;
            default ->
                throw Rejected.invalid(
                        "file",
                        "cell-no-switch",
                        "\"{1}\" in the column \"{0}\" is neither yes nor no. Write one of the two, or leave it empty.",
                        columns.name(field),
                        text);
        };
    }

    private @Nullable Long whole(Field field) {
        String text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            long number = Long.parseLong(text);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // As little a number of clicks as 0 is.
        }
        throw Rejected.invalid(
                "file",
                "cell-no-number",
                "\"{1}\" in the column \"{0}\" is no whole number from 1 on. Write one, or leave it empty.",
                columns.name(field),
                text);
    }

    private Forwarding.Status status() {
        String text = text(Field.STATUS);
        try {
            return text.isEmpty() ? Forwarding.USUAL.status() : Forwarding.Status.of(text);
        } catch (Rejected e) {
            throw Rejected.invalid(
                    "file",
                    "cell-no-status",
                    "\"{1}\" in the column \"{0}\" is no redirect status. Write 301, 302, 307 or 308, or leave it empty.",
                    columns.name(Field.STATUS),
                    text);
        }
    }

    /** A date stands for its first moment; what has no offset is in UTC, as others write it. 0 is chhoto-url's never. */
    private @Nullable Instant time(Field field) {
        String text = text(field);
        if (text.isEmpty() || text.equals("0")) {
            return null;
        }
        if (UNIX_SECONDS.matcher(text).matches()) {
            return Instant.ofEpochSecond(Long.parseLong(text));
        }
        Instant time = parsed(field, text);
        if (!Validity.hasYear(time)) {
            throw Rejected.invalid(
                    "file",
                    "cell-no-year",
                    "\"{1}\" in the column \"{0}\" lies outside the years 1 to 9999. Correct it, or leave it empty.",
                    columns.name(field),
                    text);
        }
        return time;
    }

    private Instant parsed(Field field, String text) {
        try {
            return WrittenTime.read(text, ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw Rejected.invalid(
                    "file",
                    "cell-no-time",
                    "\"{1}\" in the column \"{0}\" is no time. Write it like 2026-01-31T10:00:00+01:00, or leave it empty.",
                    columns.name(field),
                    text);
        }
    }
}
