package app.fingerpost.desk.model;

import org.jspecify.annotations.Nullable;

/**
 * A sentence at the bottom of the window: what was done, or why not.
 *
 * @param isProblem whether it tells of something that was not done
 * @param stays until the person closes it, or there is another
 * @param undo takes back what was done, null if there is nothing to take back, or something else would be taken back first
 * @param offer something one may want next, null for nothing
 */
public record Notice(
        String text,
        boolean isProblem,
        boolean stays,
        @Nullable Runnable undo,
        @Nullable Offer offer) {
    /** Its words, as on a button, and what does it. */
    public record Offer(String text, Runnable work) {}

    static Notice done(String text) {
        return new Notice(text, false, false, null, null);
    }

    static Notice undoable(String text, Runnable undo) {
        return new Notice(text, false, false, undo, null);
    }

    static Notice problem(String text) {
        return new Notice(text, true, true, null, null);
    }

    /** The same for something that must not be missed. */
    Notice staying() {
        return new Notice(text, isProblem, true, undo, offer);
    }

    /** The same in other words. */
    Notice saying(String words) {
        return new Notice(words, isProblem, stays, undo, offer);
    }

    /** The same with an offer. */
    Notice offering(String what, Runnable work) {
        return new Notice(text, isProblem, stays, undo, new Offer(what, work));
    }
}
