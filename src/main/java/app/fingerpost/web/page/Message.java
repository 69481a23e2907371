package app.fingerpost.web.page;

import app.fingerpost.redirect.Outcome;
import io.javalin.http.HttpStatus;
import java.util.List;

/**
 * What a page says.
 *
 * @param offers links to show, perhaps none
 */
public record Message(String title, String text, List<Offer> offers) {
    /** More of what was asked for would only fill the page. */
    private static final int SHOWN = 120;

    static final Message HOME = new Message(
            "Fingerpost",
            "This server holds short links. To follow one, write its name behind the address of this page.",
            List.of());

    private Message(String title, String text) {
        this(title, text, List.of());
    }

    /** For a failure that is about no link. */
    public static Message of(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> new Message("Nothing here", "There is no page at this address. Check the spelling.");
            case METHOD_NOT_ALLOWED ->
                new Message("Not possible", "This address does not answer requests of this kind.");
            case CONTENT_TOO_LARGE ->
                new Message("Too large", "More was sent than this server takes at once. Send less.");
            case URI_TOO_LONG, REQUEST_HEADER_FIELDS_TOO_LARGE ->
                new Message("Too long", "The address, or what your browser sends with it, is too long. Shorten it.");
            case REQUEST_TIMEOUT -> new Message("Too slow", "The request did not arrive in time. Try again.");
            case SERVICE_UNAVAILABLE ->
                new Message("Not now", "The server cannot do this at the moment. Try again in a minute.");
            default ->
                status.getCode() < 500 || status == HttpStatus.HTTP_VERSION_NOT_SUPPORTED
                        ? new Message(
                                "Not understood", "The server cannot make sense of this request. Check the address.")
                        : new Message("Something broke", "The server made a mistake, and it has been noted down.");
        };
    }

    /** For a request that is not redirected. Never says whose the link is, nor which switch is off. */
    static Message of(Outcome outcome) {
        if (outcome instanceof Outcome.Unknown unknown) {
            return unknown(unknown);
        }
        if (outcome instanceof Outcome.NotYet) {
            return new Message("Not yet", "This link does not work yet. Try again later.");
        }
        if (outcome instanceof Outcome.Expired) {
            return new Message("Expired", "This link has come to its end and leads nowhere any more.");
        }
        if (outcome instanceof Outcome.UsedUp) {
            return new Message("Used up", "This link has been followed as often as it was meant to be.");
        }
        return new Message("Switched off", "This link is switched off at the moment.");
    }

    private static Message unknown(Outcome.Unknown unknown) {
        List<Offer> offers = unknown.alike().stream().map(Offer::of).toList();
        String named = "There is no link named \u201c" + shortened(unknown.asked()) + "\u201d.";
        return switch (offers.size()) {
            case 0 -> new Message("No such link", named + " Check the spelling.", offers);
            case 1 -> new Message("No such link", named + " Did you mean this one?", offers);
            default -> new Message("No such link", named + " Did you mean one of these?", offers);
        };
    }

    private static String shortened(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "\u2026";
    }
}
