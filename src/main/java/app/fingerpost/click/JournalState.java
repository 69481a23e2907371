package app.fingerpost.click;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the journal is doing, for people to see.
 *
 * @param forced every journaled click counted before then is on the disk, in the journal or in the database; null before
 *     the journal was forced for the first time
 * @param segments files there are
 * @param used of these, those with clicks that the database has not got, or into which clicks go now
 * @param segmentBytes size of each
 */
public record JournalState(@Nullable Instant forced, int segments, int used, int segmentBytes) {}
