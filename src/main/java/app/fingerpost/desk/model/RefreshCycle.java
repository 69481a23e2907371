package app.fingerpost.desk.model;

import app.fingerpost.link.UserSummary;
import app.fingerpost.report.LinkList;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Asks for what is new since the last answer, one question at a time. For the FX thread. */
final class RefreshCycle {
    /**
     * Rests so many times as long as an answer took: while a hundred thousand links are followed, an answer has them all, and
     * redirects need the processor more.
     */
    private static final int REST = 4;

    private static final long MOST_REST_NANOS = 10_000_000_000L;

    private final Worker worker;
    private final Clock clock;
    private final LongSupplier nanos;
    private final Runnable again;
    private final Consumer<Refresh> taker;
    /** The worker's alone. */
    private final OwnerSums sums = new OwnerSums();

    private LinkList.Mark mark = LinkList.Mark.START;
    private boolean asking;
    /** On {@link #nanos}. */
    private long asked;

    private long restUntil;
    private boolean askAgain;
    private boolean unreadable;

    /**
     * @param nanos tells the time that passes, whatever is done to the clock
     * @param again run after an answer if more was asked for meanwhile
     * @param taker of answers
     */
    RefreshCycle(Worker worker, Clock clock, LongSupplier nanos, Runnable again, Consumer<Refresh> taker) {
        this.worker = worker;
        this.clock = clock;
        this.nanos = nanos;
        this.restUntil = nanos.getAsLong();
        this.again = again;
        this.taker = taker;
    }

    /** Whether the links were read once. */
    boolean hasBegun() {
        return !mark.equals(LinkList.Mark.START);
    }

    /** Asks, unless the last answer was a while in coming and that is not over long enough. */
    void beat(List<UserSummary> knownUsers) {
        if (!asking && nanos.getAsLong() - restUntil >= 0) {
            ask(knownUsers);
        }
    }

    /** While an answer is awaited, only remembers to ask again. */
    void ask(List<UserSummary> knownUsers) {
        if (asking) {
            askAgain = true;
            return;
        }
        asking = true;
        asked = nanos.getAsLong();
        LinkList.Mark since = mark;
        boolean readable = !unreadable;
        worker.ask(
                services -> Refresh.since(since, knownUsers, readable, clock, sums, services),
                this::take,
                problem -> asking = false);
    }

    private void take(Refresh refresh) {
        asking = false;
        long now = nanos.getAsLong();
        // The first answer waits for the app to open, and has no days yet.
        restUntil = hasBegun() ? now + Math.min(REST * (now - asked), MOST_REST_NANOS) : now;
        mark = refresh.next();
        unreadable = refresh.problem() != null;
        taker.accept(refresh);
        if (askAgain) {
            askAgain = false;
            again.run();
        }
    }
}
