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
    private long restUntil;

    private boolean askAgain;
    private boolean unreadable;

    /** When the worker began with it and ended, on {@link #nanos}; how long it waited for the worker is not its fault. */
    private record Answer(Refresh refresh, long begun, long ended) {}

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

    /** Asks and says so, unless an answer is awaited or the last one took so long that a rest is due. */
    boolean beat(List<UserSummary> knownUsers) {
        if (asking || nanos.getAsLong() - restUntil < 0) {
            return false;
        }
        ask(knownUsers);
        return true;
    }

    /** While an answer is awaited, only remembers to ask again. */
    void ask(List<UserSummary> knownUsers) {
        if (asking) {
            askAgain = true;
            return;
        }
        asking = true;
        LinkList.Mark since = mark;
        boolean readable = !unreadable;
        worker.ask(
                services -> {
                    long begun = nanos.getAsLong();
                    Refresh refresh = Refresh.since(since, knownUsers, readable, clock, sums, services);
                    return new Answer(refresh, begun, nanos.getAsLong());
                },
                this::take,
                problem -> asking = false);
    }

    private void take(Answer answer) {
        asking = false;
        Refresh refresh = answer.refresh;
        // The first answer has no days yet.
        restUntil = answer.ended + (hasBegun() ? Math.min(REST * (answer.ended - answer.begun), MOST_REST_NANOS) : 0);
        mark = refresh.next();
        unreadable = refresh.problem() != null;
        taker.accept(refresh);
        if (askAgain) {
            askAgain = false;
            again.run();
        }
    }
}
