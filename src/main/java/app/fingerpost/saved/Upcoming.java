package app.fingerpost.saved;

import java.time.Instant;

/** A file that a report will write: when, and about which days. */
public record Upcoming(Instant at, Days about) {}
