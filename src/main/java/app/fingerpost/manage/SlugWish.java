package app.fingerpost.manage;

import app.fingerpost.link.Rejected;
import app.fingerpost.link.Slug;
import java.util.random.RandomGenerator;

/**
 * Which slug a new link should get.
 *
 * @param text how it begins
 * @param random how many random characters follow; 0 for a slug chosen as it is
 */
public record SlugWish(String text, int random) {
    private static final int SHORTEST = 4;

    /** This slug and no other. */
    public static SlugWish chosen(Slug slug) {
        return new SlugWish(slug.value(), 0);
    }

    /**
     * Any free slug of this length behind the prefix, which may be empty.
     *
     * @throws Rejected if the length would be guessed too easily, or is none a slug can have
     */
    public static SlugWish random(String prefix, int length) {
        if (length < SHORTEST || length > Slug.MAX_LENGTH) {
            throw Rejected.invalid(
                    "shortCodeLength",
                    "slug-random-length",
                    "A generated slug has {0} to {1} characters.",
                    SHORTEST,
                    Slug.MAX_LENGTH);
        }
        return new SlugWish(prefix, length);
    }

    public boolean isRandom() {
        return random > 0;
    }

    /** @throws Rejected if text and random characters together cannot be a slug */
    Slug slug(RandomGenerator generator) {
        return Slug.chosen(isRandom() ? text + Slug.random(generator, random).value() : text);
    }
}
