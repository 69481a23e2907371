package app.fingerpost.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What was done in one go, so that it can be taken back and done again.
 *
 * @param made ids of the links that came into use, new or out of the bin
 * @param binned ids of the links that went into the bin
 */
public record Changes(
        List<Long> made,
        List<Long> binned,
        List<LinkEdit> edits,
        List<User> created,
        List<User> removed,
        List<UserChange> users) {
    /** Nothing. */
    public static final Changes NONE = new Changes(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Changes {
        made = List.copyOf(made);
        binned = List.copyOf(binned);
        edits = List.copyOf(edits);
        created = List.copyOf(created);
        removed = List.copyOf(removed);
        users = List.copyOf(users);
    }

    public static Changes made(Collection<Long> ids) {
        return new Changes(List.copyOf(ids), NONE.binned, NONE.edits, NONE.created, NONE.removed, NONE.users);
    }

    public static Changes binned(Collection<Long> ids) {
        return made(ids).reversed();
    }

    /** Edits that changed nothing are left out. */
    public static Changes edited(Collection<LinkEdit> edits) {
        List<LinkEdit> real = edits.stream()
                .filter(edit -> !edit.before().draft().equals(edit.after().draft()))
                .toList();
        return new Changes(NONE.made, NONE.binned, real, NONE.created, NONE.removed, NONE.users);
    }

    public static Changes created(Collection<User> users) {
        return new Changes(NONE.made, NONE.binned, NONE.edits, List.copyOf(users), NONE.removed, NONE.users);
    }

    /** Renamings and switches; those that changed nothing are left out. */
    public static Changes ofUsers(Collection<UserChange> changes) {
        List<UserChange> real = changes.stream()
                .filter(change -> !change.before().equals(change.after()))
                .toList();
        return new Changes(NONE.made, NONE.binned, NONE.edits, NONE.created, NONE.removed, real);
    }

    /** Both as one. */
    public Changes and(Changes other) {
        return new Changes(
                joined(made, other.made),
                joined(binned, other.binned),
                joined(edits, other.edits),
                joined(created, other.created),
                joined(removed, other.removed),
                joined(users, other.users));
    }

    /** What takes all of it back. */
    public Changes reversed() {
        return new Changes(
                binned,
                made,
                edits.stream().map(LinkEdit::reversed).toList(),
                removed,
                created,
                users.stream()
                        .map(change -> new UserChange(change.after(), change.before()))
                        .toList());
    }

    /** Whether nothing was changed at all. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    /** How many links and users it holds, not only their ids. */
    public int held() {
        return edits.size() + created.size() + removed.size() + users.size();
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        List<T> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }
}
