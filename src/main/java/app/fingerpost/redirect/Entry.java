package app.fingerpost.redirect;

import app.fingerpost.link.Forwarding.Status;
import app.fingerpost.link.Link;
import app.fingerpost.link.Validity;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * The few facts about a link that a redirect needs, packed small: there may be a million of these. All fields but
 * {@link #granted} and {@link #retired} are final, so a reader that holds an entry holds one state of the link. It is itself
 * the redirect to the link's target: nothing is made anew for each visitor.
 */
final class Entry extends SlugKey implements Outcome.Redirect {
    private static final AtomicLongFieldUpdater<Entry> GRANTED =
            AtomicLongFieldUpdater.newUpdater(Entry.class, "granted");

    /** Below 2^31, as the journal of clicks has it. */
    private final int linkId;

    final int owner;
    private final Status status;
    final boolean enabled;
    final boolean passQuery;
    final boolean passPath;

    /** Set once another entry (or none) has taken this one's place; who sees it set must look up again. */
    volatile boolean retired;

    private final @Nullable Bounds bounds;

    /** The link's entry before all edits, which alone counts; mostly this one, whose memory is at hand. */
    private final Entry first;

    /** Clicks the link was granted so far. Of the first entry only. */
    private volatile long granted;

    /**
     * What most links do without.
     *
     * @param from milliseconds since 1970
     * @param until likewise
     * @param maxClicks {@link Long#MAX_VALUE} for no maximum
     */
    private record Bounds(long from, long until, long maxClicks) {
        static @Nullable Bounds of(Validity validity) {
            if (validity.equals(Validity.ALWAYS)) {
                return null;
            }
            Long max = validity.maxClicks();
            return new Bounds(
                    millis(validity.from(), Long.MIN_VALUE),
                    millis(validity.until(), Long.MAX_VALUE),
                    max == null ? Long.MAX_VALUE : max);
        }

        private static long millis(@Nullable Instant instant, long otherwise) {
            return instant == null ? otherwise : instant.toEpochMilli();
        }
    }

    /** For a link that had so many clicks. */
    Entry(Link link, long granted) {
        this(link, null);
        this.granted = granted;
    }

    /** For the link as it is after an edit of {@code before}: who still holds that one counts with this one. */
    Entry(Link link, @Nullable Entry before) {
        super(link.slug().value(), link.target().location());
        this.linkId = Math.toIntExact(link.id());
        this.owner = link.ownerId();
        this.status = link.draft().forwarding().status();
        this.enabled = link.draft().enabled();
        this.passQuery = link.draft().forwarding().query();
        this.passPath = link.draft().forwarding().path();
        this.bounds = Bounds.of(link.draft().validity());
        this.first = before == null ? this : before.first;
    }

    /** Whether no visitor could tell it from that one. */
    boolean isLike(Entry other) {
        return linkId == other.linkId
                && length == other.length
                && Arrays.equals(text, other.text)
                && owner == other.owner
                && status == other.status
                && enabled == other.enabled
                && passQuery == other.passQuery
                && passPath == other.passPath
                && Objects.equals(bounds, other.bounds);
    }

    @Override
    public long linkId() {
        return linkId;
    }

    @Override
    public int status() {
        return status.code();
    }

    @Override
    public boolean permanent() {
        return status.permanent();
    }

    @Override
    public String location() {
        return new String(text, length, text.length - length, StandardCharsets.US_ASCII);
    }

    @Override
    public void putLocation(ByteBuffer bytes) {
        bytes.put(text, length, text.length - length);
    }

    /** In characters. */
    int locationLength() {
        return text.length - length;
    }

    /** At this time, in milliseconds since 1970. */
    boolean hasBegun(long now) {
        return bounds == null || now >= bounds.from;
    }

    /** Likewise. */
    boolean hasEnded(long now) {
        return bounds != null && now >= bounds.until;
    }

    /** Exact under load: of any number of simultaneous clicks as many are granted as the maximum has left. */
    boolean grant(boolean counts) {
        Bounds its = bounds;
        if (its == null || its.maxClicks == Long.MAX_VALUE) {
            if (counts) {
                GRANTED.incrementAndGet(first);
            }
            return true;
        }
        while (true) {
            long now = first.granted;
            if (now >= its.maxClicks) {
                return false;
            }
            if (!counts || GRANTED.compareAndSet(first, now, now + 1)) {
                return true;
            }
        }
    }
}
