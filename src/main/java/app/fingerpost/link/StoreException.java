package app.fingerpost.link;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The database could not do its work. Nothing of the transaction happened; the person can do little but read why. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final String DISK_FULL = "The disk is full. Make room on it and try again.";

    private enum Kind {
        USUAL,
        UNSURE,
        AWAY
    }

    private final Kind kind;

    public StoreException(String message, Throwable cause) {
        super(message, cause);
        this.kind = Kind.USUAL;
    }

    public StoreException(String message) {
        super(message);
        this.kind = Kind.USUAL;
    }

    private StoreException(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** The file is open, but not where it was: moved or deleted. What would be written is not found by the next start. */
    public static StoreException away(Path file) {
        return new StoreException(
                Kind.AWAY,
                "The database " + file
                        + " was moved away or deleted while Fingerpost runs, and nothing can be changed. Put it"
                        + " back, with the others of its folder; or stop Fingerpost, and restore a backup.",
                null);
    }

    /** A change that was made, and of which nobody can tell whether it outlasts this failure. */
    public static StoreException unsure(StoreException failure) {
        // Not the failure's own sentence, which may tell them to try again.
        String why = failure.isDiskFull()
                ? "The disk is full, and the change may be lost. Make room, and look"
                : "The disk did not confirm the change, and it may be lost. Look";
        return new StoreException(Kind.UNSURE, why + " whether it is there before you make it again.", failure);
    }

    /** Whether what was asked for may be done all the same; to ask for it once more could do it twice. */
    public boolean isUnsure() {
        return kind == Kind.UNSURE;
    }

    /** Whether the file is not where it was. */
    public boolean isAway() {
        return kind == Kind.AWAY;
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
