package app.fingerpost.link;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why the system refused to do something with a file, as a part of a sentence that names the file. */
public final class SystemReason {
    /** How systems put it, in English and German, and quotas, in small letters: Java has no other word for a full disk. */
    private static final List<String> NO_ROOM = List.of(
            "no space left on device",
            "not enough space on the disk",
            "disk quota exceeded",
            "kein speicherplatz mehr",
            "nicht genug speicherplatz",
            "nicht genügend speicherplatz");

    private SystemReason() {}

    /** Whether it is for want of room; what caused the failure in its turn is not looked at. */
    public static boolean isDiskFull(Throwable failure) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return NO_ROOM.stream().anyMatch(message::contains);
    }

    /** In the system's own words, if it has some. */
    public static String of(IOException failure) {
        // The message of these begins with the file, and often is nothing else.
        @Nullable
        String words = failure instanceof FileSystemException refused ? refused.getReason() : failure.getMessage();
        return words != null ? words : spelled(failure.getClass().getSimpleName());
    }

    /** {@code AccessDeniedException} is "access denied". */
    private static String spelled(String type) {
        return type.replaceFirst("Exception$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }
}
