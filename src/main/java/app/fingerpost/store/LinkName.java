package app.fingerpost.store;

/** What reports call a link. {@code owner} is the name of the one it has now. */
public record LinkName(long id, String slug, boolean deleted, String owner) {}
