package app.fingerpost.web.api;

import app.fingerpost.link.LinkDraft;
import app.fingerpost.link.LinkSummary;
import app.fingerpost.link.Tag;
import app.fingerpost.link.Validity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A link as the API shows it: Shlink's members, then ours from {@code owner} on.
 *
 * @param domain always null, which is how Shlink names the server's own
 * @param crawlable always false: no robot is invited to follow short links
 */
record ShortUrl(
        String shortCode,
        String shortUrl,
        String longUrl,
        @Nullable String dateCreated,
        List<String> tags,
        Meta meta,
        @Nullable String domain,
        @Nullable String title,
        boolean crawlable,
        boolean forwardQuery,
        VisitsSummary visitsSummary,
        boolean hasRedirectRules,
        String owner,
        boolean enabled,
        int status,
        @Nullable String notes,
        boolean appendPath,
        @Nullable String lastVisit) {

    record Meta(
            @Nullable String validSince,
            @Nullable String validUntil,
            @Nullable Long maxVisits) {}

    /** Visits of people, of bots, and of both. */
    record VisitsSummary(long total, long nonBots, long bots) {
        static VisitsSummary of(long people, long bots) {
            return new VisitsSummary(people + bots, people, bots);
        }
    }

    /** {@code prefix} is what the slug is appended to in the short URL. */
    static ShortUrl of(LinkSummary summary, String owner, String prefix) {
        LinkDraft draft = summary.link().draft();
        Validity validity = draft.validity();
        return new ShortUrl(
                draft.slug().value(),
                prefix + draft.slug().encoded(),
                draft.target().typed(),
                Times.written(summary.link().created()),
                draft.label().tags().stream().map(Tag::name).toList(),
                new Meta(Times.written(validity.from()), Times.written(validity.until()), validity.maxClicks()),
                null,
                emptyAsNull(draft.label().title()),
                false,
                draft.forwarding().query(),
                VisitsSummary.of(summary.clicks(), summary.bots()),
                false,
                owner,
                draft.enabled(),
                draft.forwarding().status().code(),
                emptyAsNull(draft.label().notes()),
                draft.forwarding().path(),
                Times.written(summary.lastClick()));
    }

    private static @Nullable String emptyAsNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
