package app.fingerpost.harness;

import java.util.concurrent.atomic.AtomicLong;

/** What is known from outside about the clicks on one link. Any thread may count; made up clicks are told by one. */
final class Followed {
    final String slug;
    private final long maximum;
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong received = new AtomicLong();
    private long madeUp;

    /** {@code maximum} is how often the link redirects. */
    Followed(String slug, long maximum) {
        this.slug = slug;
        this.maximum = maximum;
    }

    /** A request for it is about to be sent. */
    void sent() {
        sent.incrementAndGet();
    }

    /** A redirect has come back whole. */
    void received() {
        received.incrementAndGet();
    }

    /** So many clicks were put into the database by other means. */
    void madeUp(long clicks) {
        madeUp += clicks;
    }

    long madeUp() {
        return madeUp;
    }

    boolean isUsedUp() {
        return received.get() >= maximum;
    }

    /** What stands between the two bounds of the clicks stored. */
    Bounds bounds(long stored) {
        return new Bounds(madeUp + received.get(), stored, madeUp + sent.get());
    }

    /** Whether they hold, and with them the maximum. */
    boolean allows(Bounds bounds) {
        return bounds.least <= bounds.stored
                && bounds.stored <= bounds.most
                && bounds.stored <= maximum
                && bounds.least <= maximum;
    }

    record Bounds(long least, long stored, long most) {
        static final Bounds NONE = new Bounds(0, 0, 0);

        Bounds plus(Bounds other) {
            return new Bounds(least + other.least, stored + other.stored, most + other.most);
        }

        @Override
        public String toString() {
            return "received %,d <= stored %,d <= sent %,d".formatted(least, stored, most);
        }
    }
}
