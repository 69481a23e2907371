package app.fingerpost.click;

import java.util.ArrayList;
import java.util.List;

/** Counts of one epoch, and the agents and referrers that were first seen in it. Guarded as the tally is. */
final class ClickEpoch {
    private final ClickTally tally;
    private final List<Agent> agents = new ArrayList<>();
    private final List<Referrer> referrers = new ArrayList<>();

    ClickEpoch() {
        this(new ClickTally());
    }

    ClickEpoch(ClickTally tally) {
        this.tally = tally;
    }

    ClickTally tally() {
        return tally;
    }

    void introduce(Agent agent) {
        agents.add(agent);
    }

    void introduce(Referrer referrer) {
        referrers.add(referrer);
    }

    /** Takes what another one has as well. */
    void add(ClickEpoch other) {
        tally.add(other.tally);
        agents.addAll(other.agents);
        referrers.addAll(other.referrers);
    }

    /**
     * What of it a sink can take: no clicks on links that this does not know, and without their agents and referrers where it does
     * not know these.
     */
    ClickEpoch knownTo(KnownNumbers known) {
        ClickEpoch kept = new ClickEpoch();
        tally.forEach((key, source, clicks) -> {
            if (known.hasLink(ClickTally.linkId(key))) {
                kept.tally.add(key, known.source(source), clicks);
            }
        });
        kept.agents.addAll(agents);
        kept.referrers.addAll(referrers);
        return kept;
    }

    List<Agent> agents() {
        return agents;
    }

    List<Referrer> referrers() {
        return referrers;
    }

    /** A batch of its own; this epoch may be cleared after. */
    ClickBatch toBatch(long number) {
        return new ClickBatch(number, tally, List.copyOf(agents), List.copyOf(referrers));
    }

    void clear() {
        tally.clear();
        agents.clear();
        referrers.clear();
    }
}
