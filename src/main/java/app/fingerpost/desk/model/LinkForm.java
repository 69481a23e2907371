package app.fingerpost.desk.model;

import app.fingerpost.link.Changes;
import app.fingerpost.link.Link;
import app.fingerpost.link.LinkDraft;
import app.fingerpost.link.LinkEdit;
import app.fingerpost.link.LinkLine;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Target;
import app.fingerpost.manage.Links;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * All fields of one link, to be changed and saved. Saving an edit writes only the fields that were touched: what
 * someone else changed in the others meanwhile stays. For the FX thread.
 */
public final class LinkForm {
    /** The link as the fields last were told, and its owner's name. */
    private record Known(Link link, String owner) {}

    private final Deeds deeds;
    private final LinkFields fields;
    private final BiConsumer<Deeds.Begun, Saved> onSaved;
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem", null);
    private final ReadOnlyBooleanWrapper saved = new ReadOnlyBooleanWrapper(this, "saved", false);
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(this, "changed", false);
    private @Nullable Known known;
    /** What stood in the fields when nothing was touched. */
    private List<@Nullable Object> untouched;

    private boolean busy;

    /** A link as it was saved, and what that changed. */
    record Saved(Link link, Changes changes) {}

    /** A form for a link, or with {@code original} null for a new one; {@code onSaved} tells of what was saved. */
    LinkForm(Deeds deeds, ZoneId zone, @Nullable LinkRow original, BiConsumer<Deeds.Begun, Saved> onSaved) {
        this.deeds = deeds;
        this.fields = new LinkFields(zone);
        this.onSaved = onSaved;
        if (original != null) {
            known = new Known(original.link(), original.owner().name());
            fields.set(original.link().draft(), original.owner().name());
        }
        this.untouched = values();
        for (Property<?> field : fields.all()) {
            field.addListener((property, before, now) -> compare());
        }
    }

    public LinkFields fields() {
        return fields;
    }

    /** Whether this form makes a new link; its slug may be left empty then. */
    public boolean isNew() {
        return known == null;
    }

    /** Why the last attempt to save failed, null if it did not. */
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether it was saved at least once. */
    public ReadOnlyBooleanProperty savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /** Whether something stands in the fields that is not saved. */
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** Saves; afterwards either {@link #savedProperty} is true or {@link #problemProperty} says what to mend. */
    public void save() {
        if (busy) {
            return;
        }
        problem.set(null);
        Known before = known;
        Function<DeskServices, Saved> writing;
        try {
            writing = before == null ? creation() : edit(before);
        } catch (Rejected e) {
            problem.set(Problem.of(e));
            return;
        }
        List<@Nullable Object> submitted = values();
        String owner = fields.owner().get().strip();
        busy = true;
        deeds.ask(
                writing,
                (deed, done) -> {
                    busy = false;
                    if (before != null) {
                        settle(new Known(done.link(), owner), submitted);
                    }
                    saved.set(true);
                    onSaved.accept(deed, done);
                },
                why -> {
                    busy = false;
                    problem.set(why);
                });
    }

    /** Puts back what is saved. */
    public void revert() {
        Known back = known;
        if (back != null) {
            tell(back);
        }
    }

    /** What stands in the fields now is nothing to be saved: it was filled in for the person, or is given up. */
    public void takeAsUntouched() {
        untouched = values();
        compare();
    }

    /** What stood in this one of the {@link #fields} when nothing was touched. */
    @SuppressWarnings("unchecked") // that very field's value
    public <T> @Nullable T untouched(Property<T> field) {
        return (T) untouched.get(fields.all().indexOf(field));
    }

    /** Shows what others changed, unless something was touched. */
    void follow(LinkRow row) {
        Known now = new Known(row.link(), row.owner().name());
        if (!busy && !changed.get() && !now.equals(known)) {
            tell(now);
        }
    }

    boolean isBusy() {
        return busy;
    }

    /** The link's slug as the form was told it, empty for a new link. */
    String slug() {
        Known now = known;
        return now == null ? "" : now.link().slug().value();
    }

    /** What was typed while it was being saved stays a change. */
    private void settle(Known now, List<@Nullable Object> submitted) {
        if (submitted.equals(values())) {
            tell(now);
        } else {
            known = now;
            untouched = submitted;
            compare();
        }
    }

    private void tell(Known now) {
        known = now;
        problem.set(null);
        fields.set(now.link().draft(), now.owner());
        untouched = values();
        compare();
    }

    private void compare() {
        changed.set(!values().equals(untouched));
    }

    /** What stands in the fields, always in the same order. */
    List<@Nullable Object> values() {
        List<@Nullable Object> values = new ArrayList<>();
        for (Property<?> field : fields.all()) {
            values.add(field.getValue());
        }
        return values;
    }

    private Function<DeskServices, Saved> edit(Known before) {
        UnaryOperator<LinkDraft> change = fields.changeFrom(before.link().draft());
        String owner = fields.owner().get().strip();
        boolean sameOwner = owner.equals(before.owner());
        Link link = before.link();
        return services -> {
            if (sameOwner) {
                return saved(services.links().change(link, change));
            }
            int id = services.users().named(owner).id();
            return saved(services.links().change(link, now -> change.apply(now).withOwner(id)));
        };
    }

    private static Saved saved(LinkEdit edit) {
        return new Saved(edit.after(), Changes.edited(List.of(edit)));
    }

    private Function<DeskServices, Saved> creation() {
        Target target = LinkLine.target(fields.target().get());
        String typedSlug = fields.slug().get().strip();
        String owner = fields.owner().get().strip();
        UnaryOperator<LinkDraft> rest = fields.details();
        return services -> {
            int id = services.users().named(owner).id();
            Links links = services.links();
            Link made = typedSlug.isEmpty()
                    ? links.createWithRandomSlug(
                            Links.USUAL_LENGTH, free -> rest.apply(LinkDraft.plain(free, target, id)))
                    : links.create(rest.apply(LinkDraft.plain(Slug.chosen(typedSlug), target, id)));
            services.titles().accept(made);
            return new Saved(made, Changes.made(List.of(made.id())));
        };
    }
}
