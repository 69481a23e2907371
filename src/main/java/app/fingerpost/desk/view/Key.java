package app.fingerpost.desk.view;

import app.fingerpost.desk.model.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * A key, alone or with others held down, that names itself as the person's keyboard does: JavaFX's own combinations say
 * Ctrl and Delete in every language.
 */
final class Key extends KeyCombination {
    private static final Texts TEXTS = new Texts("frame");

    private final KeyCodeCombination plain;
    /** Does the same, and has no name here. */
    private final KeyCodeCombination other;

    private Key(KeyCodeCombination plain, KeyCodeCombination other) {
        super(plain.getShift(), plain.getControl(), plain.getAlt(), plain.getMeta(), plain.getShortcut());
        this.plain = plain;
        this.other = other;
    }

    /**
     * Of JavaFX's notation, such as {@code Shortcut+Shift+N}; the last part is a {@link KeyCode}'s name. Delete is
     * Backspace too where keyboards have no other key to delete with.
     */
    static Key of(String combination) {
        return of(combination, SystemCommand.Family.ofThis());
    }

    static Key of(String combination, SystemCommand.Family family) {
        KeyCodeCombination named = (KeyCodeCombination) KeyCombination.valueOf(combination);
        boolean macDelete = family == SystemCommand.Family.MAC && named.getCode() == KeyCode.DELETE;
        return new Key(macDelete ? with(named, KeyCode.BACK_SPACE) : named, named);
    }

    private static KeyCodeCombination with(KeyCodeCombination keys, KeyCode code) {
        return new KeyCodeCombination(
                code, keys.getShift(), keys.getControl(), keys.getAlt(), keys.getMeta(), keys.getShortcut());
    }

    /**
     * This key as a menu names it beside an entry, without ever being matched: JavaFX has an entry's accelerator work in
     * the whole window, behind sheets and in text fields too, where the key belongs to the table alone.
     */
    KeyCombination named() {
        return new Named(this);
    }

    @Override
    public boolean match(KeyEvent event) {
        return plain.match(event) || other.match(event);
    }

    @Override
    public String getName() {
        return plain.getName();
    }

    @Override
    public String getDisplayText() {
        if (SystemCommand.Family.ofThis() == SystemCommand.Family.MAC) {
            return plain.getDisplayText();
        }
        List<String> parts = new ArrayList<>();
        if (getControl() == ModifierValue.DOWN || getShortcut() == ModifierValue.DOWN) {
            parts.add(TEXTS.get("key-control"));
        }
        if (getAlt() == ModifierValue.DOWN) {
            parts.add(TEXTS.get("key-alt"));
        }
        if (getShift() == ModifierValue.DOWN) {
            parts.add(TEXTS.get("key-shift"));
        }
        parts.add(word(plain.getCode()));
        return String.join("+", parts);
    }

    private static final class Named extends KeyCombination {
        private final Key key;

        Named(Key key) {
            super(key.getShift(), key.getControl(), key.getAlt(), key.getMeta(), key.getShortcut());
            this.key = key;
        }

        @Override
        public boolean match(KeyEvent event) {
            return false;
        }

        @Override
        public String getName() {
            return key.getName();
        }

        @Override
        public String getDisplayText() {
            return key.getDisplayText();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    private static String word(KeyCode code) {
        return switch (code) {
            case ENTER -> TEXTS.get("key-enter");
            case SPACE -> TEXTS.get("key-space");
            case DELETE -> TEXTS.get("key-delete");
            case ESCAPE -> TEXTS.get("key-escape");
            case COMMA -> ",";
            default -> code.getName();
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Key key && key.plain.equals(plain);
    }

    @Override
    public int hashCode() {
        return plain.hashCode();
    }
}
