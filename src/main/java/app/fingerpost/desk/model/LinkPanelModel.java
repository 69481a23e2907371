package app.fingerpost.desk.model;

import app.fingerpost.link.LinkSummary;
import app.fingerpost.settings.Memory;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/**
 * The panel beside the table, about the one link that is chosen: its form, its clicks, its QR code. A form that is left
 * with something unsaved in it stays as it is until it is saved or reverted. For the FX thread.
 */
public final class LinkPanelModel {
    private static final Texts TEXTS = new Texts("panel");
    private static final String SHOWN = "panel.shown";
    private static final String WIDTH = "panel.width";
    private static final String PART = "panel.part";
    private static final int USUAL_WIDTH = 360;

    /** A form, the link it is about as it was last seen, and whether that was deleted meanwhile. */
    private record Begun(LinkRow row, LinkForm form, boolean deleted) {}

    private final LinksModel links;
    private final Memory memory;
    private final ClicksModel clicks;
    private final QrModel qr;
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown", false);
    private final ReadOnlyObjectWrapper<@Nullable LinkRow> row = new ReadOnlyObjectWrapper<>(this, "row", null);
    private final ReadOnlyObjectWrapper<@Nullable LinkForm> form = new ReadOnlyObjectWrapper<>(this, "form", null);
    private final ReadOnlyStringWrapper address = new ReadOnlyStringWrapper(this, "address", "");
    private final ReadOnlyStringWrapper left = new ReadOnlyStringWrapper(this, "left", "");
    /** The link that stays in the table while its form has something unsaved, 0 for none. */
    private long held;

    private final Map<Long, Begun> begun = new LinkedHashMap<>();

    LinkPanelModel(Worker worker, LinksModel links, Notices notices, Memory memory, Clock clock) {
        this.links = links;
        this.memory = memory;
        this.clicks = new ClicksModel(worker, memory, clock);
        this.qr = new QrModel(worker, notices, memory);
        shown.addListener((property, before, now) -> memory.put(SHOWN, now.toString()));
    }

    /**
     * Whether the panel is there. At first it is not, so that the table has its room; it comes with the first link that is
     * chosen, unless the person closed it the last time.
     */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** In pixels; remembered. */
    public double width() {
        try {
            return Integer.parseInt(memory.get(WIDTH, Integer.toString(USUAL_WIDTH)));
        } catch (NumberFormatException e) {
            return USUAL_WIDTH;
        }
    }

    public void rememberWidth(double width) {
        memory.put(WIDTH, Long.toString(Math.round(width)));
    }

    /** The name of the part that was shown last, empty at first. */
    public String part() {
        return memory.get(PART, "");
    }

    public void rememberPart(String part) {
        memory.put(PART, part);
    }

    /** The link the panel is about, null for none. */
    public ReadOnlyObjectProperty<@Nullable LinkRow> rowProperty() {
        return row.getReadOnlyProperty();
    }

    /** Its form, the same as long as it is about the same link. */
    public ReadOnlyObjectProperty<@Nullable LinkForm> formProperty() {
        return form.getReadOnlyProperty();
    }

    /** Says which other link has something unsaved in its form; empty if none has. */
    public ReadOnlyStringProperty leftProperty() {
        return left.getReadOnlyProperty();
    }

    public ClicksModel clicks() {
        return clicks;
    }

    public QrModel qr() {
        return qr;
    }

    /** The title of the link if it has one, or else its slug. */
    public static String heading(LinkRow row) {
        String title = row.link().draft().label().title();
        return title.isEmpty() ? row.slug() : title;
    }

    /** The address people follow to the link, ASCII; empty for none. */
    public ReadOnlyStringProperty addressProperty() {
        return address.getReadOnlyProperty();
    }

    /** Takes the link that is chosen in the table now, as it is now; null if there is not just one. */
    public void choose(@Nullable LinkRow chosen) {
        LinkRow before = row.get();
        row.set(chosen);
        if (chosen != null && Boolean.parseBoolean(memory.get(SHOWN, "true"))) {
            shown.set(true);
        }
        clicks.show(chosen);
        followAddress();
        if (chosen == null) {
            form.set(null);
        } else {
            Begun known = begun.get(chosen.id());
            LinkForm own = known == null ? newForm(chosen) : known.form();
            own.follow(chosen);
            begun.put(chosen.id(), new Begun(chosen, own, false));
            form.set(own);
        }
        if (before == null || chosen == null || before.id() != chosen.id()) {
            tidy();
        }
        hold();
    }

    /** A click, say, that takes the link out of what is searched for must not take the form from under the person's hands. */
    private void hold() {
        LinkRow now = row.get();
        LinkForm open = form.get();
        long id = now != null && open != null && open.changedProperty().get() ? now.id() : 0;
        if (id != held) {
            held = id;
            links.listing().hold(id);
        }
    }

    /** Chooses the link that {@link #leftProperty} tells of. */
    public void goBack() {
        Begun first = firstLeft();
        if (first != null) {
            links.reveal(first.row());
        }
    }

    /** Gives up what {@link #leftProperty} tells of. */
    public void giveUp() {
        Begun first = firstLeft();
        if (first != null) {
            first.form().revert();
            tidy();
        }
    }

    /** What would be lost if the app ended now: in forms here, and in that of a new link. */
    List<Ending.Unsaved> unsaved() {
        return Stream.concat(links.drafts().stream(), begun.values().stream().map(Begun::form))
                .filter(form -> form.changedProperty().get())
                .map(form -> new Ending.Unsaved(form.values(), unsaved(form.slug()), links.showing(form)))
                .toList();
    }

    private static String unsaved(String slug) {
        return slug.isEmpty() ? TEXTS.get("unsaved-end-new") : TEXTS.get("unsaved-end", Wording.quoted(slug));
    }

    /** Takes up where the server is now. */
    void followAddress() {
        LinkRow now = row.get();
        address.set(now == null ? "" : links.shortUrl(now.link().slug()));
        qr.show(address.get());
    }

    /** Sees which links were deleted, or came back; with {@code all}, links that are not among them are gone. */
    void take(Collection<LinkSummary> changed, boolean all) {
        if (!begun.isEmpty()) {
            if (all) {
                begun.replaceAll((id, one) -> new Begun(one.row(), one.form(), true));
            }
            for (LinkSummary link : changed) {
                begun.computeIfPresent(link.link().id(), (id, one) -> new Begun(one.row(), one.form(), link.deleted()));
            }
        }
    }

    /** Once a second while the window shows. */
    void beat() {
        tidy();
        clicks.beat();
    }

    private LinkForm newForm(LinkRow of) {
        LinkForm made = links.edit(of);
        made.changedProperty().addListener((property, before, now) -> {
            tellLeft();
            hold();
        });
        return made;
    }

    /** Forgets the forms of other links in which nothing is unsaved. */
    private void tidy() {
        begun.values()
                .removeIf(other -> isOther(other)
                        && !other.form().changedProperty().get()
                        && !other.form().isBusy());
        tellLeft();
    }

    private void tellLeft() {
        Begun first = firstLeft();
        left.set(
                first == null
                        ? ""
                        : first.deleted()
                                ? TEXTS.get(
                                        "left-deleted",
                                        Wording.quoted(first.row().slug()))
                                : TEXTS.get("left", Wording.quoted(first.row().slug())));
    }

    private @Nullable Begun firstLeft() {
        List<Begun> others = begun.values().stream()
                .filter(other ->
                        isOther(other) && other.form().changedProperty().get())
                .toList();
        return others.isEmpty() ? null : others.get(0);
    }

    private boolean isOther(Begun one) {
        LinkRow now = row.get();
        return now == null || now.id() != one.row().id();
    }
}
