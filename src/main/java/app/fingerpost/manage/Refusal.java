package app.fingerpost.manage;

import app.fingerpost.link.Rejected;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A row that was not taken in.
 *
 * @param line of the file, the first being 1; that of its first part for a row of several lines. In JSON links are counted.
 * @param reason sentences for the person, in one line: what is wrong, what to do
 * @param why what each of them says, for another language; empty where only the sentences are known
 */
public record Refusal(long line, String reason, List<Rejected> why) {
    public Refusal(long line, String reason) {
        this(line, reason, List.of());
    }

    public static Refusal of(long line, Rejected why) {
        return of(line, List.of(why));
    }

    public static Refusal of(long line, List<Rejected> why) {
        String reason = why.stream().map(Rejected::sentence).collect(Collectors.joining(" "));
        return new Refusal(line, reason, List.copyOf(why));
    }
}
