package app.fingerpost.manage;

import app.fingerpost.link.Link;
import app.fingerpost.link.LinkDraft;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.Slug;
import app.fingerpost.link.User;
import app.fingerpost.redirect.LinkIndex;
import app.fingerpost.store.Database;
import app.fingerpost.store.Tables;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * Takes in many links at once, and the owners they need: in one transaction, so that all that can be taken is there
 * when it returns, and nothing if it throws or the process dies. Any thread may call.
 */
public final class BulkImport {
    /** Links between two reports of progress. */
    public static final int STEP = 1000;

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
     * @param progress told how many links are done, in steps of {@value #STEP}; called by the editor's thread within
     *     the transaction: if it throws, nothing is taken in and the exception comes through
     */
    public Taken run(List<StagedLink> staged, LongConsumer progress) {
        return editor.run(() -> {
            List<Refusal> refused = new ArrayList<>();
            List<StagedLink> accepted = accepted(staged, refused);
            if (accepted.isEmpty()) {
                return new Taken(List.of(), List.of(), refused);
            }
            Written written = database.write(tables -> write(tables, accepted, progress));
            index.switchOwners(written.owners.stream().map(User::id).toList(), true);
            written.links.forEach(link -> index.add(link, 0));
            List<Long> ids = written.links.stream().map(Link::id).toList();
            return new Taken(ids, written.owners, refused);
        });
    }

    private record Written(List<Link> links, List<User> owners) {}

    private List<StagedLink> accepted(List<StagedLink> staged, List<Refusal> refused) {
        OwnAddress own = ownAddress.get();
        List<StagedLink> accepted = new ArrayList<>(staged.size());
        Map<Slug, Long> lines = new HashMap<>();
        for (StagedLink link : staged) {
            Slug slug = link.slug();
            try {
                if (index.has(slug)) {
                    throw Rejected.taken(
                            "slug",
                            "slug-taken-before",
                            "The slug \"{0}\" is taken by a link that was there before.",
                            slug.value());
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

    private Written write(Tables tables, List<StagedLink> staged, LongConsumer progress) {
        Instant now = clock.instant();
        progress.accept(0);
        Map<String, User> owners = new HashMap<>();
        tables.users().all().forEach(user -> owners.put(user.name(), user));
        int first = owners.values().stream()
                .map(User::id)
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalStateException("every database has a user"));
        List<User> created = createMissing(tables, staged, owners, now);
        List<Link> links = new ArrayList<>(staged.size());
        for (int from = 0; from < staged.size(); from += STEP) {
            List<LinkDraft> drafts = staged.subList(from, Math.min(from + STEP, staged.size())).stream()
                    .map(link -> link.draft(link.owner() == null ? first : id(owners, link.owner())))
                    .toList();
            links.addAll(tables.links().insert(drafts, now));
            progress.accept(links.size());
        }
        return new Written(links, created);
    }

    private static List<User> createMissing(
            Tables tables, List<StagedLink> staged, Map<String, User> owners, Instant now) {
        List<User> created = new ArrayList<>();
        for (StagedLink link : staged) {
            if (link.owner() != null && !owners.containsKey(link.owner())) {
                User user = tables.users().insert(link.owner(), now);
                owners.put(user.name(), user);
                created.add(user);
            }
        }
        return created;
    }

    private static int id(Map<String, User> owners, String name) {
        return Objects.requireNonNull(owners.get(name)).id();
    }
}
