package app.fingerpost.desk.model;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What the window says, in the person's language: English unless there is a bundle for it. Bundles lie in {@code texts}
 * beside the window's other resources, one for each page, in UTF-8. Each text is a {@link MessageFormat}, also without
 * values: a brace or an apostrophe in it would need quoting, so write ’ and “ ”. Any thread may ask.
 */
public final class Texts {
    private static final String FOLDER = "app.fingerpost.desk.texts.";

    private final ResourceBundle bundle;
    private final Locale locale;

    /** The bundle of this name for the computer's language. */
    public Texts(String name) {
        this(name, Locale.getDefault());
    }

    Texts(String name, Locale locale) {
        this.bundle = ResourceBundle.getBundle(
                FOLDER + name,
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.locale = bundle.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : bundle.getLocale();
    }

    /** The language of the texts, for dates that stand among them. */
    public Locale locale() {
        return locale;
    }

    /** Whether it has a text of this name. */
    boolean has(String key) {
        return bundle.containsKey(key);
    }

    /**
     * The text with its values put in; numbers are written as the language does.
     *
     * @throws java.util.MissingResourceException if there is none, which {@code TextsTest} rules out
     */
    public String get(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }
}
