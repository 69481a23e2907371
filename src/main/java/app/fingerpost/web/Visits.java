package app.fingerpost.web;

import app.fingerpost.click.Agent;
import app.fingerpost.click.PlainText;
import app.fingerpost.click.Referrer;
import app.fingerpost.click.Sources;
import app.fingerpost.visitor.AgentReader;
import app.fingerpost.visitor.ReferrerHeader;
import java.util.Locale;
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

    /**
     * What is known of who asks.
     *
     * @param agent its number, 0 if none is named
     * @param referrer its number, 0 if none is named
     */
    record Visit(int agent, int referrer, boolean bot) {
        static final Visit NAMELESS = new Visit(0, 0, false);
    }

    private final Sources sources;
    private final AgentReader reader;
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
            return switch (field.getLowerCaseName()) {
                case "sec-purpose", "purpose", "x-moz" -> {
                    String value = field.getValue();
                    yield value != null && value.toLowerCase(Locale.ROOT).contains("prefetch");
                }
                default -> false;
            };
        }
    }

    /** Null if agent or referrer were never seen before; never waits. */
    @Nullable
    Visit known(Said said) {
        if (said.agent == null && said.referrer.isEmpty()) {
            return Visit.NAMELESS;
        }
        Agent agent = said.agent == null ? null : sources.agent(said.agent);
        Referrer referrer = said.referrer.isEmpty() ? null : sources.referrer(said.referrer);
        boolean news = said.agent != null && agent == null || !said.referrer.isEmpty() && referrer == null;
        return news ? null : visit(agent, referrer);
    }

    /** Where {@link #met} is called. */
    Executor newcomers() {
        return newcomers;
    }

    /** As {@link #known}, and gets to know what is new, which may take a while. */
    Visit met(Said said) {
        Agent agent = said.agent == null ? null : sources.agent(said.agent);
        if (agent == null && said.agent != null) {
            agent = sources.meetAgent(PlainText.of(said.agent, Agent.LONGEST), reader.read(said.agent));
        }
        return visit(agent, said.referrer.isEmpty() ? null : sources.meetReferrer(said.referrer));
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

    private static Visit visit(@Nullable Agent agent, @Nullable Referrer referrer) {
        return new Visit(
                agent == null ? 0 : agent.number(),
                referrer == null ? 0 : referrer.number(),
                agent != null && agent.bot());
    }
}
