package app.fingerpost.link;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A link as people enter it quickly: an address, or a slug and an address with a space between them.
 *
 * @param slug null if any will do
 */
public record LinkLine(@Nullable Slug slug, Target target) {
    /** An address as people paste it from elsewhere, without its scheme. */
    private static final Pattern BARE_HOST = Pattern.compile("[^\\s/:?#@]+\\.[^\\s/:?#@]+(:\\d+)?([/?#].*)?");

    /** @throws Rejected if the line is neither; the sentence says why */
    public static LinkLine read(String line) {
        String typed = line.strip();
        String[] words = typed.split("\\s+", 2);
        boolean withSlug = words.length == 2 && words[0].indexOf(':') < 0 && words[0].indexOf('/') < 0;
        return new LinkLine(withSlug ? Slug.chosen(words[0]) : null, target(withSlug ? words[1] : typed));
    }

    /**
     * {@code example.org/page} is taken for {@code https://example.org/page}, as browsers' address bars do.
     *
     * @throws Rejected as {@link Target}
     */
    public static Target target(String typed) {
        String address = typed.strip();
        return new Target(BARE_HOST.matcher(address).matches() ? "https://" + address : address);
    }
}
