package app.fingerpost.title;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads the title out of a page. */
final class PageTitle {
    /** In characters; a longer title is cut. */
    static final int LONGEST = 300;

    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?([^\\s\"';]+)", Pattern.CASE_INSENSITIVE);

    private PageTitle() {}

    /**
     * The title, on one line; empty if the page has none or is no HTML.
     *
     * @param bytes the page, or its beginning
     * @param contentType as the server says; its charset counts before the one that the page names
     */
    static Optional<String> of(byte[] bytes, String contentType) {
        String type = contentType.toLowerCase(Locale.ROOT);
        if (!type.startsWith("text/html") && !type.startsWith("application/xhtml+xml")) {
            return Optional.empty();
        }
        try {
            Document page = Jsoup.parse(new ByteArrayInputStream(bytes), charset(contentType), "");
            String title = clean(page.title());
            return Optional.of(
                            title.isEmpty()
                                    ? clean(page.select("meta[property=og:title]")
                                            .attr("content"))
                                    : title)
                    .filter(text -> !text.isEmpty());
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can always be read", e);
        }
    }

    /** Null if none is named, or none that Java knows; the page itself says then. */
    private static @Nullable String charset(String contentType) {
        Matcher named = CHARSET.matcher(contentType);
        try {
            return named.find() && Charset.isSupported(named.group(1)) ? named.group(1) : null;
        } catch (IllegalCharsetNameException e) {
            return null;
        }
    }

    private static String clean(String title) {
        String line = title.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029\\s]+", " ")
                .strip();
        return line.length() <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST - 2))) + "…";
    }
}
