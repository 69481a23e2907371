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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a row of {@code link} and a row of {@code click_total} become records, and back. */
final class LinkRow {
    /** The columns {@link #link} reads, of a table {@code l}. */
    static final String COLUMNS = """
            l.id, l.slug, l.target, l.owner_id, l.title, l.notes, l.enabled, l.valid_from, l.valid_until,
            l.max_clicks, l.status, l.forward_query, l.append_path, l.created_at, l.updated_at""";

    private LinkRow() {}

    static Link link(ResultSet row, List<Tag> tags) throws SQLException {
        long max = row.getLong("max_clicks");
        Long maxClicks = row.wasNull() ? null : max;
        return new Link(
                row.getLong("id"),
                new LinkDraft(
                        new Slug(row.getString("slug")),
                        new Target(row.getString("target")),
                        row.getInt("owner_id"),
                        new Label(row.getString("title"), row.getString("notes"), tags),
                        row.getBoolean("enabled"),
                        new Validity(instantOrNull(row, "valid_from"), instantOrNull(row, "valid_until"), maxClicks),
                        new Forwarding(
                                Forwarding.Status.of(row.getInt("status")),
                                row.getBoolean("forward_query"),
                                row.getBoolean("append_path"))),
                instant(row, "created_at"),
                instant(row, "updated_at"));
    }

    /** Also reads {@code clicks}, {@code bots} and {@code last_second}, null where a link has none, and {@code bin}. */
    static LinkSummary summary(ResultSet row, List<Tag> tags) throws SQLException {
        long clicks = row.getLong("clicks");
        long bots = row.getLong("bots");
        long second = row.getLong("last_second");
        Instant last = second == 0 ? null : Instant.ofEpochSecond(second);
        return new LinkSummary(link(row, tags), clicks, bots, last, row.getLong("bin") != 0);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable OffsetDateTime column(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
