package app.fingerpost.desk.model;

import app.fingerpost.link.DraftChange;
import app.fingerpost.link.Forwarding;
import app.fingerpost.link.Label;
import app.fingerpost.link.LinkDraft;
import app.fingerpost.link.LinkLine;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Tag;
import app.fingerpost.link.Target;
import app.fingerpost.link.Validity;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What stands in the fields of a link's form, as the person typed it. For the FX thread. */
public final class LinkFields {
    private static final Texts TEXTS = new Texts("sheet");

    private final StringProperty slug = new SimpleStringProperty(this, "slug", "");
    private final StringProperty target = new SimpleStringProperty(this, "target", "");
    private final StringProperty owner = new SimpleStringProperty(this, "owner", "");
    private final StringProperty title = new SimpleStringProperty(this, "title", "");
    private final StringProperty notes = new SimpleStringProperty(this, "notes", "");
    private final StringProperty tags = new SimpleStringProperty(this, "tags", "");
    private final BooleanProperty enabled = new SimpleBooleanProperty(this, "enabled", true);
    private final Moment from;
    private final Moment until;
    private final StringProperty maxClicks = new SimpleStringProperty(this, "maxClicks", "");
    private final ObjectProperty<Forwarding.Status> status =
            new SimpleObjectProperty<>(this, "status", Forwarding.USUAL.status());
    private final BooleanProperty query = new SimpleBooleanProperty(this, "query", Forwarding.USUAL.query());
    private final BooleanProperty path = new SimpleBooleanProperty(this, "path", Forwarding.USUAL.path());

    LinkFields(ZoneId zone) {
        this.from = new Moment("validFrom", zone);
        this.until = new Moment("validUntil", zone);
    }

    public StringProperty slug() {
        return slug;
    }

    public StringProperty target() {
        return target;
    }

    /** By name. */
    public StringProperty owner() {
        return owner;
    }

    public StringProperty title() {
        return title;
    }

    public StringProperty notes() {
        return notes;
    }

    /** With commas between them. */
    public StringProperty tags() {
        return tags;
    }

    public BooleanProperty enabled() {
        return enabled;
    }

    public Moment from() {
        return from;
    }

    public Moment until() {
        return until;
    }

    /** A number, or empty for no maximum. */
    public StringProperty maxClicks() {
        return maxClicks;
    }

    public ObjectProperty<Forwarding.Status> status() {
        return status;
    }

    /** Whether the visitor's query is passed on. */
    public BooleanProperty query() {
        return query;
    }

    /** Whether what follows the slug is passed on. */
    public BooleanProperty path() {
        return path;
    }

    /** Every field, always in the same order. */
    List<Property<?>> all() {
        return List.of(
                slug,
                target,
                owner,
                title,
                notes,
                tags,
                enabled,
                from.dayProperty(),
                from.unreadDayProperty(),
                from.timeProperty(),
                until.dayProperty(),
                until.unreadDayProperty(),
                until.timeProperty(),
                maxClicks,
                status,
                query,
                path);
    }

    void set(LinkDraft draft, String ownerName) {
        slug.set(draft.slug().value());
        target.set(draft.target().typed());
        owner.set(ownerName);
        title.set(draft.label().title());
        notes.set(draft.label().notes());
        tags.set(draft.label().tags().stream().map(Tag::name).collect(Collectors.joining(", ")));
        enabled.set(draft.enabled());
        from.set(draft.validity().from());
        until.set(draft.validity().until());
        Long max = draft.validity().maxClicks();
        maxClicks.set(max == null ? "" : max.toString());
        status.set(draft.forwarding().status());
        query.set(draft.forwarding().query());
        path.set(draft.forwarding().path());
    }

    /**
     * The change from {@code before} to what the fields say now, without the owner. It can be made to a later state of
     * the link: only what differs from {@code before} is written.
     *
     * @throws Rejected if a field cannot be read
     */
    UnaryOperator<LinkDraft> changeFrom(LinkDraft before) {
        String typedSlug = slug.get();
        Slug newSlug = typedSlug.equals(before.slug().value()) ? before.slug() : Slug.chosen(typedSlug);
        boolean sameTarget = target.get().strip().equals(before.target().typed());
        Target newTarget = sameTarget ? before.target() : LinkLine.target(target.get());
        LinkDraft typed = details().apply(before).withSlug(newSlug).withTarget(newTarget);
        return new DraftChange(before, typed);
    }

    /**
     * Gives a draft all that the fields say, but for slug, target and owner.
     *
     * @throws Rejected if a field cannot be read
     */
    UnaryOperator<LinkDraft> details() {
        Label label = new Label(title.get(), notes.get(), readTags());
        Validity validity = new Validity(from.get(), until.get(), readMaxClicks());
        Forwarding forwarding = new Forwarding(status.get(), query.get(), path.get());
        boolean on = enabled.get();
        return draft -> draft.withLabel(label)
                .withValidity(validity)
                .withForwarding(forwarding)
                .withEnabled(on);
    }

    private List<Tag> readTags() {
        return Tag.all(Arrays.stream(tags.get().split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList());
    }

    private @Nullable Long readMaxClicks() {
        String typed = maxClicks.get().strip();
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return Long.valueOf(typed);
        } catch (NumberFormatException e) {
            throw Rejected.invalid("maxClicks", TEXTS.get("max-clicks-unread", typed));
        }
    }
}
