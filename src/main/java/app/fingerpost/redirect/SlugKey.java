package app.fingerpost.redirect;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * What the index finds links by. Among a million of them nothing is in the processor's cache, and every object on the way
 * costs more than all computing there; so an {@link Entry} is its own key, and one array has both its slug and its location.
 * Two keys are equal if their slugs are.
 */
sealed class SlugKey permits Entry {
    /** Drawn anew at each start, so that nobody can think up slugs that all have one hash, and are slow to find. */
    private static final int FACTOR = ThreadLocalRandom.current().nextInt() | 1;

    /** Begins with the slug in UTF-8. */
    final byte[] text;

    /** Of the slug, in bytes. */
    final int length;

    private final int hash;

    SlugKey(String slug) {
        this(slug, "");
    }

    /** A key with something behind it, in ASCII, that makes no difference to it. */
    SlugKey(String slug, String more) {
        this((slug + more).getBytes(StandardCharsets.UTF_8), more.length());
    }

    /** The slug in UTF-8; the array is the key's from now on. */
    SlugKey(byte[] slug) {
        this(slug, 0);
    }

    private SlugKey(byte[] text, int more) {
        this.text = text;
        this.length = text.length - more;
        int mixed = 0;
        for (int i = 0; i < length; i++) {
            mixed = FACTOR * mixed + text[i];
        }
        this.hash = mixed;
    }

    final String slug() {
        return new String(text, 0, length, StandardCharsets.UTF_8);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof SlugKey key
                && hash == key.hash
                && Arrays.equals(text, 0, length, key.text, 0, key.length);
    }

    @Override
    public final int hashCode() {
        return hash;
    }
}
