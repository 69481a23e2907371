package app.fingerpost.manage;

import app.fingerpost.link.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * A row that was not taken in.
 *
 * @param line of the file, the first being 1; that of its first part for a row of several lines
 * @param reason a sentence for the person: what is wrong, what to do
 * @param why what the sentence says, for another language; null where only the sentence is known
 */
public record Refusal(long line, String reason, @Nullable Rejected why) {
    public Refusal(long line, String reason) {
        this(line, reason, null);
    }

    public static Refusal of(long line, Rejected why) {
        return new Refusal(line, why.sentence(), why);
    }
}
