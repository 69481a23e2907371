package app.fingerpost.link;

/** The database could not do its work. Nothing of the transaction happened; the person can do little but read why. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    public StoreException(String message) {
        super(message);
    }

    /** The sentence for the person; unlike {@link #getMessage()} never null. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
