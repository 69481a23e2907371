package app.fingerpost.store;

import app.fingerpost.link.Forwarding;
import app.fingerpost.link.Label;
import app.fingerpost.link.Link;
import app.fingerpost.link.LinkDraft;
import app.fingerpost.link.LinkSummary;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Tag;
import app.fingerpost.link.Target;
import app.fingerpost.link.Validity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a row of {@code link} and a row of {@code click_total} become records, and back. */
final class LinkRow {
    /**
     * The columns {@link #link} reads, of a table {@code l}. They are read by their position: a start reads all links,
     * and to look for a column by its name takes as long as to read it.
     */
    static final String COLUMNS = """
            l.id, l.slug, l.target, l.owner_id, l.title, l.notes, l.enabled, l.valid_from, l.valid_until,
            l.max_clicks, l.status, l.forward_query, l.append_path, l.created_at, l.updated_at""";

    /** Those {@link #summary} reads: of a table {@code c} too, null where a link has no clicks. */
    static final String SUMMARY_COLUMNS = COLUMNS + ", l.bin, c.clicks, c.bots, c.last_second";

    private LinkRow() {}

    static Link link(ResultSet row, List<Tag> tags) throws SQLException {
        long max = row.getLong(10);
        Long maxClicks = row.wasNull() ? null : max;
        Instant created = time(row, 14);
        Instant updated = time(row, 15);
        return new Link(
                row.getLong(1),
                new LinkDraft(
                        new Slug(row.getString(2)),
                        new Target(row.getString(3)),
                        row.getInt(4),
                        new Label(row.getString(5), row.getString(6), tags),
                        row.getBoolean(7),
                        validity(timeOrNull(row, 8), timeOrNull(row, 9), maxClicks),
                        forwarding(row.getInt(11), row.getBoolean(12), row.getBoolean(13))),
                created,
                created.equals(updated) ? created : updated);
    }

    /** With the tags that {@code tags} has for the link's id. */
    static LinkSummary summary(ResultSet row, Map<Long, List<Tag>> tags) throws SQLException {
        Link link = link(row, tags.getOrDefault(row.getLong(1), List.of()));
        Instant last = second(row.getLong(19));
        return new LinkSummary(link, row.getLong(17), row.getLong(18), last, row.getLong(16) != 0);
    }

    /** Of a last click; 0 stands for none. */
    static @Nullable Instant second(long second) {
        return second == 0 ? null : Instant.ofEpochSecond(second);
    }

    /** Most links have the same. An empty period, which earlier versions could store, is the shortest there is. */
    private static Validity validity(@Nullable Instant from, @Nullable Instant until, @Nullable Long maxClicks) {
        if (from != null && until != null && !from.isBefore(until)) {
            return new Validity(until.minus(1, ChronoUnit.MICROS), until, maxClicks);
        }
        return from == null && until == null && maxClicks == null
                ? Validity.ALWAYS
                : new Validity(from, until, maxClicks);
    }

    private static Forwarding forwarding(int status, boolean query, boolean path) {
        return new Forwarding(Forwarding.Status.of(status), query, path);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable OffsetDateTime column(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant time(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant timeOrNull(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
