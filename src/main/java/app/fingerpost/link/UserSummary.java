package app.fingerpost.link;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user with what belongs to them.
 *
 * @param links in use, without those in the bin
 * @param clicks of people on those links
 * @param bots visits of bots to those links
 * @param lastSwitch null if never switched
 */
public record UserSummary(
        User user,
        long links,
        long clicks,
        long bots,
        @Nullable Instant lastSwitch) {}
