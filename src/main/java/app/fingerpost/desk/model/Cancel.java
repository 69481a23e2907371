package app.fingerpost.desk.model;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

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

    /**
     * What {@code work} gives; empty if it was stopped.
     *
     * @param work is given what it runs between its parts, which throws once it is stopped
     */
    <T> Optional<T> unlessWanted(Function<Runnable, T> work) {
        try {
            return Optional.of(work.apply(this::check));
        } catch (CancellationException e) {
            return Optional.empty();
        }
    }
}
