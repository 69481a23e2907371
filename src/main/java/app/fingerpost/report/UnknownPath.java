package app.fingerpost.report;

/**
 * A path that visitors asked for and that leads to no link.
 *
 * @param path from its first slash on; empty for all those that are not told apart
 * @param visits by anyone, bots too; at least 1
 */
public record UnknownPath(String path, long visits) {}
