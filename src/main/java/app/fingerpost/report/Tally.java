package app.fingerpost.report;

import app.fingerpost.store.ClickRun;
import app.fingerpost.store.PageSums;
import java.util.List;
import java.util.function.Supplier;

/**
 * Adds up clicks in one way. A page of clicks comes run by run, or as its sums, which come to the same.
 *
 * @param runs takes the runs with clicks that count
 * @param pages takes the sums of whole pages
 * @param rows gives the sums once all is read
 * @param coarse likewise, up to when the clicks in them are known less exactly than they are told
 */
record Tally(Adder runs, PageSums.Reader pages, Supplier<List<Answer.Row>> rows, Supplier<List<Answer.Coarse>> coarse) {
    /** One that tells no stretches of time. */
    Tally(Adder runs, PageSums.Reader pages, Supplier<List<Answer.Row>> rows) {
        this(runs, pages, rows, List::of);
    }

    /** Takes a run; so many clicks of people in it count, and so many of bots. */
    interface Adder {
        void add(ClickRun run, long people, long bots);
    }
}
