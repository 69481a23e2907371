package app.fingerpost.store;

/** The database could not do its work. Nothing of the transaction happened; the person can do little but read why. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    StoreException(String message) {
        super(message);
    }

    /** The sentence for the person; unlike {@link #getMessage()} never null. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
