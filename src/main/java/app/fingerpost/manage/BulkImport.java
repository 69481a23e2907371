package app.fingerpost.manage;

import app.fingerpost.link.Link;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.Slug;
import app.fingerpost.link.StoreException;
import app.fingerpost.link.User;
import app.fingerpost.manage.ImportPlan.Written;
import app.fingerpost.redirect.LinkIndex;
import app.fingerpost.store.Database;
import app.fingerpost.store.Transaction;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
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
    private final LongSupplier clicks;
    private final Runnable grown;

    /**
     * @param clicks counted so far; an import gives way to the redirects that are counted while it writes
     * @param grown called by the editor's thread when the index has got the links of an import
     */
    public BulkImport(
            Editor editor,
            Database database,
            LinkIndex index,
            Clock clock,
            Supplier<OwnAddress> ownAddress,
            LongSupplier clicks,
            Runnable grown) {
        this.editor = editor;
        this.database = database;
        this.index = index;
        this.clock = clock;
        this.ownAddress = ownAddress;
        this.clicks = clicks;
        this.grown = grown;
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
     * @param owner of links that name none; the first user if it is null
     * @param progress told how many links are done, in steps of {@value #STEP}; called by the import's thread within
     *     the transaction: if it throws, nothing is taken in and the exception comes through
     * @throws StoreException if the database fails; the sentence says if nothing was taken in, or that it may be lost
     */
    public Taken run(List<StagedLink> staged, @Nullable Integer owner, LongConsumer progress) {
        return turns.run(() -> take(staged, owner, progress));
    }

    /** The same where links that name no owner are the first user's. */
    public Taken run(List<StagedLink> staged, LongConsumer progress) {
        return run(staged, null, progress);
    }

    /** For the thread that reads a file for an import, or does it. */
    public RightOfWay rightOfWay() {
        return new RightOfWay(clicks);
    }

    /** Lets the imports under way end; later ones are refused. */
    @Override
    public void close() {
        turns.close();
    }

    private Taken take(List<StagedLink> staged, @Nullable Integer owner, LongConsumer progress) {
        List<Refusal> refused = new ArrayList<>();
        RightOfWay redirects = rightOfWay();
        try {
            int opening = beforeTheEnd(() -> {
                // A disk that is full is told before anything is written, and what it lost takes no slug.
                database.sync();
                return editor.catchUp();
            });
            List<StagedLink> accepted = accepted(staged, refused, redirects);
            ImportPlan plan = beforeTheEnd(() -> editor.look(() -> claimed(accepted, owner, refused)));
            if (plan.links().isEmpty()) {
                return new Taken(List.of(), List.of(), refused);
            }
            try (Transaction rows = beforeTheEnd(database::begin)) {
                Written written = beforeTheEnd(() -> plan.write(rows, clock.instant(), redirects, progress));
                int alignments = editor.alignments();
                show(written, redirects);
                commit(rows, opening);
                if (alignments != editor.alignments()) {
                    // What was not committed then was taken out of the index.
                    editor.realign();
                }
                List<Long> ids = written.links().stream().map(Link::id).toList();
                return new Taken(ids, written.owners(), refused);
            }
        } finally {
            editor.release();
        }
    }

    private void show(Written written, RightOfWay redirects) {
        try {
            editor.align(() -> {
                Map<Boolean, List<Integer>> owners = written.owners().stream()
                        .collect(Collectors.partitioningBy(
                                User::active, Collectors.mapping(User::id, Collectors.toList())));
                owners.forEach((active, ids) -> index.switchOwners(ids, active));
                written.links().forEach(redirects.between(link -> index.add(link, 0)));
                grown.run();
            });
        } catch (RuntimeException | Error e) {
            editor.realign();
            throw e;
        }
    }

    /** Until the disk has it; if that fails, only the file knows what it has, and the index follows. */
    private void commit(Transaction rows, int opening) {
        try {
            rows.commit();
            database.sync(opening);
        } catch (StoreException e) {
            editor.realign();
            throw StoreException.unsure(e);
        } catch (RuntimeException | Error e) {
            editor.realign();
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
    private ImportPlan claimed(List<StagedLink> accepted, @Nullable Integer owner, List<Refusal> refused) {
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
        int usual = users.stream()
                .map(User::id)
                .filter(id -> owner == null || owner.equals(id))
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
        ImportPlan plan = new ImportPlan(links, known, missing, usual);
        editor.claim(plan.claims());
        return plan;
    }

    private List<StagedLink> accepted(List<StagedLink> staged, List<Refusal> refused, RightOfWay redirects) {
        OwnAddress own = ownAddress.get();
        List<StagedLink> accepted = new ArrayList<>(staged.size());
        Map<Slug, Long> lines = new HashMap<>();
        staged.forEach(redirects.between(link -> {
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
        }));
        return accepted;
    }

    private static Rejected takenBefore(Slug slug) {
        return Rejected.taken(
                "slug",
                "slug-taken-before",
                "The slug \"{0}\" is taken by a link that was there before.",
                slug.value());
    }
}
