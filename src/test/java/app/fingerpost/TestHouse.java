package app.fingerpost;

import app.fingerpost.click.Agent;
import app.fingerpost.click.ClickBuffer;
import app.fingerpost.click.ClickFlusher;
import app.fingerpost.click.ClickJournal;
import app.fingerpost.click.Sources;
import app.fingerpost.link.Link;
import app.fingerpost.link.LinkDraft;
import app.fingerpost.link.Slug;
import app.fingerpost.link.StoreException;
import app.fingerpost.link.Target;
import app.fingerpost.manage.BulkImport;
import app.fingerpost.manage.Editor;
import app.fingerpost.manage.IndexLoader;
import app.fingerpost.manage.Links;
import app.fingerpost.manage.OwnAddress;
import app.fingerpost.manage.Replay;
import app.fingerpost.manage.Users;
import app.fingerpost.redirect.LinkIndex;
import app.fingerpost.redirect.Outcome;
import app.fingerpost.redirect.Resolver;
import app.fingerpost.report.LinkList;
import app.fingerpost.report.Reports;
import app.fingerpost.store.ClickRollup;
import app.fingerpost.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The rooms behind the server over a real database in a folder, without the server. */
public final class TestHouse implements AutoCloseable {
    /** As people have them who choose nothing else. */
    public static final ClickRollup.Ages AGES =
            new ClickRollup.Ages(Duration.ofDays(7), Duration.ofDays(90), Duration.ofDays(730));

    private final Clock clock;
    public final Database database;
    public final LinkIndex index;
    public final Resolver resolver;
    public final ClickBuffer buffer;
    public final Sources sources;
    public final ClickFlusher flusher;
    private final Editor editor;
    public final Links links;
    public final Users users;
    public final Replay replay;
    public final BulkImport imports;
    /** How many links there were each time an import said that there are more. */
    public final List<Integer> grown = new CopyOnWriteArrayList<>();

    public final LinkList lists;
    public final Reports reports;

    public TestHouse(Path folder, Clock clock) {
        this.clock = clock;
        this.database = Database.open(folder.resolve("test"));
        this.buffer = new ClickBuffer(ClickJournal.open(folder.resolve("journal"), database), database);
        this.sources = database.read(tables ->
                new Sources(buffer, tables.sources().agents(), tables.sources().referrers()));
        database.addUp();
        this.index = IndexLoader.load(database);
        this.resolver = new Resolver(index);
        this.flusher = new ClickFlusher(buffer, database, clock, Duration.ofDays(1));
        this.editor = new Editor(database, index);
        OwnAddress own = new OwnAddress(Set.of("localhost:8080", "go.example.org:443"));
        this.links = new Links(editor, database, index, clock, new Random(7), () -> own);
        this.users = new Users(editor, database, index, clock);
        this.replay = new Replay(editor, database, index, clock);
        this.imports = new BulkImport(
                editor, database, index, clock, () -> own, buffer::recorded, () -> grown.add(index.size()));
        this.lists = new LinkList(database, flusher::settle);
        this.reports = new Reports(database, flusher::awaitWritten, flusher::settle);
    }

    /** A link to {@code https://example.org/SLUG}, changed as asked. */
    public Link link(String slug, String owner, UnaryOperator<LinkDraft> change) {
        int ownerId = users.named(owner).id();
        Target target = new Target("https://example.org/" + slug);
        return links.create(change.apply(LinkDraft.plain(new Slug(slug), target, ownerId)));
    }

    public Link link(String slug, String owner) {
        return link(slug, owner, draft -> draft);
    }

    /** Resolves as a click now, and counts it if it is redirected. */
    public Outcome click(String slug) {
        return click(slug, null, null);
    }

    /** The same by an agent and from a host; either may be null. The word "bot" makes an agent a bot. */
    public Outcome click(String slug, @Nullable String agent, @Nullable String host) {
        long now = clock.millis();
        Agent.Kind kind = agent == null ? Agent.Kind.UNKNOWN : new Agent.Kind(agent, "", "", agent.contains("bot"));
        Outcome outcome = resolver.resolve(slug, "", null, now, !kind.bot());
        if (outcome instanceof Outcome.Redirect redirect) {
            int by = agent == null ? 0 : sources.meetAgent(agent, kind).number();
            int from = host == null ? 0 : sources.meetReferrer(host).number();
            buffer.record(redirect.linkId(), Math.floorDiv(now, 1000L), by, from);
        }
        return outcome;
    }

    /** Puts the pages of clicks together, those of all hours but the last. */
    public void mergePages() {
        boolean more = true;
        while (more) {
            more = database.write(tables -> tables.merge().step(0));
        }
    }

    /** Makes counts coarser that are in the totals and old by then, as hours and days of the zone. */
    public void rollUp(Instant now, ZoneId zone) {
        boolean more = true;
        while (more) {
            more = database.write(tables -> tables.rollup().step(now, AGES, zone));
        }
    }

    /** Adds up the pages of hours and days. */
    public void addUpPages() {
        boolean more = true;
        while (more) {
            more = database.write(tables -> tables.pageAddition().step());
        }
    }

    public boolean redirects(String slug) {
        return resolver.resolve(slug, "", null, clock.millis(), false) instanceof Outcome.Redirect;
    }

    /**
     * As the death of the process would leave the files: nothing is written any more. What the database has not got is
     * in the journal.
     */
    public void crash() {
        editor.close();
        database.close();
        try {
            flusher.settle();
        } catch (StoreException closed) {
            flusher.close();
        }
    }

    @Override
    public void close() {
        imports.close();
        editor.close();
        flusher.close();
        database.close();
    }
}
