package app.fingerpost.click;

import java.util.Collection;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The agents and referrers seen so far, with their numbers. Asking is for any thread and never waits; what is new is
 * introduced to the buffer, journal included, before its number is known to anybody.
 *
 * <p>There may be {@value #MOST} of each. What comes after is counted together under a name in brackets.
 */
public final class Sources {
    private static final int MOST = 10_000;
    private static final String OTHER = "(other)";
    private static final String OTHER_BOTS = "(other bots)";

    private final ClickBuffer buffer;
    private final ConcurrentHashMap<String, Agent> agents = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Referrer> referrers = new ConcurrentHashMap<>();
    /** Guarded by this, as {@link #lastReferrer}. */
    private int lastAgent;

    private int lastReferrer;

    /** Begins with those the database has. */
    public Sources(ClickBuffer buffer, Collection<Agent> agents, Collection<Referrer> referrers) {
        this.buffer = buffer;
        for (Agent agent : agents) {
            this.agents.put(agent.text(), agent);
            lastAgent = Math.max(lastAgent, agent.number());
        }
        for (Referrer referrer : referrers) {
            this.referrers.put(referrer.host(), referrer);
            lastReferrer = Math.max(lastReferrer, referrer.number());
        }
    }

    /** Null if it was not seen before. */
    public @Nullable Agent agent(String text) {
        return agents.get(text);
    }

    /** Null if it was not seen before and is to be met. */
    public @Nullable Referrer referrer(String host) {
        Referrer known = referrers.get(host);
        return known != null || referrers.size() < MOST ? known : referrers.get(OTHER);
    }

    /** Whether no more agents are told apart. */
    public boolean areFull() {
        return agents.size() >= MOST;
    }

    /** What agents beyond the bound are counted under; null if none was met yet. */
    public @Nullable Agent otherAgent(boolean bot) {
        return agents.get(other(bot));
    }

    /** The agent with this text, which is as {@link Agent} asks for; {@code kind} counts if it is new. */
    public synchronized Agent meetAgent(String text, Agent.Kind kind) {
        return agents.size() < MOST || agents.containsKey(text) ? meet(text, kind) : meetOtherAgent(kind.bot());
    }

    /** What agents that are not told apart are counted under. */
    public synchronized Agent meetOtherAgent(boolean bot) {
        return meet(other(bot), new Agent.Kind("", "", "", bot));
    }

    private Agent meet(String name, Agent.Kind kind) {
        Agent known = agents.get(name);
        if (known != null) {
            return known;
        }
        Agent agent = new Agent(++lastAgent, name, kind);
        buffer.introduce(agent);
        agents.put(name, agent);
        return agent;
    }

    public synchronized Referrer meetReferrer(String host) {
        String name = referrers.size() < MOST || referrers.containsKey(host) ? host : OTHER;
        Referrer known = referrers.get(name);
        if (known != null) {
            return known;
        }
        Referrer referrer = new Referrer(++lastReferrer, name);
        buffer.introduce(referrer);
        referrers.put(name, referrer);
        return referrer;
    }

    private static String other(boolean bots) {
        return bots ? OTHER_BOTS : OTHER;
    }
}
