package app.fingerpost.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A request's raw path as slug and rest.
 *
 * @param slug the first segment, decoded; never empty
 * @param rest what follows, raw: empty or beginning with a slash
 */
record SlugPath(String slug, String rest) {
    /** No slug can begin with this character, so all pages of our own live behind it. */
    static final char INTERNAL = '@';
    /** Nor can one be this. */
    static final String API = "rest";

    /** Null if the path is not one of a slug: the root, an internal page, the API, or wrongly escaped. */
    static @Nullable SlugPath of(String rawPath) {
        if (rawPath.length() < 2 || rawPath.charAt(0) != '/' || rawPath.charAt(1) == INTERNAL) {
            return null;
        }
        int slash = rawPath.indexOf('/', 1);
        String first = slash < 0 ? rawPath.substring(1) : rawPath.substring(1, slash);
        if (first.equals(API)) {
            return null;
        }
        String slug = first.indexOf('%') < 0 ? first : decoded(first);
        return slug == null || slug.isEmpty() ? null : new SlugPath(slug, slash < 0 ? "" : rawPath.substring(slash));
    }

    /** The whole path as a person would type it; a rest that is wrongly escaped, which the server refuses before, stays raw. */
    String readable() {
        String more = rest.indexOf('%') < 0 ? rest : decoded(rest);
        return "/" + slug + (more == null ? rest : more);
    }

    /** Strictly: half an escape, or bytes that are not UTF-8, are null. */
    private static @Nullable String decoded(String escaped) {
        byte[] raw = escaped.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(raw.length);
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] == '%') {
                int high = i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
                int low = high < 0 ? -1 : Character.digit(raw[i + 2], 16);
                if (low < 0) {
                    return null;
                }
                bytes.put((byte) (high << 4 | low));
                i += 2;
            } else {
                bytes.put(raw[i]);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes.flip())
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
