package app.fingerpost.click;

import java.util.HashSet;
import java.util.Set;

/**
 * The links, agents and referrers whose numbers mean the same to a sink as to the clicks that are to be written into it.
 */
final class KnownNumbers {
    private final LastNumbers last;
    /** Introduced by what is written into it. */
    private final Set<Integer> agents = new HashSet<>();

    private final Set<Integer> referrers = new HashSet<>();

    KnownNumbers(LastNumbers last) {
        this.last = last;
    }

    void introducedBy(ClickEpoch epoch) {
        epoch.agents().forEach(agent -> agents.add(agent.number()));
        epoch.referrers().forEach(referrer -> referrers.add(referrer.number()));
    }

    boolean hasLink(long number) {
        return number <= last.link();
    }

    /** The source, without what is not known of it. */
    long source(long source) {
        int agent = ClickTally.agent(source);
        int referrer = ClickTally.referrer(source);
        return ClickTally.source(
                agent <= last.agent() || agents.contains(agent) ? agent : 0,
                referrer <= last.referrer() || referrers.contains(referrer) ? referrer : 0);
    }
}
