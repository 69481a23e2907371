package app.fingerpost.desk.model;

import app.fingerpost.link.Bin;
import app.fingerpost.link.Link;
import app.fingerpost.link.LinkSummary;
import app.fingerpost.link.Slug;
import java.time.Instant;
import java.util.Locale;

/** A deleted link as the bin shows it. */
public record BinRow(LinkSummary summary, String owner, String searchText) implements Row {
    static BinRow of(LinkSummary summary, String owner) {
        Link link = summary.link();
        String title = link.draft().label().title();
        String text = String.join("\n", link.slug().value(), link.target().typed(), title, owner);
        return new BinRow(summary, owner, Slug.composed(text).toLowerCase(Locale.ROOT));
    }

    @Override
    public long id() {
        return summary.link().id();
    }

    public String slug() {
        return summary.link().slug().value();
    }

    public String target() {
        return summary.link().target().typed();
    }

    public String title() {
        return summary.link().draft().label().title();
    }

    public long clicks() {
        return summary.clicks();
    }

    public Instant deleted() {
        return summary.link().updated();
    }

    /** When it cannot be restored any more. */
    public Instant leaves() {
        return Bin.leaves(deleted());
    }
}
