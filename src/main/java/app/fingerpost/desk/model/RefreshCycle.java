package app.fingerpost.desk.model;

import app.fingerpost.link.UserSummary;
import app.fingerpost.report.LinkList;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** Asks for what is new since the last answer, one question at a time. For the FX thread. */
final class RefreshCycle {
    private final Worker worker;
    private final Clock clock;
    private final Runnable again;
    private final Consumer<Refresh> taker;
    /** The worker's alone. */
    private final OwnerSums sums = new OwnerSums();

    private LinkList.Mark mark = LinkList.Mark.START;
    private boolean asking;
    private boolean askAgain;
    private boolean unreadable;

    /**
     * @param again run after an answer if more was asked for meanwhile
     * @param taker of answers
     */
    RefreshCycle(Worker worker, Clock clock, Runnable again, Consumer<Refresh> taker) {
        this.worker = worker;
        this.clock = clock;
        this.again = again;
        this.taker = taker;
    }

    /** Whether the links were read once. */
    boolean hasBegun() {
        return !mark.equals(LinkList.Mark.START);
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
                services -> Refresh.since(since, knownUsers, readable, clock, sums, services),
                this::take,
                problem -> asking = false);
    }

    private void take(Refresh refresh) {
        asking = false;
        mark = refresh.next();
        unreadable = refresh.problem() != null;
        taker.accept(refresh);
        if (askAgain) {
            askAgain = false;
            again.run();
        }
    }
}
