package app.fingerpost.desk.model;

import app.fingerpost.link.Rejected;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Tag;
import app.fingerpost.report.Narrowing;
import java.util.ArrayList;
import java.util.List;

/** What a person can do about a report without a click. */
final class EmptyAdvice {
    private static final Texts TEXTS = new Texts("reports");
    private static final Texts FILTERS = new Texts("filters");

    private EmptyAdvice() {}

    /** For the worker: whoever and whatever is named and not there, or else that the question is a narrow one. */
    static String of(Narrowing narrowing, DeskServices services) {
        if (narrowing.equals(Narrowing.NONE)) {
            return TEXTS.get("empty.advice");
        }
        List<String> lines = new ArrayList<>();
        String owner = narrowing.owner();
        if (owner != null && !services.reports().hasOwner(owner)) {
            lines.add(FILTERS.get("owner.unknown", owner));
        }
        String tag = narrowing.tag();
        if (tag != null && !services.reports().hasLinks(new Tag(tag))) {
            lines.add(FILTERS.get("tag.unknown", tag));
        }
        String slug = narrowing.slug();
        if (slug != null) {
            try {
                services.lists().named(new Slug(slug));
            } catch (Rejected e) {
                lines.add(Problem.of(e).sentence());
            }
        }
        return lines.isEmpty() ? TEXTS.get("empty.advice.narrowed") : String.join("\n", lines);
    }
}
