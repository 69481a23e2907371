package app.fingerpost.desk.model;

import app.fingerpost.link.Link;
import app.fingerpost.link.LinkDraft;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Target;
import app.fingerpost.manage.Links;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The bar in which a pasted address becomes a link. For the FX thread. */
public final class NewLink {
    private static final Texts TEXTS = new Texts("links");

    /** An address as people paste it from elsewhere, without its scheme. */
    private static final Pattern BARE_HOST = Pattern.compile("[^\\s/:?#@]+\\.[^\\s/:?#@]+(:\\d+)?([/?#].*)?");

    private final Worker worker;
    private final Consumer<Link> made;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final StringProperty owner = new SimpleStringProperty(this, "owner", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);

    /** {@code made} is told of each new link, on the FX thread. */
    NewLink(Worker worker, Consumer<Link> made) {
        this.worker = worker;
        this.made = made;
        text.addListener((property, before, now) -> problem.set(""));
        owner.addListener((property, before, now) -> problem.set(""));
    }

    /** An address, or a slug and an address. */
    public StringProperty textProperty() {
        return text;
    }

    /** The name of the new link's owner. */
    public StringProperty ownerProperty() {
        return owner;
    }

    /** What is wrong with the text, empty if nothing is known to be. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Makes the link, then empties the text; or says what is wrong. */
    public void submit() {
        String typed = text.get().strip();
        String ownerName = owner.get().strip();
        if (typed.isEmpty() || busy.get()) {
            return;
        }
        busy.set(true);
        worker.ask(
                services -> make(services, typed, ownerName),
                link -> {
                    busy.set(false);
                    text.set("");
                    made.accept(link);
                },
                refused -> {
                    busy.set(false);
                    problem.set(refused.sentence());
                });
    }

    private static Link make(DeskServices services, String typed, String ownerName) {
        String[] words = typed.split("\\s+", 2);
        boolean withSlug = words.length == 2 && words[0].indexOf(':') < 0 && words[0].indexOf('/') < 0;
        @Nullable Slug slug = withSlug ? new Slug(words[0]) : null;
        Target target = target(withSlug ? words[1] : typed);
        if (ownerName.isEmpty()) {
            throw Rejected.invalid("owner", TEXTS.get("no-owner"));
        }
        int owner = services.users().named(ownerName).id();
        return slug != null
                ? services.links().create(LinkDraft.plain(slug, target, owner))
                : services.links()
                        .createWithRandomSlug(Links.USUAL_LENGTH, free -> LinkDraft.plain(free, target, owner));
    }

    /** {@code example.org/page} is taken for {@code https://example.org/page}, as browsers' address bars do. */
    static Target target(String typed) {
        String address = typed.strip();
        return new Target(BARE_HOST.matcher(address).matches() ? "https://" + address : address);
    }
}
