package app.fingerpost.desk.model;

import app.fingerpost.link.Rejected;

/**
 * Why something asked for was not done.
 *
 * @param field where the person can mend it, as {@link Rejected#field()}; empty if the fault is ours
 * @param sentence for the person
 */
public record Problem(String field, String sentence) {
    private static final Texts TEXTS = new Texts("common");

    static Problem of(Rejected rejected) {
        return new Problem(rejected.field(), rejected.sentence());
    }

    static Problem fault(RuntimeException cause) {
        return new Problem("", TEXTS.get("fault", String.valueOf(cause.getMessage())));
    }
}
