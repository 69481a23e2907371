package app.fingerpost.store.trial;

/** One way to keep clicks, on a database of its own. For one thread. */
public interface ClickTrial extends AutoCloseable {
    /**
     * Keeps one second's clicks and returns when they are as safe as the trial promises.
     *
     * @param second since 1970; each call has a later one than the call before
     * @param links the link of each click, in the order they came
     */
    void keep(long second, int[] links);

    /** How many clicks are in the database, for the benchmark to check that none was left out. */
    long kept();

    /** Closes the database; its file stays. */
    @Override
    void close();
}
