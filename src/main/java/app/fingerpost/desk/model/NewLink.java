package app.fingerpost.desk.model;

import app.fingerpost.link.Link;
import app.fingerpost.link.User;
import app.fingerpost.link.UserSummary;
import app.fingerpost.settings.Memory;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * The bar in which pasted addresses become links, each line one: an address, or a slug and an address. Lines that cannot
 * be taken stay. An address that has a link already makes no other unasked. For the FX thread.
 */
public final class NewLink {
    private static final String TYPED = "links.typed";

    private final Deeds deeds;
    private final Supplier<String> shortUrlPrefix;
    private final Clock clock;
    private final Uses uses;
    private final ClipboardOffer clipboard;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final StringProperty owner = new SimpleStringProperty(this, "owner", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyStringWrapper known = new ReadOnlyStringWrapper(this, "known", "");
    private final ReadOnlyBooleanWrapper othersPossible = new ReadOnlyBooleanWrapper(this, "othersPossible", false);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    private boolean ownerWasSet;
    /** Whether an owner was proposed, if there is one. */
    private boolean proposed;
    /** As they were called when the owner was followed last. */
    private List<User> users = List.of();

    private List<Entered.Known> knownLines = List.of();
    /** Lines given from outside while others are being made, or before there is an owner for them. */
    private final List<String> waiting = new ArrayList<>();
    /** Lines given from outside that stand in the text for want of an owner. */
    private List<String> ownerless = List.of();

    /** What is done with links that were made, or were there already. */
    interface Uses {
        void made(Deeds.Begun deed, List<Link> links);

        void copy(List<Link> links);

        void show(Link link);

        /** What the bar says now of lines that nothing was made of. */
        void said(String sentences);
    }

    NewLink(Deeds deeds, Supplier<String> shortUrlPrefix, Clock clock, Uses uses) {
        this.deeds = deeds;
        this.shortUrlPrefix = shortUrlPrefix;
        this.clock = clock;
        this.uses = uses;
        this.clipboard = new ClipboardOffer(shortUrlPrefix, this::put);
        text.addListener((property, before, now) -> {
            forget();
            clipboard.entered(now);
        });
        owner.addListener((property, before, now) -> {
            ownerWasSet = true;
            forget();
            List<String> left = lines(text.get());
            waiting.addAll(ownerless.stream().filter(left::contains).toList());
            ownerless = List.of();
            enterWaiting();
        });
    }

    /** From now on what is typed and not made yet is remembered; what was, the last time, is there again. */
    void keepIn(Memory memory) {
        text.set(memory.get(TYPED, ""));
        text.addListener((property, before, now) -> memory.put(TYPED, now));
    }

    /** Addresses, or slugs and addresses, one a line. */
    public StringProperty textProperty() {
        return text;
    }

    /** The name of the new links' owner. */
    public StringProperty ownerProperty() {
        return owner;
    }

    /** What is wrong with the text, a sentence for each line it is about; empty if nothing is known to be. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Says that addresses in the text have links already; empty if that is not known of any. */
    public ReadOnlyStringProperty knownProperty() {
        return known.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** An address the clipboard holds. */
    public ClipboardOffer clipboard() {
        return clipboard;
    }

    /** Makes the links and takes their lines out of the text; says what is wrong with the others. */
    public void submit() {
        enter(lines(text.get()), false);
    }

    /**
     * Makes links of these lines as if they had been entered; the text that is being typed stays. Without an owner they
     * stand in the text, too, until there is one.
     */
    public void add(List<String> lines) {
        waiting.addAll(lines);
        enterWaiting();
    }

    /** Puts lines into the text, behind what stands there. */
    public void put(String lines) {
        Set<String> all = new LinkedHashSet<>(lines(text.get()));
        all.addAll(lines(lines));
        text.set(String.join("\n", all));
    }

    /** The first line of the text that is not blank; empty if there is none. */
    String firstLine() {
        return lines(text.get()).stream().findFirst().orElse("");
    }

    /** Takes the line, of which a link was made elsewhere, out of the text. */
    void takeOut(String line) {
        Set<String> left = new LinkedHashSet<>(lines(text.get()));
        if (left.remove(line)) {
            text.set(String.join("\n", left));
        }
    }

    /** Copies the links that are there already, and takes their lines out of the text. */
    public void copyKnown() {
        List<Entered.Known> used = useKnown();
        uses.copy(used.stream().map(Entered.Known::link).distinct().toList());
    }

    /** Shows the first of the links that are there already, and takes their lines out of the text. */
    public void showKnown() {
        List<Entered.Known> used = useKnown();
        if (!used.isEmpty()) {
            uses.show(used.get(0).link());
        }
    }

    /** Says no more of links that are there already; the lines stay. */
    public void leaveKnown() {
        known.set("");
        knownLines = List.of();
        othersPossible.set(false);
    }

    /** Whether there are lines that would be taken by other links than are there already. */
    public ReadOnlyBooleanProperty othersPossibleProperty() {
        return othersPossible.getReadOnlyProperty();
    }

    /** Makes other links to the addresses that have some already, but none where a slug asks for just the one there is. */
    public void makeOthers() {
        enter(others(), true);
    }

    private List<String> others() {
        return knownLines.stream()
                .filter(one -> !one.isItself())
                .map(Entered.Known::line)
                .toList();
    }

    /** Fills in the owner if none stood there yet: one that was emptied stays so, unless lines wait for it. */
    void propose(String usualOwner) {
        proposed = true;
        if (owner.get().isBlank() && (!ownerWasSet || !waiting.isEmpty())) {
            owner.set(usualOwner);
        }
        enterWaiting();
    }

    /** An owner who is called otherwise now is still the same. */
    void follow(List<UserSummary> now) {
        List<User> before = users;
        users = now.stream().map(UserSummary::user).toList();
        String name = owner.get().strip();
        before.stream()
                .filter(user -> user.name().equals(name))
                .findFirst()
                .flatMap(was ->
                        users.stream().filter(user -> user.id() == was.id()).findFirst())
                .filter(user -> !user.name().equals(name))
                .ifPresent(user -> owner.set(user.name()));
    }

    private void enterWaiting() {
        boolean isOwned = !owner.get().isBlank();
        if (!waiting.isEmpty() && !busy.get() && (isOwned || proposed)) {
            List<String> lines = lines(String.join("\n", waiting));
            waiting.clear();
            ownerless = isOwned ? List.of() : lines;
            enter(lines, false);
        }
    }

    private void enter(List<String> lines, boolean again) {
        String ownerName = owner.get().strip();
        if (lines.isEmpty() || busy.get()) {
            return;
        }
        busy.set(true);
        deeds.ask(
                services -> Entered.of(services, lines, ownerName, again, clock.instant()),
                (deed, entered) -> {
                    busy.set(false);
                    take(deed, entered, lines.size() > 1);
                    enterWaiting();
                },
                refused -> {
                    busy.set(false);
                    put(String.join("\n", lines));
                    problem.set(refused.sentence());
                    uses.said(refused.sentence());
                    enterWaiting();
                });
    }

    private void take(Deeds.Begun deed, Entered entered, boolean several) {
        Set<String> left = new LinkedHashSet<>(lines(text.get()));
        left.removeAll(entered.doneLines());
        entered.known().forEach(line -> left.add(line.line()));
        entered.refused().forEach(line -> left.add(line.line()));
        text.set(String.join("\n", left));
        problem.set(entered.problem(several));
        knownLines = entered.known();
        othersPossible.set(!others().isEmpty());
        known.set(entered.knownText(shortUrlPrefix.get()));
        if (!entered.made().isEmpty()) {
            uses.made(deed, entered.made());
        }
        uses.said(Stream.of(problem.get(), known.get())
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining("\n")));
    }

    private List<Entered.Known> useKnown() {
        List<Entered.Known> used = knownLines;
        Set<String> left = new LinkedHashSet<>(lines(text.get()));
        used.forEach(line -> left.remove(line.line()));
        String remaining = problem.get();
        text.set(String.join("\n", left));
        problem.set(remaining);
        return used;
    }

    private void forget() {
        problem.set("");
        leaveKnown();
    }

    /** Each once, without those that are blank. */
    private static List<String> lines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }
}
