package app.fingerpost.desk.model;

import app.fingerpost.link.Tag;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing a link must be to be shown. */
public sealed interface LinkFilter {
    Texts TEXTS = new Texts("filters");

    /** Whether the link is so at this moment. */
    boolean shows(LinkRow row, Instant now);

    /** For the chip that stands for it. */
    String words();

    /**
     * Belongs to this owner.
     *
     * @param name only for the words
     */
    record Owner(int id, String name) implements LinkFilter {
        @Override
        public boolean shows(LinkRow row, Instant now) {
            return row.owner().id() == id;
        }

        @Override
        public String words() {
            return TEXTS.get("chip.owner", name);
        }
    }

    /** Has this tag. */
    record Tagged(Tag tag) implements LinkFilter {
        @Override
        public boolean shows(LinkRow row, Instant now) {
            return row.link().draft().label().tags().contains(tag);
        }

        @Override
        public String words() {
            return TEXTS.get("chip.tag", tag.name());
        }
    }

    /** Is in this state. */
    record InState(LinkState state) implements LinkFilter {
        @Override
        public boolean shows(LinkRow row, Instant now) {
            return row.state() == state;
        }

        @Override
        public String words() {
            return TEXTS.get("chip.state", state.word());
        }
    }

    /** Was not clicked by a person, as far back as this says. */
    enum Unclicked implements LinkFilter {
        EVER,
        /** A link made within the time has had no chance yet and does not count as such. */
        FOR_90_DAYS;

        private static final Duration LONG = Duration.ofDays(90);

        @Override
        public boolean shows(LinkRow row, Instant now) {
            @Nullable Instant last = row.lastClick();
            if (this == EVER) {
                return last == null;
            }
            Instant since = last == null ? row.link().created() : last;
            return !since.isAfter(now.minus(LONG));
        }

        @Override
        public String words() {
            return this == EVER ? TEXTS.get("unclicked.ever") : TEXTS.get("unclicked.for.90.days");
        }
    }
}
