package app.fingerpost.web;

import app.fingerpost.click.Agent;
import app.fingerpost.click.PlainText;
import app.fingerpost.click.Referrer;
import app.fingerpost.click.Sources;
import app.fingerpost.visitor.AgentReader;
import app.fingerpost.visitor.ReferrerHeader;
import java.util.Locale;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/** From a request's headers to what is counted of a visit: numbers for the agent and the referrer. */
public final class Visits {
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

    public Visits(Sources sources, AgentReader reader) {
        this.sources = sources;
        this.reader = reader;
    }

    /** Null if agent or referrer were never seen before; never waits. */
    @Nullable
    Visit known(HttpFields headers) {
        String text = headers.get(HttpHeader.USER_AGENT);
        String host = host(headers);
        if (text == null && host.isEmpty()) {
            return Visit.NAMELESS;
        }
        Agent agent = text == null ? null : sources.agent(text);
        Referrer referrer = host.isEmpty() ? null : sources.referrer(host);
        boolean news = text != null && agent == null || !host.isEmpty() && referrer == null;
        return news ? null : visit(agent, referrer);
    }

    /** As {@link #known}, and gets to know what is new, which may take a while. */
    Visit met(HttpFields headers) {
        String text = headers.get(HttpHeader.USER_AGENT);
        String host = host(headers);
        Agent agent = text == null ? null : sources.agent(text);
        if (agent == null && text != null) {
            agent = sources.meetAgent(PlainText.of(text, Agent.LONGEST), reader.read(text));
        }
        return visit(agent, host.isEmpty() ? null : sources.meetReferrer(host));
    }

    /** Browsers that fetch ahead of a click say so in one of these headers. */
    static boolean isPrefetch(HttpFields headers) {
        return saysPrefetch(headers.get("Sec-Purpose"))
                || saysPrefetch(headers.get("Purpose"))
                || saysPrefetch(headers.get("X-Moz"));
    }

    private static boolean saysPrefetch(@Nullable String value) {
        return value != null && value.toLowerCase(Locale.ROOT).contains("prefetch");
    }

    private static String host(HttpFields headers) {
        String referer = headers.get(HttpHeader.REFERER);
        return referer == null ? "" : ReferrerHeader.host(referer);
    }

    private static Visit visit(@Nullable Agent agent, @Nullable Referrer referrer) {
        return new Visit(
                agent == null ? 0 : agent.number(),
                referrer == null ? 0 : referrer.number(),
                agent != null && agent.bot());
    }
}
