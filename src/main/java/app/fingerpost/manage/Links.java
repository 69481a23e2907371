package app.fingerpost.manage;

import app.fingerpost.link.Bin;
import app.fingerpost.link.Label;
import app.fingerpost.link.Link;
import app.fingerpost.link.LinkDraft;
import app.fingerpost.link.LinkEdit;
import app.fingerpost.link.LinkSummary;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Target;
import app.fingerpost.redirect.LinkIndex;
import app.fingerpost.redirect.Outcome;
import app.fingerpost.redirect.Resolver;
import app.fingerpost.store.Database;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** Making, editing, deleting and restoring links. Any thread may call; see the package for what a return means. */
public final class Links {
    /** Length of a generated slug where nothing else is asked for. */
    public static final int USUAL_LENGTH = 5;

    private final Editor editor;
    private final Database database;
    private final LinkIndex index;
    private final Resolver resolver;
    private final Clock clock;
    private final RandomGenerator random;
    private final Supplier<OwnAddress> ownAddress;
    private final ManyLinks many;

    /** {@code ownAddress} may change while the app runs, as the server's port may. */
    public Links(
            Editor editor,
            Database database,
            LinkIndex index,
            Clock clock,
            RandomGenerator random,
            Supplier<OwnAddress> ownAddress) {
        this.editor = editor;
        this.database = database;
        this.index = index;
        this.resolver = new Resolver(index);
        this.clock = clock;
        this.random = random;
        this.ownAddress = ownAddress;
        this.many = new ManyLinks(editor, database, index, ownAddress);
    }

    /** @throws Rejected if the slug is taken or the target leads back here */
    public Link create(LinkDraft draft) {
        return editor.run(() -> insert(draft));
    }

    /**
     * Makes a link with a random slug that no other link has or is like.
     *
     * @param length of the slug, at least 4
     */
    public Link createWithRandomSlug(int length, Function<Slug, LinkDraft> draft) {
        return create(SlugWish.random("", length), draft);
    }

    /** @throws Rejected if the wish cannot be met, or the target leads back here */
    public Link create(SlugWish wish, Function<Slug, LinkDraft> draft) {
        return editor.run(() -> insert(draft.apply(free(wish))));
    }

    /**
     * The oldest link that leads to this target, fits and redirects now, or else a new one; but the oldest that fits where
     * a new one would not redirect now either. Of callers that ask for the same at the same time, one makes it and the
     * others find it.
     */
    public Link findOrCreate(Target target, Predicate<LinkDraft> fits, SlugWish wish, Function<Slug, LinkDraft> draft) {
        return editor.run(() -> {
            List<Link> fitting = leadingExactlyTo(target).stream()
                    .filter(link -> fits.test(link.draft()))
                    .toList();
            return fitting.stream()
                    .filter(this::redirects)
                    .findFirst()
                    .or(() -> fitting.stream().findFirst().filter(link -> !wouldRedirect(draft.apply(link.slug()))))
                    .orElseGet(() -> insert(draft.apply(free(wish))));
        });
    }

    private boolean redirects(Link link) {
        return resolver.resolve(link.slug().value(), "", null, clock.millis(), false) instanceof Outcome.Redirect;
    }

    private boolean wouldRedirect(LinkDraft draft) {
        return draft.enabled()
                && index.isActive(draft.ownerId())
                && draft.validity().holdsAt(clock.instant());
    }

    /**
     * The links in use that lead to one of the targets, by their ids, in no order; also those that lead elsewhere only
     * because case counts there, or a slash at the end. The index finds them in a fraction of the time that the database
     * takes to look at every row.
     */
    public List<Long> leadingTo(Collection<Target> targets) {
        return index.leadingTo(targets);
    }

    /** Oldest first. */
    private List<Link> leadingExactlyTo(Target target) {
        List<Long> ids = leadingTo(List.of(target));
        return database.read(tables -> tables.search().byIds(ids)).values().stream()
                .map(LinkSummary::link)
                .filter(link -> link.target().equals(target))
                .sorted(Comparator.comparingLong(Link::id))
                .toList();
    }

    /**
     * Changes the link that has this slug. What {@code edit} does not touch stays as it is at that moment.
     *
     * @throws Rejected if there is no such link, or the new slug is taken, or the target leads back here
     */
    public Link update(Slug slug, UnaryOperator<LinkDraft> edit) {
        return change(slug, edit).after();
    }

    /** As {@link #update}; also answers what the link was before. */
    public LinkEdit change(Slug slug, UnaryOperator<LinkDraft> edit) {
        return editor.run(() -> changed(existing(slug), edit));
    }

    /**
     * As {@link #change(Slug, UnaryOperator)} for the link that was chosen, whatever its slug is by now.
     *
     * @throws Rejected also if it is deleted by now, naming the slug it had when it was chosen
     */
    public LinkEdit change(Link chosen, UnaryOperator<LinkDraft> edit) {
        return editor.run(() -> changed(inUse(chosen), edit));
    }

    private LinkEdit changed(Link before, UnaryOperator<LinkDraft> edit) {
        LinkDraft draft = edit.apply(before.draft());
        if (draft.equals(before.draft())) {
            return new LinkEdit(before, before);
        }
        if (!draft.slug().equals(before.slug())) {
            checkFree(draft.slug());
        }
        if (!draft.target().equals(before.target())) {
            ownAddress.get().check(draft.target());
        }
        Link after = database.write(tables -> tables.links().update(before, draft, clock.instant()));
        index.replace(before.slug(), after);
        return new LinkEdit(before, after);
    }

    /**
     * Gives the link this title, unless it has got one, or another target, since it was made.
     *
     * @throws Rejected if it is deleted by now
     */
    public void entitle(Link link, String title) {
        change(link, now -> {
            Label label = now.label();
            boolean wanted = label.title().isEmpty() && now.target().equals(link.target());
            return wanted ? now.withLabel(new Label(title, label.notes(), label.tags())) : now;
        });
    }

    /**
     * Changes all these links in one step, or none of them. What {@code edit} does not touch stays as it is at that
     * moment.
     *
     * @param chosen the links meant, whatever their slugs are by now
     * @param between run again and again before it is done, in the transaction: if it throws, nothing is changed and the
     *     exception comes through
     * @return what became of those that are other than before
     * @throws Rejected naming the link because of which nothing was done: it is deleted by now, or its edit is refused
     */
    public List<LinkEdit> changeAll(Collection<Link> chosen, UnaryOperator<LinkDraft> edit, Runnable between) {
        return editor.run(() -> many.change(chosen, edit, clock.instant(), between));
    }

    /**
     * Puts the link into the bin. Its slug is free at once; {@link Replay} brings it back with all its clicks.
     *
     * @throws Rejected if there is no such link
     */
    public Link delete(Slug slug) {
        return editor.run(() ->
                many.bin(List.of(existing(slug)), clock.instant(), () -> {}).get(0));
    }

    /**
     * Puts all these links into the bin, or none of them.
     *
     * @param chosen as in {@link #changeAll}, as is {@code between}
     * @throws Rejected naming the link that is deleted by now
     */
    public List<Link> deleteAll(Collection<Link> chosen, Runnable between) {
        return editor.run(() -> many.bin(chosen, clock.instant(), between));
    }

    /** Deletes for good what of these is in the bin. Only their clicks stay, under slug and owner, for reports. */
    public int purge(Collection<Long> ids) {
        return editor.run(() -> {
            int purged = database.write(tables -> tables.bin().purge(ids));
            index.forget(ids);
            return purged;
        });
    }

    /** As {@link #purge}, up to so many of those that have been in the bin for long enough; tells how many. */
    public int purgeOld(int most) {
        return editor.run(() -> {
            List<Long> old = database.write(tables -> {
                List<Long> ids = tables.bin().before(clock.instant().minus(Bin.STAY), most);
                tables.bin().purge(ids);
                return ids;
            });
            index.forget(old);
            return old.size();
        });
    }

    /** A chosen slug as it is, {@link #insert} sees whether it is free; a random one that no link has or is like. */
    private Slug free(SlugWish wish) {
        Slug slug = wish.slug(random);
        while (wish.isRandom()
                && (index.hasAlike(slug) || editor.claims().slugs().contains(slug))) {
            slug = wish.slug(random);
        }
        return slug;
    }

    private Link insert(LinkDraft draft) {
        checkFree(draft.slug());
        ownAddress.get().check(draft.target());
        Link link = database.write(
                tables -> tables.links().insert(List.of(draft), clock.instant()).get(0));
        index.add(link, 0);
        return link;
    }

    private Link existing(Slug slug) {
        return database.read(tables -> tables.links().bySlug(slug))
                .orElseThrow(() -> Slug.unknown(slug.value()))
                .link();
    }

    private Link inUse(Link chosen) {
        return database.read(tables -> tables.links().byId(chosen.id()))
                .filter(found -> !found.deleted())
                .orElseThrow(() -> ManyLinks.gone(chosen.slug()))
                .link();
    }

    private void checkFree(Slug slug) {
        if (index.has(slug) || editor.claims().slugs().contains(slug)) {
            throw ManyLinks.taken(slug);
        }
    }
}
