package app.fingerpost.desk.model;

import app.fingerpost.link.LinkSummary;
import app.fingerpost.link.User;
import app.fingerpost.settings.Memory;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The links that were at the top of the table when the window closed, as they are now: few are read at once, all take a
 * second or more.
 *
 * @param owners theirs, and maybe others
 */
public record FirstPage(Collection<LinkSummary> links, Collection<User> owners) {
    private static final String KEY = "links.first";
    /** More than a high screen shows. */
    private static final int ROWS = 60;

    /** The ids of these links; none before the window was closed for the first time. */
    public static List<Long> ids(Memory memory) {
        try {
            return Arrays.stream(memory.get(KEY, "").split(","))
                    .filter(id -> !id.isEmpty())
                    .limit(ROWS)
                    .map(Long::valueOf)
                    .toList();
        } catch (NumberFormatException e) {
            return List.of();
        }
    }

    /** Keeps in mind which links are at the top now, if none is searched for. */
    public static void remember(Listing<LinkRow> listing, Memory memory) {
        if (listing.loadedProperty().get()
                && listing.rows().size() == listing.allProperty().get()) {
            memory.put(
                    KEY,
                    listing.rows().stream()
                            .limit(ROWS)
                            .map(row -> Long.toString(row.id()))
                            .collect(Collectors.joining(",")));
        }
    }
}
