package app.fingerpost.click;

import java.util.ArrayList;
import java.util.List;

/** Counts of one epoch, and the agents and referrers that were first seen in it. Guarded as the tally is. */
final class ClickEpoch {
    private final ClickTally tally = new ClickTally();
    private final List<Agent> agents = new ArrayList<>();
    private final List<Referrer> referrers = new ArrayList<>();

    ClickTally tally() {
        return tally;
    }

    void introduce(Agent agent) {
        agents.add(agent);
    }

    void introduce(Referrer referrer) {
        referrers.add(referrer);
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
