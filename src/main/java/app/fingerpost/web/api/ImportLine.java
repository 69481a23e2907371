package app.fingerpost.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One line of the answer to {@code POST /rest/v3/imports}; exactly one of its parts is there. Lines of progress come
 * first, then one for each refused row, then the outcome. An answer that ends without outcome or problem was cut off,
 * and nothing was taken in unless the connection broke at that very end.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportLine(
        @Nullable Progress progress,
        @Nullable Refused refused,
        @Nullable Outcome outcome,
        @Nullable String problem) {

    /** So many links of so many are in the transaction. */
    public record Progress(long done, long of) {}

    /** A row that was not taken in, and why. */
    public record Refused(long line, String reason) {}

    /** It is done and on disk: links taken in, owners created for them, rows refused. */
    public record Outcome(int links, int owners, int refused) {}

    static ImportLine progress(long done, long of) {
        return new ImportLine(new Progress(done, of), null, null, null);
    }

    static ImportLine refused(long line, String reason) {
        return new ImportLine(null, new Refused(line, reason), null, null);
    }

    static ImportLine outcome(int links, int owners, int refused) {
        return new ImportLine(null, null, new Outcome(links, owners, refused), null);
    }

    /** A sentence: it broke off, and what became of it. */
    static ImportLine problem(String sentence) {
        return new ImportLine(null, null, null, sentence);
    }
}
