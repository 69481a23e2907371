package app.fingerpost.desk.view;

/**
 * A key and what it does, for the list of keys.
 *
 * @param key as the person's keyboard names it
 */
record Shortcut(String key, String text) {
    /** {@code combination} in JavaFX's notation. */
    static Shortcut of(String combination, String text) {
        return new Shortcut(Key.of(combination).getDisplayText(), text);
    }
}
