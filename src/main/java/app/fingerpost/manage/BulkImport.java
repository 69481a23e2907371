package app.fingerpost.manage;

import app.fingerpost.link.Link;
import app.fingerpost.link.LinkDraft;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.Slug;
import app.fingerpost.link.StoreException;
import app.fingerpost.link.User;
import app.fingerpost.redirect.LinkIndex;
import app.fingerpost.store.Database;
import app.fingerpost.store.LongWrite;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes in many links at once, and the owners they need: in one transaction, so that all that can be taken is there
 * when it returns, and nothing if it throws or the process dies. Any thread may call; imports go one after the other.
 *
 * <p>The editor has two short turns: one claims the slugs that are free, one puts the links into the index. All else,
 * also the commit, which takes H2 a good part of the time, is done by a thread of the import's own, and edits go on. The
 * index comes before the commit: in between, the links are followed but are in no list, and no edit can find them.
 */
public final class BulkImport implements AutoCloseable {
    /** Links between two reports of progress. */
    public static final int STEP = 1000;

    private final Turns turns = new Turns("import");
    private final Editor editor;
    private final Database database;
    private final LinkIndex index;
    private final Clock clock;
    private final Supplier<OwnAddress> ownAddress;

    public BulkImport(Editor editor, Database database, LinkIndex index, Clock clock, Supplier<OwnAddress> ownAddress) {
        this.editor = editor;
        this.database = database;
        this.index = index;
        this.clock = clock;
        this.ownAddress = ownAddress;
    }

    /**
     * What an import has taken in.
     *
     * @param ids of the links
     * @param owners created for them, as they were then
     * @param refused rows that were not taken, in the order of their lines
     */
    public record Taken(List<Long> ids, List<User> owners, List<Refusal> refused) {
        public Result result() {
            return new Result(ids.size(), owners.size(), refused);
        }
    }

    /**
     * What became of an import, in numbers.
     *
     * @param links taken in
     * @param owners created for them
     * @param refused rows that were not, in the order of their lines
     */
    public record Result(int links, int owners, List<Refusal> refused) {}

    /**
     * Takes in the links whose slugs are free; of several with one slug, the first.
     *
     * @param progress told how many links are done, in steps of {@value #STEP}; called by the import's thread within
     *     the transaction: if it throws, nothing is taken in and the exception comes through
     * @throws StoreException if the database fails; the sentence says if nothing was taken in
     */
    public Taken run(List<StagedLink> staged, LongConsumer progress) {
        return turns.run(() -> take(staged, progress));
    }

    /** Lets the imports under way end; later ones are refused. */
    @Override
    public void close() {
        turns.close();
    }

    /**
     * What an import is about to write.
     *
     * @param owners the ids of those that are there, by name
     * @param newOwners names
     * @param first the owner of links that name none
     */
    private record Plan(List<StagedLink> links, Map<String, Integer> owners, Set<String> newOwners, int first) {
        Claims claims() {
            Set<Integer> ids = new HashSet<>(owners.values());
            ids.add(first);
            return new Claims(links.stream().map(StagedLink::slug).collect(Collectors.toSet()), newOwners, ids);
        }
    }

    private record Written(List<Link> links, List<User> owners) {}

    private Taken take(List<StagedLink> staged, LongConsumer progress) {
        List<Refusal> refused = new ArrayList<>();
        try {
            List<StagedLink> accepted = accepted(staged, refused);
            Plan plan = beforeTheEnd(() -> editor.run(() -> claimed(accepted, refused)));
            if (plan.links.isEmpty()) {
                return new Taken(List.of(), List.of(), refused);
            }
            try (LongWrite rows = beforeTheEnd(database::begin)) {
                Written written = beforeTheEnd(() -> write(rows, plan, progress));
                editor.align(() -> {
                    index.switchOwners(written.owners.stream().map(User::id).toList(), true);
                    written.links.forEach(link -> index.add(link, 0));
                });
                commit(rows);
                editor.confirm();
                List<Long> ids = written.links.stream().map(Link::id).toList();
                return new Taken(ids, written.owners, refused);
            }
        } finally {
            editor.release();
        }
    }

    /** If it fails, only the file knows what it has, and the index follows. */
    private void commit(LongWrite rows) {
        try {
            rows.commit();
        } catch (StoreException e) {
            try {
                editor.align(() -> IndexLoader.reconcile(database, index));
            } catch (StoreException unreadable) {
                // It is when the file is opened again, and then the index follows before the next edit.
                e.addSuppressed(unreadable);
            }
            throw e;
        }
    }

    private static <T> T beforeTheEnd(Supplier<T> step) {
        try {
            return step.get();
        } catch (StoreException e) {
            throw new StoreException(e.sentence() + " Nothing was imported.", e);
        }
    }

    /** What is still free when the editor looks. */
    private Plan claimed(List<StagedLink> accepted, List<Refusal> refused) {
        List<StagedLink> links = new ArrayList<>(accepted.size());
        for (StagedLink link : accepted) {
            if (index.has(link.slug())) {
                refused.add(Refusal.of(link.line(), takenBefore(link.slug())));
            } else {
                links.add(link);
            }
        }
        List<User> users = database.read(tables -> tables.users().all());
        Map<String, Integer> known = users.stream().collect(Collectors.toMap(User::name, User::id));
        int first = users.stream()
                .map(User::id)
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalStateException("every database has a user"));
        Set<String> named = new LinkedHashSet<>();
        for (StagedLink link : links) {
            if (link.owner() != null) {
                named.add(link.owner());
            }
        }
        Set<String> missing = new LinkedHashSet<>(named);
        missing.removeAll(known.keySet());
        known.keySet().retainAll(named);
        Plan plan = new Plan(links, known, missing, first);
        editor.claim(plan.claims());
        return plan;
    }

    private List<StagedLink> accepted(List<StagedLink> staged, List<Refusal> refused) {
        OwnAddress own = ownAddress.get();
        List<StagedLink> accepted = new ArrayList<>(staged.size());
        Map<Slug, Long> lines = new HashMap<>();
        for (StagedLink link : staged) {
            Slug slug = link.slug();
            try {
                if (index.has(slug)) {
                    throw takenBefore(slug);
                }
                own.check(link.target());
                Long earlier = lines.putIfAbsent(slug, link.line());
                if (earlier != null) {
                    throw Rejected.taken(
                            "slug",
                            "slug-in-line",
                            "The slug \"{0}\" stands in line {1} already.",
                            slug.value(),
                            earlier);
                }
                accepted.add(link);
            } catch (Rejected e) {
                refused.add(Refusal.of(link.line(), e));
            }
        }
        return accepted;
    }

    private static Rejected takenBefore(Slug slug) {
        return Rejected.taken(
                "slug",
                "slug-taken-before",
                "The slug \"{0}\" is taken by a link that was there before.",
                slug.value());
    }

    private Written write(LongWrite rows, Plan plan, LongConsumer progress) {
        Instant now = clock.instant();
        progress.accept(0);
        Map<String, Integer> owners = new HashMap<>(plan.owners);
        List<User> created = rows.with(tables -> plan.newOwners.stream()
                .map(name -> tables.users().insert(name, now))
                .toList());
        created.forEach(user -> owners.put(user.name(), user.id()));
        long edit = rows.with(tables -> tables.links().laterEdit());
        List<Link> links = new ArrayList<>(plan.links.size());
        for (int from = 0; from < plan.links.size(); from += STEP) {
            List<LinkDraft> drafts = plan.links.subList(from, Math.min(from + STEP, plan.links.size())).stream()
                    .map(link -> link.draft(owner(link.owner(), owners, plan.first)))
                    .toList();
            links.addAll(rows.with(tables -> tables.links().insert(drafts, now, edit)));
            progress.accept(links.size());
        }
        return new Written(links, created);
    }

    private static int owner(@Nullable String name, Map<String, Integer> ids, int otherwise) {
        return name == null ? otherwise : Objects.requireNonNull(ids.get(name));
    }
}
