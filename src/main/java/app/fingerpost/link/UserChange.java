package app.fingerpost.link;

/** A user before and after a renaming or a switch; both are the same where there was nothing to change. */
public record UserChange(User before, User after) {}
