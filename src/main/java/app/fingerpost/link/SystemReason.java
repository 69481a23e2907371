package app.fingerpost.link;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why the system refused to do something with a file, as a part of a sentence that names the file. */
public final class SystemReason {
    private SystemReason() {}

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
