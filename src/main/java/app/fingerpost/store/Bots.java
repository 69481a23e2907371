package app.fingerpost.store;

import java.util.List;

/**
 * The agents that are bots, by number. Every count of ten years may be asked for its agent, and a processor cannot guess
 * which visitor is a bot: so besides a question there is a mask, which spares it the guess (measurements.md).
 */
public final class Bots {
    private static final byte ALL_ONES = -1;

    /** None with a number beyond the end is one. */
    private final byte[] masks;

    /** @param numbers in their order */
    Bots(List<Integer> numbers) {
        this.masks = new byte[numbers.isEmpty() ? 0 : numbers.get(numbers.size() - 1) + 1];
        numbers.forEach(number -> masks[number] = ALL_ONES);
    }

    public boolean have(int agent) {
        return mask(agent) != 0;
    }

    /** All ones if the agent is a bot, otherwise 0: a number of clicks and this is the bots' number of clicks. */
    public long mask(int agent) {
        return agent < masks.length ? masks[agent] : 0;
    }
}
