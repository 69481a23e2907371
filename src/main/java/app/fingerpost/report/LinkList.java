package app.fingerpost.report;

import app.fingerpost.link.Link;
import app.fingerpost.link.LinkClicks;
import app.fingerpost.link.LinkQuery;
import app.fingerpost.link.LinkSummary;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Switch;
import app.fingerpost.link.TagSummary;
import app.fingerpost.link.User;
import app.fingerpost.link.UserSummary;
import app.fingerpost.store.Database;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lists of links and users with their clicks, all counted so far included. Not for threads that answer redirects. */
public final class LinkList {
    private static final Logger LOG = LoggerFactory.getLogger(LinkList.class);

    private final Database database;
    private final Runnable settle;
    private final AtomicReference<@Nullable Changes> first = new AtomicReference<>();

    /** {@code settle} returns when every click counted so far is in the database, and in the totals of links. */
    public LinkList(Database database, Runnable settle) {
        this.database = database;
        this.settle = settle;
    }

    /** One page, and how many links there are on all pages. */
    public Page find(LinkQuery query) {
        settle.run();
        return database.readLong(
                tables -> new Page(tables.search().find(query), tables.search().count(query)));
    }

    /** @throws Rejected if no link has this slug */
    public LinkSummary named(Slug slug) {
        settle.run();
        return database.read(tables -> tables.links().bySlug(slug)).orElseThrow(() -> Slug.unknown(slug.value()));
    }

    /**
     * The link, in use or in the bin, as it is now; {@code link} itself says only which. While clicks cannot be written,
     * the latest are missing: what was done to the link stands all the same.
     *
     * @throws Rejected if it was deleted for good meanwhile
     */
    public LinkSummary current(Link link) {
        try {
            settle.run();
        } catch (RuntimeException e) {
            LOG.debug("A link is shown without its latest clicks, which could not be written.", e);
        }
        return database.read(tables -> tables.links().byId(link.id()))
                .orElseThrow(() -> Slug.unknown(link.slug().value()));
    }

    /** The links in the bin, last deleted first; {@link Link#updated} is when they were. */
    public List<LinkSummary> binned() {
        settle.run();
        return database.readLong(tables -> tables.bin().all());
    }

    /** How many links are in the bin. */
    public long binnedCount() {
        return database.read(tables -> tables.bin().count());
    }

    /** Those of the links that are in use, by their ids; oldest first. */
    public List<LinkSummary> inUse(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        settle.run();
        return database.read(tables -> tables.search().byIds(ids)).values().stream()
                .filter(link -> !link.deleted())
                .sorted(Comparator.comparingLong(link -> link.link().id()))
                .toList();
    }

    /**
     * Keeps what {@link #changes} told at the start of the app, for the one who asks next for everything: reading all
     * links is most of the time until the window is there.
     */
    public void keepFirst(Changes everything) {
        first.set(everything);
    }

    /** Lets go of what {@link #keepFirst} was given, if nobody will ask for it. */
    public void forgetFirst() {
        first.set(null);
    }

    /** What changed since the mark; {@link Mark#START} for everything, as it is now or was a while ago. */
    public Changes changes(Mark since) {
        Changes kept = first.getAndSet(null);
        if (kept != null && since.equals(Mark.START)) {
            return kept;
        }
        settle.run();
        // A file that was given up and opened again may lack what was read from it, and gives the numbers of that to
        // others.
        int openings = database.openings();
        return database.read(tables -> {
            Mark now = new Mark(
                    openings, tables.search().lastEdit(), tables.clicks().addedUp());
            boolean edited = now.edit() != since.edit();
            if (since.openings() != openings || edited && tables.search().purgedAfter(since.edit())) {
                return new Changes(true, tables.search().all(), List.of(), now);
            }
            return new Changes(
                    false,
                    edited ? tables.search().edited(since.edit()) : List.of(),
                    now.page() == since.page() ? List.of() : tables.search().clicked(since.page()),
                    now);
        });
    }

    /** By the ids of their owners, how many links redirect at this moment if their owner is active. */
    public Map<Integer, Long> ready(Instant now) {
        settle.run();
        return database.read(tables -> tables.users().ready(now));
    }

    public List<UserSummary> users() {
        settle.run();
        return database.readLong(tables -> tables.users().summaries());
    }

    /** All users without their links; far cheaper than {@link #users}. */
    public Owners owners() {
        return database.read(
                tables -> new Owners(tables.users().all(), tables.users().lastSwitches()));
    }

    /** Names of owners by their ids. */
    public Map<Integer, String> ownerNames(Collection<Integer> ids) {
        return database.read(tables -> tables.users().names(ids));
    }

    /** Newest first. */
    public List<Switch> switches(int userId) {
        return database.read(tables -> tables.users().history(userId));
    }

    /** All tags that links in use have, in order. */
    public List<String> tags() {
        return database.read(tables -> tables.tags().names());
    }

    /** The same with their links and clicks. */
    public List<TagSummary> tagSummaries() {
        settle.run();
        return database.readLong(tables -> tables.tags().summaries());
    }

    /**
     * @param all by name
     * @param lastSwitches by the ids of those who were switched
     */
    public record Owners(List<User> all, Map<Integer, Instant> lastSwitches) {}

    public record Page(List<LinkSummary> links, long all) {}

    /** How far a reader has seen: the last edit and the last clicks, of the file as it was opened that time. */
    public record Mark(int openings, long edit, long page) {
        public static final Mark START = new Mark(-1, -1, -1);
    }

    /**
     * What is other than before.
     *
     * @param all whether these are all links there are: others that were told of before are gone
     * @param links new, edited or deleted
     * @param clicked what those have that were clicked; a hundred thousand may be clicked in a second, and whoever knows
     *     the links needs no more of them
     * @param next the mark to ask with next time
     */
    public record Changes(boolean all, List<LinkSummary> links, List<LinkClicks> clicked, Mark next) {}
}
