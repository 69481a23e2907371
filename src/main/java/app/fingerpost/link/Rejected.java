package app.fingerpost.link;

/**
 * Something asked for cannot be done, and the person who asked can mend it. The message is one or two plain sentences
 * for that person: what is wrong, what to do. Never logged as a fault, never shown with a stack trace.
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

    private Rejected(Kind kind, String field, String message) {
        super(message, null, false, false);
        this.kind = kind;
        this.field = field;
    }

    /** {@code field} is the field's own word: slug, target, owner, tag, name, file … */
    public static Rejected invalid(String field, String message) {
        return new Rejected(Kind.INVALID, field, message);
    }

    public static Rejected taken(String field, String message) {
        return new Rejected(Kind.TAKEN, field, message);
    }

    public static Rejected unknown(String field, String message) {
        return new Rejected(Kind.UNKNOWN, field, message);
    }

    /** The same about one of several things, which the sentence names first. */
    public Rejected about(String what) {
        return new Rejected(kind, field, what + ": " + sentence());
    }

    public Kind kind() {
        return kind;
    }

    public String field() {
        return field;
    }

    /** The sentence for the person; unlike {@link #getMessage()} never null. */
    public String sentence() {
        String message = getMessage();
        return message == null ? kind + " " + field : message;
    }
}
