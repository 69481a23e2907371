package app.fingerpost.desk.view;

/** No window can be opened here; the message says why, in one sentence. */
public final class NoDisplayException extends Exception {
    private static final long serialVersionUID = 1L;

    NoDisplayException(String message, Throwable cause) {
        super(message, cause);
    }
}
