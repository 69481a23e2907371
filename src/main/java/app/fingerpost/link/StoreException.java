package app.fingerpost.link;

import java.util.List;
import java.util.Locale;

/** The database could not do its work. Nothing of the transaction happened; the person can do little but read why. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final String DISK_FULL = "The disk is full. Make room on it and try again.";
    /** How Linux and macOS, Windows, and quotas put it, in small letters: nothing else tells a full disk. */
    private static final List<String> NO_ROOM =
            List.of("no space left on device", "not enough space on the disk", "disk quota exceeded");

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    public StoreException(String message) {
        super(message);
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
            String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (NO_ROOM.stream().anyMatch(message::contains)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
