package app.fingerpost.web.page;

import app.fingerpost.link.Slug;

/**
 * A slug the visitor may have meant.
 *
 * @param href the path to it, percent-encoded
 */
public record Offer(String slug, String href) {
    static Offer of(String slug) {
        return new Offer(slug, "/" + new Slug(slug).encoded());
    }
}
