package app.fingerpost.store.trial;

/** A trial's database failed, so that there is nothing to compare. */
final class TrialFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TrialFailed(Throwable cause) {
        super("The database of a trial failed: " + cause.getMessage(), cause);
    }
}
