package app.fingerpost.store;

import java.time.Instant;

/** The clicks of one link within a report's period. */
public record LinkClicks(String slug, boolean deleted, String owner, long clicks, Instant lastClick) {}
