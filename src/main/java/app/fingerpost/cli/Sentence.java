package app.fingerpost.cli;

import app.fingerpost.link.Rejected;
import app.fingerpost.link.StoreException;

/** What went wrong, as it is told to a person: never a stack trace. */
final class Sentence {
    private Sentence() {}

    static String of(Exception failure) {
        if (failure instanceof Rejected rejected) {
            return rejected.sentence();
        }
        return failure instanceof StoreException store
                ? store.sentence()
                : "Something went wrong inside Fingerpost: " + failure + ". Please report it.";
    }
}
