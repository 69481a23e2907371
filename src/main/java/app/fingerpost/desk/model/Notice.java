package app.fingerpost.desk.model;

import org.jspecify.annotations.Nullable;

/**
 * A sentence at the bottom of the window: what was done, or why not.
 *
 * @param isProblem whether it tells of something that was not done
 * @param undo takes back what was done, null if there is nothing to take back
 */
public record Notice(
        String text, boolean isProblem, @Nullable Runnable undo) {
    static Notice done(String text) {
        return new Notice(text, false, null);
    }

    static Notice problem(String text) {
        return new Notice(text, true, null);
    }
}
