package app.fingerpost.report;

import app.fingerpost.click.Agent;
import app.fingerpost.click.Referrer;
import app.fingerpost.store.Database;
import app.fingerpost.store.LinkName;
import app.fingerpost.store.Tables;
import java.time.Clock;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What goes on now. The first pulse reads 30 days from the store, those after it only what was written since, unless that was
 * put together with what was read before. Nothing runs
 * between two pulses, and nobody tells it of clicks: who does not ask pays nothing.
 *
 * <p>For one thread at a time, and none that answers redirects.
 */
public final class LiveClicks {
    private final Database database;
    private final Runnable awaitWritten;
    private final Clock clock;
    private final boolean bots;
    private final Map<Integer, Agent> agents = new HashMap<>();
    private final Map<Integer, String> hosts = new HashMap<>();
    private final BitSet unwanted = new BitSet();
    private int lastAgent;
    private int lastReferrer;

    /** Null before the first pulse and after one that failed. */
    private @Nullable LiveWindow window;

    /** The last page read. */
    private long page;

    private int openings;

    LiveClicks(Database database, Runnable awaitWritten, Clock clock, boolean bots) {
        this.database = database;
        this.awaitWritten = awaitWritten;
        this.clock = clock;
        this.bots = bots;
    }

    /** Every click so far, and when. */
    public Pulse pulse() {
        awaitWritten.run();
        // A database that was opened again may have fewer pages than before.
        int opening = database.openings();
        LiveWindow before = opening == openings ? window : null;
        window = null;
        openings = opening;
        return database.read(tables -> {
            long last = tables.clicks().lastFlushed();
            // The transaction shows the database as it was at its first question, so nothing in it is of later.
            Instant now = clock.instant();
            readSources(tables);
            LiveWindow current;
            if (before != null && before.reaches(now) && page >= tables.clicks().merged()) {
                current = before;
                current.advance(now);
                tables.clicks().scanAfter(page, current);
            } else {
                current = new LiveWindow(now, clock.getZone(), unwanted::get);
                tables.clicks().scan(current.from(), Long.MAX_VALUE, current);
            }
            Pulse pulse = named(current, tables);
            page = last;
            window = current;
            return pulse;
        });
    }

    /** Those that are new; mostly there are none. */
    private void readSources(Tables tables) {
        for (Agent agent : tables.sources().agentsAfter(lastAgent)) {
            lastAgent = agent.number();
            agents.put(agent.number(), agent);
            unwanted.set(agent.number(), agent.bot() && !bots);
        }
        for (Referrer referrer : tables.sources().referrersAfter(lastReferrer)) {
            lastReferrer = referrer.number();
            hosts.put(referrer.number(), referrer.host());
        }
    }

    private Pulse named(LiveWindow current, Tables tables) {
        List<BusyLinks.Sum> busiest = current.busiest();
        List<LatestVisits.Count> latest = current.latest();
        Set<Long> ids = new HashSet<>();
        busiest.forEach(sum -> ids.add(sum.link()));
        latest.forEach(count -> ids.add(count.link()));
        Map<Long, LinkName> names = new HashMap<>();
        tables.names().of(ids).forEach(name -> names.put(name.id(), name));
        return current.pulse(
                busiest.stream().map(sum -> busy(sum, name(names, sum.link()))).toList(),
                latest.stream()
                        .map(count -> visit(count, name(names, count.link())))
                        .toList());
    }

    private static LinkName name(Map<Long, LinkName> names, long link) {
        return names.getOrDefault(link, new LinkName(link, "", true, ""));
    }

    private static Pulse.Busy busy(BusyLinks.Sum sum, LinkName link) {
        return new Pulse.Busy(link.slug(), link.deleted(), sum.clicks());
    }

    private Pulse.Visit visit(LatestVisits.Count count, LinkName link) {
        Agent agent = agents.get(count.agent());
        return new Pulse.Visit(
                Instant.ofEpochSecond(count.second()),
                link.slug(),
                link.deleted(),
                hosts.getOrDefault(count.referrer(), ""),
                agent == null ? "" : agent.kind().browser(),
                agent != null && agent.bot(),
                count.clicks());
    }
}
