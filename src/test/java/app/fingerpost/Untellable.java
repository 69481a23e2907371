package app.fingerpost;

/** A failure that cannot be written into the log either, as where there is no memory. */
public final class Untellable extends Error {
    private static final long serialVersionUID = 1;

    @Override
    public String getMessage() {
        throw new OutOfMemoryError("injected");
    }
}
