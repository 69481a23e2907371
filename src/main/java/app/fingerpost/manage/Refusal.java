package app.fingerpost.manage;

/**
 * A row that was not taken in.
 *
 * @param line of the file, the first being 1; that of its first part for a row of several lines
 * @param reason a sentence for the person: what is wrong, what to do
 */
public record Refusal(long line, String reason) {}
