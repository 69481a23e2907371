package app.fingerpost.web.api;

import app.fingerpost.link.Rejected;
import app.fingerpost.link.Rejected.Kind;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What went wrong with a call, as RFC 9457 writes it.
 *
 * @param type a URI that clients tell problems apart by: Shlink's own where it has one
 * @param detail one clear sentence, or two: what is wrong, what to do
 * @param more members of this type of problem
 */
record Problem(HttpStatus status, String type, String title, String detail, Map<String, Object> more) {
    static final String CONTENT_TYPE = "application/problem+json";

    private static final String SHLINK = "https://shlink.io/api/error/";
    private static final String OURS = "urn:fingerpost:error:";

    /** The members in the order in which they are written. */
    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", type);
        members.put("title", title);
        members.put("detail", detail);
        members.put("status", status.getCode());
        members.putAll(more);
        return members;
    }

    /** {@code path} are the parameters of the path that was called. */
    static Problem of(Rejected rejected, Map<String, String> path) {
        String detail = rejected.sentence();
        String field = rejected.field();
        if (rejected.kind() == Kind.UNKNOWN && field.equals("slug")) {
            return shlink(
                    HttpStatus.NOT_FOUND,
                    "short-url-not-found",
                    "Short URL not found",
                    detail,
                    Map.of("shortCode", path.getOrDefault("code", "")));
        }
        if (rejected.kind() == Kind.UNKNOWN && field.equals("tag")) {
            return shlink(HttpStatus.NOT_FOUND, "tag-not-found", "Tag not found", detail, Map.of());
        }
        if (rejected.kind() == Kind.TAKEN && field.equals("tag")) {
            return shlink(HttpStatus.CONFLICT, "tag-conflict", "Tag conflict", detail, Map.of());
        }
        if (rejected.kind() == Kind.UNKNOWN && field.equals("key")) {
            return ours(HttpStatus.NOT_FOUND, "api-key-not-found", "API key not found", detail);
        }
        if (rejected.kind() == Kind.UNKNOWN) {
            return ours(HttpStatus.NOT_FOUND, "user-not-found", "User not found", detail);
        }
        if (rejected.kind() == Kind.TAKEN && !field.equals("slug")) {
            return ours(HttpStatus.CONFLICT, "user-conflict", "Name taken", detail);
        }
        return invalid(apiName(field), detail);
    }

    static Problem invalid(String element, String detail) {
        return shlink(
                HttpStatus.BAD_REQUEST,
                "invalid-data",
                "Invalid data",
                detail,
                Map.of("invalidElements", List.of(element)));
    }

    static Problem slugTaken(String slug, String detail) {
        return shlink(
                HttpStatus.BAD_REQUEST, "non-unique-slug", "Invalid custom slug", detail, Map.of("customSlug", slug));
    }

    static Problem malformedBody(String detail) {
        return shlink(HttpStatus.BAD_REQUEST, "malformed-request-body", "Malformed request body", detail, Map.of());
    }

    static Problem bodyTooLarge(String detail) {
        return ours(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "Body too large", detail);
    }

    static Problem keyMissing() {
        return shlink(
                HttpStatus.UNAUTHORIZED,
                "missing-authentication",
                "Invalid authorization",
                "The call has no API key. Send one in the header " + Admission.KEY_HEADER + ".",
                Map.of("expectedHeaders", List.of(Admission.KEY_HEADER)));
    }

    static Problem keyInvalid() {
        return shlink(
                HttpStatus.UNAUTHORIZED,
                "invalid-api-key",
                "Invalid API key",
                "Nobody has this API key. Send the one in the file \"api-key\" of the data folder.",
                Map.of());
    }

    static Problem mercureNotConfigured() {
        return shlink(
                HttpStatus.NOT_IMPLEMENTED,
                "mercure-not-configured",
                "Mercure integration not configured",
                "This server tells nobody of visits by itself. Ask for the short URLs again to see their visits.",
                Map.of());
    }

    static Problem keySwitchedOff() {
        return ours(
                HttpStatus.FORBIDDEN,
                "api-key-switched-off",
                "User switched off",
                "The user of this API key is switched off. Switch the user on, or send another key.");
    }

    static Problem keyOfAUser() {
        return ours(
                HttpStatus.FORBIDDEN,
                "api-key-of-a-user",
                "Key of a user",
                "Keys are managed with a key that is nobody’s. Send the one in the file \"api-key\" of the data folder.");
    }

    static Problem tooManyLongLists() {
        return general(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Too many ask for long lists at once. Try once more in a moment, or ask for at most "
                        + LinkListing.SHORT + " links a page.");
    }

    /** For what goes wrong before or outside any call. */
    static Problem general(HttpStatus status, String detail) {
        return new Problem(status, "about:blank", status.getMessage(), detail, Map.of());
    }

    private static Problem shlink(
            HttpStatus status, String name, String title, String detail, Map<String, Object> more) {
        return new Problem(status, SHLINK + name, title, detail, more);
    }

    private static Problem ours(HttpStatus status, String name, String title, String detail) {
        return new Problem(status, OURS + name, title, detail, Map.of());
    }

    /** Our word for a field as the API's. */
    private static String apiName(String field) {
        return switch (field) {
            case "slug" -> "customSlug";
            case "target" -> "longUrl";
            case "maxClicks" -> "maxVisits";
            default -> field;
        };
    }
}
