package app.fingerpost.link;

import org.jspecify.annotations.Nullable;

/** What goes into a {@code Location} header, as {@link Target#location} makes it. */
public final class Location {
    /** Bytes that stand for one that is no text. */
    private static final int NO_TEXT = 3;
    /** A question mark, and what joins two queries. */
    private static final int JOINTS = 2;

    private Location() {}

    /**
     * The characters that {@link #extend} makes at most.
     *
     * @param sent bytes of the visitor's path and query together, as they were sent
     */
    public static int longest(int sent) {
        return Target.MAX_LENGTH + JOINTS + Escapes.LENGTH * NO_TEXT * sent;
    }

    /**
     * {@code location} with a visitor's own path and query added where they belong: the path behind the target's path,
     * the query behind its query, both before its fragment.
     *
     * @param path raw, empty or beginning with a slash
     * @param query raw, without the question mark; null or empty adds nothing
     */
    public static String extend(String location, String path, @Nullable String query) {
        int hash = location.indexOf('#');
        String fragment = hash < 0 ? "" : location.substring(hash);
        String rest = hash < 0 ? location : location.substring(0, hash);
        int mark = rest.indexOf('?');
        String ownQuery = mark < 0 ? "" : rest.substring(mark + 1);
        StringBuilder whole = new StringBuilder(location.length() + path.length() + 64);
        whole.append(rest, 0, mark < 0 ? rest.length() : mark);
        if (!path.isEmpty()) {
            if (whole.charAt(whole.length() - 1) == '/') {
                whole.setLength(whole.length() - 1);
            }
            Escapes.addTo(whole, path);
        }
        String added = query == null ? "" : query;
        if (mark >= 0 || !added.isEmpty()) {
            whole.append('?').append(ownQuery);
            if (!ownQuery.isEmpty() && !added.isEmpty()) {
                whole.append('&');
            }
            Escapes.addTo(whole, added);
        }
        return whole.append(fragment).toString();
    }
}
