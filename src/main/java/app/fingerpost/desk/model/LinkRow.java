package app.fingerpost.desk.model;

import app.fingerpost.link.Link;
import app.fingerpost.link.LinkSummary;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Tag;
import app.fingerpost.link.User;
import app.fingerpost.report.DayCounts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A link as the table shows it.
 *
 * @param days its clicks on each of the last days, null until they are read
 */
public record LinkRow(
        LinkSummary summary, User owner, @Nullable DayCounts days, LinkState state, String searchText) implements Row {
    static LinkRow of(LinkSummary summary, User owner, @Nullable DayCounts days, Instant now) {
        return new LinkRow(summary, owner, days, LinkState.of(summary, owner, now), searchText(summary.link(), owner));
    }

    /** The same link later; its search text is made anew only if something in it changed. */
    LinkRow later(LinkSummary next, User nextOwner, @Nullable DayCounts nextDays, Instant now) {
        boolean sameText =
                next.link().draft().equals(link().draft()) && nextOwner.name().equals(owner.name());
        String text = sameText ? searchText : searchText(next.link(), nextOwner);
        return new LinkRow(next, nextOwner, nextDays, LinkState.of(next, nextOwner, now), text);
    }

    @Override
    public long id() {
        return summary.link().id();
    }

    public Link link() {
        return summary.link();
    }

    public String slug() {
        return link().slug().value();
    }

    public String target() {
        return link().target().typed();
    }

    public String title() {
        return link().draft().label().title();
    }

    public List<Tag> tags() {
        return link().draft().label().tags();
    }

    /** Null until they are read. */
    public @Nullable Long clicksToday() {
        return days == null ? null : days.today();
    }

    public long clicks() {
        return summary.clicks();
    }

    public @Nullable Instant lastClick() {
        return summary.lastClick();
    }

    private static String searchText(Link link, User owner) {
        StringJoiner text = new StringJoiner("\n");
        text.add(link.slug().value());
        text.add(link.target().typed());
        text.add(owner.name());
        text.add(link.draft().label().title());
        text.add(link.draft().label().notes());
        for (Tag tag : link.draft().label().tags()) {
            text.add(tag.name());
        }
        return Slug.composed(text.toString()).toLowerCase(Locale.ROOT);
    }
}
