package app.fingerpost.store;

import java.util.ArrayList;
import java.util.List;

/**
 * What the counts of one page of hours or days come to: by time, by link, by agent and by referrer. Where a page has many
 * counts of each, its sums are a small part of it (measurements.md). {@link PageAddition} writes them.
 *
 * <pre>
 * version      1 byte, 1
 * base         varint: seconds since 1970, a whole minute
 * four times, for times, links, agents and referrers:
 *   length     varint: bytes of all entries
 *   for each number, that is a time in minutes since the base or the link's, agent's or referrer's number, lowest first:
 *     number   varint: less the one before, or less 0
 *     people   varint: clicks of people
 *     bots     varint: clicks of bots
 * only if there is more than one time, for each link in the same order:
 *   people     varint: place of the last time with a click of people, from 1; 0 if there is none
 *   all        varint: place of the last time, from 1
 * </pre>
 *
 * Varint is that of {@link Varints}. Which agents are bots is said once, when each is first seen.
 */
public final class PageSums {
    static final byte VERSION = 1;
    static final int MINUTE = 60;

    private final int step;
    private final byte[] bytes;
    private final long base;
    private final int times;
    private final int links;
    private final int agents;
    private final int referrers;
    private final int lasts;

    /** Takes the sums of a page. */
    public interface Reader {
        void read(PageSums sums);
    }

    /** Takes the sums of one number. */
    public interface Part {
        /**
         * Called once for a number.
         *
         * @param number of the link, agent or referrer, or the second since 1970 at which the time begins
         * @param people their clicks
         * @param bots theirs
         */
        void read(long number, long people, long bots);
    }

    /** Takes the last time of a link. */
    public interface Last {
        /**
         * Called once for a link.
         *
         * @param people the second since 1970 at which the last time with a click of people begins; 0 if there is none
         * @param all likewise, with a click of anybody
         */
        void read(long link, long people, long all);
    }

    /** @throws IllegalStateException if this version cannot read it */
    PageSums(int step, byte[] bytes) {
        if (bytes[0] != VERSION) {
            throw new IllegalStateException("sums of a page of clicks of version " + bytes[0]);
        }
        this.step = step;
        this.bytes = bytes;
        Varints.Cursor head = new Varints.Cursor(bytes, 1);
        this.base = head.take();
        this.times = head.next();
        this.links = end(times);
        this.agents = end(links);
        this.referrers = end(agents);
        this.lasts = end(referrers);
    }

    /** How long the times are, as that of {@link ClickRun}. */
    public int step() {
        return step;
    }

    /** In their order. */
    public void eachTime(Part part) {
        each(times, (minutes, people, bots) -> part.read(base + minutes * MINUTE, people, bots));
    }

    public void eachLink(Part part) {
        each(links, part);
    }

    public void eachAgent(Part part) {
        each(agents, part);
    }

    public void eachReferrer(Part part) {
        each(referrers, part);
    }

    public void eachLast(Last last) {
        if (lasts == bytes.length) {
            eachTime((second, ofPeople, ofBots) ->
                    eachLink((link, people, bots) -> last.read(link, people > 0 ? second : 0, second)));
            return;
        }
        List<Long> seconds = new ArrayList<>(List.of(0L));
        eachTime((second, people, bots) -> seconds.add(second));
        Varints.Cursor at = new Varints.Cursor(bytes, lasts);
        eachLink((link, people, bots) -> last.read(link, seconds.get((int) at.take()), seconds.get((int) at.take())));
    }

    private void each(int start, Part part) {
        Varints.Cursor at = new Varints.Cursor(bytes, start);
        int length = (int) at.take();
        int end = at.next() + length;
        long number = 0;
        while (at.next() < end) {
            number += at.take();
            part.read(number, at.take(), at.take());
        }
    }

    private int end(int start) {
        Varints.Cursor at = new Varints.Cursor(bytes, start);
        int length = (int) at.take();
        return at.next() + length;
    }
}
