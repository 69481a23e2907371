package app.fingerpost.click;

/**
 * A host that visitors came from. Counts carry its number in place of its name.
 *
 * @param number at least 1, the same for as long as the database lives; 0 stands for visits that name none
 */
public record Referrer(int number, String host) {}
