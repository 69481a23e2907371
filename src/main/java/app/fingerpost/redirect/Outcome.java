package app.fingerpost.redirect;

import java.nio.ByteBuffer;
import java.util.List;

/** What becomes of a request for a slug. */
public sealed interface Outcome {
    /** The visitor is sent on. */
    sealed interface Redirect extends Outcome permits Entry, ExtendedRedirect {
        long linkId();

        int status();

        /** Whether browsers may keep the answer. */
        boolean permanent();

        /** Pure ASCII, free of control characters: safe in a header as it is. */
        String location();

        /** Puts the location there, a byte for each character. */
        void putLocation(ByteBuffer bytes);
    }

    /** No such slug, or several that are only alike. {@code alike} are the slugs to offer, perhaps none. */
    record Unknown(String asked, List<String> alike) implements Outcome {}

    record OwnerInactive() implements Outcome {}

    record LinkDisabled() implements Outcome {}

    record NotYet() implements Outcome {}

    record Expired() implements Outcome {}

    record UsedUp() implements Outcome {}
}
