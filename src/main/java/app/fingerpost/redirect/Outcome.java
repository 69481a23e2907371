package app.fingerpost.redirect;

import java.util.List;

/** What becomes of a request for a slug. */
public sealed interface Outcome {
    /**
     * The visitor is sent on.
     *
     * @param location pure ASCII, free of control characters: safe in a header as it is
     * @param permanent whether browsers may keep the answer
     */
    record Redirect(long linkId, int status, boolean permanent, String location) implements Outcome {}

    /** No such slug, or several that are only alike. {@code alike} are the slugs to offer, perhaps none. */
    record Unknown(String asked, List<String> alike) implements Outcome {}

    record OwnerInactive() implements Outcome {}

    record LinkDisabled() implements Outcome {}

    record NotYet() implements Outcome {}

    record Expired() implements Outcome {}

    record UsedUp() implements Outcome {}
}
