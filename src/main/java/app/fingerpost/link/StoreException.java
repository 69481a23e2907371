package app.fingerpost.link;

/** The database could not do its work. Nothing of the transaction happened; the person can do little but read why. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final String DISK_FULL = "The disk is full. Make room on it and try again.";

    private final boolean unsure;

    public StoreException(String message, Throwable cause) {
        this(message, cause, false);
    }

    public StoreException(String message) {
        super(message);
        this.unsure = false;
    }

    private StoreException(String message, Throwable cause, boolean unsure) {
        super(message, cause);
        this.unsure = unsure;
    }

    /** A change that was made, and of which nobody can tell whether it outlasts this failure. */
    public static StoreException unsure(StoreException failure) {
        // Not the failure's own sentence, which may tell them to try again.
        String why = failure.isDiskFull()
                ? "The disk is full, and the change may be lost. Make room, and look"
                : "The disk did not confirm the change, and it may be lost. Look";
        return new StoreException(why + " whether it is there before you make it again.", failure, true);
    }

    /** Whether what was asked for may be done all the same; to ask for it once more could do it twice. */
    public boolean isUnsure() {
        return unsure;
    }

    /** The sentence for the person: says so where the disk is full; unlike {@link #getMessage()} never null. */
    public String sentence() {
        // One that wraps another has its sentence already.
        if (!(getCause() instanceof StoreException) && isDiskFull()) {
            return DISK_FULL;
        }
        String message = String.valueOf(getMessage());
        return message.endsWith(".") ? message : message + ".";
    }

    /** Whether room on the disk would mend it. */
    public boolean isDiskFull() {
        Throwable cause = getCause();
        while (cause != null) {
            if (SystemReason.isDiskFull(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
