package app.fingerpost.link;

import java.time.Instant;

/**
 * One turn of an owner's switch, kept for ever.
 *
 * @param version 1 for an owner's first switch, then counting up without gaps
 * @param active the state it was switched to
 */
public record Switch(int userId, long version, boolean active, Instant at) {}
