package app.fingerpost;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Things to close, last built first. One thread at a time. */
final class Parts implements AutoCloseable {
    private final Deque<AutoCloseable> kept = new ArrayDeque<>();

    <T extends AutoCloseable> T keep(T part) {
        kept.push(part);
        return part;
    }

    /** Closes all of them, whatever some throw. */
    @Override
    public void close() {
        List<RuntimeException> failures = closeAll();
        if (!failures.isEmpty()) {
            RuntimeException first = failures.get(0);
            failures.subList(1, failures.size()).forEach(first::addSuppressed);
            throw first;
        }
    }

    /** The same because something has failed, to which it adds what fails now. */
    void closeAfter(Throwable failure) {
        closeAll().forEach(failure::addSuppressed);
    }

    private List<RuntimeException> closeAll() {
        List<RuntimeException> failures = new ArrayList<>();
        while (!kept.isEmpty()) {
            try {
                kept.pop().close();
            } catch (RuntimeException e) {
                failures.add(e);
            } catch (Exception | Error e) {
                failures.add(new IllegalStateException(e));
            }
        }
        return failures;
    }
}
