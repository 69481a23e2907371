package app.fingerpost.desk.model;

import java.util.concurrent.CancellationException;

/** Whether the person has stopped what is under way: said on the FX thread, seen by the threads that work. */
final class Cancel {
    private volatile boolean wanted;

    void want() {
        wanted = true;
    }

    boolean isWanted() {
        return wanted;
    }

    /** @throws CancellationException if it is stopped */
    void check() {
        if (wanted) {
            throw new CancellationException();
        }
    }
}
