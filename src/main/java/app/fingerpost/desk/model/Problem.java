package app.fingerpost.desk.model;

import app.fingerpost.click.FlushState;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.Slug;
import app.fingerpost.link.StoreException;

/**
 * Why something asked for was not done.
 *
 * @param field where the person can mend it, as {@link Rejected#field()}; empty if the fault is ours
 * @param sentence for the person
 */
public record Problem(String field, String sentence) {
    private static final Texts TEXTS = new Texts("common");
    private static final Texts REFUSALS = new Texts("refusals");

    public static Problem of(Rejected rejected) {
        return of(rejected, REFUSALS);
    }

    /** In the language of {@code texts}, if the refusal is one that the window has a text for. */
    static Problem of(Rejected rejected, Texts texts) {
        String code = rejected.code();
        if (code == null || !texts.has(code)) {
            return new Problem(rejected.field(), rejected.sentence());
        }
        Slug link = rejected.link();
        String sentence = texts.get(code, rejected.values().toArray());
        return new Problem(rejected.field(), link == null ? sentence : TEXTS.get("about-link", link.value(), sentence));
    }

    /** A refusal in its words, a failure of the store as far as the person can do something, anything else as a fault. */
    static Problem of(Throwable cause) {
        if (cause instanceof Rejected rejected) {
            return of(rejected);
        }
        return cause instanceof StoreException failure ? of(failure) : fault();
    }

    /** The same; of what only the log could explain, a full disk is taken to be the cause where it is one for the clicks. */
    static Problem of(Throwable cause, FlushState flush) {
        Problem problem = of(cause);
        return flush.isDiskFull() && problem.equals(fault()) ? new Problem("", TEXTS.get("disk-full")) : problem;
    }

    private static Problem of(StoreException failure) {
        if (failure.isUnsure()) {
            return new Problem("", failure.isDiskFull() ? TEXTS.get("unsure-full") : TEXTS.get("unsure"));
        }
        if (failure.isAway()) {
            return new Problem("", TEXTS.get("database-away"));
        }
        return failure.isDiskFull() ? new Problem("", TEXTS.get("disk-full")) : fault();
    }

    /**
     * Why the program does not start. There may be no folder for a log then, so what a report of a fault needs is in the
     * sentence.
     */
    public static Problem ofStart(Exception failure) {
        if (failure instanceof Rejected rejected) {
            return of(rejected);
        }
        if (failure instanceof StoreException store) {
            String sentence = store.isDiskFull() ? TEXTS.get("disk-full") : TEXTS.get("start-store", store.sentence());
            return new Problem("", sentence);
        }
        return new Problem("", TEXTS.get("start-fault", failure.toString()));
    }

    /** For what only the log can explain. */
    static Problem fault() {
        return new Problem("", TEXTS.get("fault"));
    }
}
