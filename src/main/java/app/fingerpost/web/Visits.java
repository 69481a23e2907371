package app.fingerpost.web;

import app.fingerpost.click.Agent;
import app.fingerpost.click.PlainText;
import app.fingerpost.click.Referrer;
import app.fingerpost.click.Sources;
import app.fingerpost.visitor.AgentReader;
import app.fingerpost.visitor.ReferrerHeader;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/**
 * From a request's headers to what is counted of a visit: numbers for the agent and the referrer. Has a thread for those
 * that were never seen before, so that they wait for each other at most, and not for the pool, whose threads may all be
 * waiting for the database.
 */
public final class Visits implements AutoCloseable {
    private static final long LONGEST_END_SECONDS = 5;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(1);

    /**
     * What is known of who asks.
     *
     * @param agent its number, 0 if none is named
     * @param referrer its number, 0 if none is named
     */
    record Visit(int agent, int referrer, boolean bot) {
        static final Visit NAMELESS = new Visit(0, 0, false);

        Visit from(Referrer host) {
            return new Visit(agent, host.number(), bot);
        }
    }

    private final Sources sources;
    private final AgentReader reader;
    /** Ready visits without referrer, by the agent's text as it is kept; no more than there are agents. */
    private final ConcurrentHashMap<String, Visit> byAgent = new ConcurrentHashMap<>();

    private final ExecutorService newcomers = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "newcomers");
        thread.setDaemon(true);
        return thread;
    });

    public Visits(Sources sources, AgentReader reader) {
        this.sources = sources;
        this.reader = reader;
    }

    /** What the headers say of the visit, found in one pass over them. */
    record Said(@Nullable String agent, String referrer, boolean prefetch) {
        static Said in(HttpFields headers) {
            String agent = null;
            String referrer = "";
            boolean prefetch = false;
            for (HttpField field : headers) {
                HttpHeader header = field.getHeader();
                if (header == HttpHeader.USER_AGENT) {
                    agent = field.getValue();
                } else if (header == HttpHeader.REFERER) {
                    referrer = ReferrerHeader.host(field.getValue());
                } else if (header == null) {
                    prefetch |= saysPrefetch(field);
                }
            }
            return new Said(agent, referrer, prefetch);
        }

        /** Browsers that fetch ahead of a click say so in one of these headers. */
        private static boolean saysPrefetch(HttpField field) {
            String name = field.getName();
            if (!"sec-purpose".equalsIgnoreCase(name)
                    && !"purpose".equalsIgnoreCase(name)
                    && !"x-moz".equalsIgnoreCase(name)) {
                return false;
            }
            String value = field.getValue();
            return value != null && value.toLowerCase(Locale.ROOT).contains("prefetch");
        }
    }

    /**
     * Null if agent or referrer were never seen before; never waits.
     *
     * @param agent as it was sent, null if none is named
     * @param host of the referrer, as {@link ReferrerHeader} reads it
     */
    @Nullable
    Visit known(@Nullable String agent, String host) {
        Visit plain = agent == null ? Visit.NAMELESS : knownAgent(agent);
        if (plain == null || host.isEmpty()) {
            return plain;
        }
        Referrer referrer = sources.referrer(host);
        return referrer == null ? null : plain.from(referrer);
    }

    private @Nullable Visit knownAgent(String text) {
        Visit ready = byAgent.get(text);
        if (ready != null) {
            return ready;
        }
        String kept = PlainText.of(text, Agent.LONGEST);
        Agent agent = sources.agent(kept);
        if (agent != null) {
            return byAgent.computeIfAbsent(kept, key -> visit(agent));
        }
        Agent other = sources.areFull() ? sources.otherAgent(reader.looksLikeBot(kept)) : null;
        return other == null ? null : visit(other);
    }

    /** Where {@link #met} is called. */
    Executor newcomers() {
        return newcomers;
    }

    /**
     * As {@link #known}, and gets to know what is new, which may take a while. An agent that can take a tenth of a second to
     * read may come in crowds: who has waited for long behind others is counted with those beyond the bound.
     *
     * @param begun when the visit came, by {@link System#nanoTime}
     */
    Visit met(@Nullable String agent, String host, long begun) {
        boolean late = System.nanoTime() - begun > PATIENCE_NANOS;
        Visit plain = agent == null ? Visit.NAMELESS : visit(metAgent(PlainText.of(agent, Agent.LONGEST), late));
        return host.isEmpty() ? plain : plain.from(sources.meetReferrer(host));
    }

    private Agent metAgent(String kept, boolean late) {
        Agent known = sources.agent(kept);
        if (known != null) {
            return known;
        }
        // A reading is for what is kept of it, and no more than the bot is kept of those beyond the bound.
        return late || sources.areFull()
                ? sources.meetOtherAgent(reader.looksLikeBot(kept))
                : sources.meetAgent(kept, reader.read(kept));
    }

    /** Returns when nobody is got to know any more. */
    @Override
    public void close() {
        newcomers.shutdown();
        try {
            if (!newcomers.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
                newcomers.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Visit visit(Agent agent) {
        return new Visit(agent.number(), 0, agent.bot());
    }
}
