package app.fingerpost.link;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something asked for cannot be done, and the person who asked can mend it. The message is one or two plain English
 * sentences for that person: what is wrong, what to do. Never logged as a fault, never shown with a stack trace.
 *
 * <p>What can be met in the window has a code too, so that the window can say the same in the person's language: its
 * sentence is a {@link MessageFormat} then, for the values that stand in it. Write numbers that are names, such as ports,
 * as texts, and ’ for an apostrophe.
 */
public final class Rejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What kind of mending is needed; the web maps it to a status. */
    public enum Kind {
        /** A value breaks a rule of the field named by {@link Rejected#field()}. */
        INVALID,
        /** The value is fine, but something else has it already. */
        TAKEN,
        /** The thing named does not exist (any more). */
        UNKNOWN
    }

    private final Kind kind;
    private final String field;
    private final @Nullable String code;
    /** Transient only since exceptions are serializable; this one never is serialized. */
    private final transient List<Object> values;

    private final transient @Nullable Slug link;

    private Rejected(
            Kind kind, String field, String message, @Nullable String code, List<Object> values, @Nullable Slug link) {
        super(message, null, false, false);
        this.kind = kind;
        this.field = field;
        this.code = code;
        this.values = values;
        this.link = link;
    }

    private static Rejected coded(Kind kind, String field, String code, String sentence, Object... values) {
        String message = new MessageFormat(sentence, Locale.ENGLISH).format(values);
        return new Rejected(kind, field, message, code, List.of(values), null);
    }

    /** {@code field} is the field's own word: slug, target, owner, tag, name, file … */
    public static Rejected invalid(String field, String message) {
        return new Rejected(Kind.INVALID, field, message, null, List.of(), null);
    }

    public static Rejected taken(String field, String message) {
        return new Rejected(Kind.TAKEN, field, message, null, List.of(), null);
    }

    public static Rejected unknown(String field, String message) {
        return new Rejected(Kind.UNKNOWN, field, message, null, List.of(), null);
    }

    /** As {@link #invalid(String, String)}, for what the window says in its own language. */
    public static Rejected invalid(String field, String code, String sentence, Object... values) {
        return coded(Kind.INVALID, field, code, sentence, values);
    }

    /** As {@link #taken(String, String)}, for what the window says in its own language. */
    public static Rejected taken(String field, String code, String sentence, Object... values) {
        return coded(Kind.TAKEN, field, code, sentence, values);
    }

    /** As {@link #unknown(String, String)}, for what the window says in its own language. */
    public static Rejected unknown(String field, String code, String sentence, Object... values) {
        return coded(Kind.UNKNOWN, field, code, sentence, values);
    }

    /** The same about this one of several links, which {@link #sentence()} names first. */
    public Rejected about(Slug slug) {
        return new Rejected(kind, field, "The link \"" + slug + "\": " + sentence(), code, values, slug);
    }

    /** Which of several links it is about; null if there are not several, or it is about none of them. */
    public @Nullable Slug link() {
        return link;
    }

    public Kind kind() {
        return kind;
    }

    public String field() {
        return field;
    }

    /** The sentence's name, the same in every language; null for one that is said in English only. */
    public @Nullable String code() {
        return code;
    }

    /** What stands in the sentence, in the order of its places. */
    public List<Object> values() {
        return values;
    }

    /** The sentence for the person; unlike {@link #getMessage()} never null. */
    public String sentence() {
        String message = getMessage();
        return message == null ? kind + " " + field : message;
    }
}
