package app.fingerpost.desk.model;

import app.fingerpost.link.LinkSummary;
import app.fingerpost.link.User;
import app.fingerpost.link.UserSummary;
import app.fingerpost.link.Validity;
import app.fingerpost.report.DayCounts;
import app.fingerpost.report.RecentDays;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes table rows of what changed in the store: joins links with their owners and the time. One thread at a time. */
final class LinkBook {
    private final Map<Integer, User> owners = new HashMap<>();
    /** Links whose state depends on the time. */
    private final Set<Long> timed = new HashSet<>();

    /** Null until they are read for the first time. */
    private RecentDays.@Nullable Counts days;

    /** Brings the shelf up to date with what is new, and with the time. */
    void merge(Shelf<LinkRow> shelf, Refresh refresh, Instant now) {
        Map<Long, LinkRow> changed = new HashMap<>();
        if (refresh.days() != null && refresh.days() != days) {
            days = refresh.days();
            for (LinkRow row : shelf.all()) {
                if (daysOf(row.id()) != row.days()) {
                    changed.put(row.id(), row.later(row.summary(), row.owner(), daysOf(row.id()), now));
                }
            }
        }
        Set<Integer> otherOwners = takeOwners(refresh.users() == null ? List.of() : refresh.users());
        if (!otherOwners.isEmpty()) {
            for (LinkRow row : shelf.all()) {
                if (otherOwners.contains(row.owner().id())) {
                    changed.put(
                            row.id(), row.later(row.summary(), owner(row.owner().id()), daysOf(row.id()), now));
                }
            }
        }
        Set<Long> gone = new HashSet<>();
        if (refresh.all()) {
            shelf.all().forEach(row -> gone.add(row.id()));
        }
        for (LinkSummary link : refresh.links()) {
            long id = link.link().id();
            changed.remove(id);
            timed.remove(id);
            if (link.deleted()) {
                gone.add(id);
                continue;
            }
            gone.remove(id);
            if (hasTimes(link.link().draft().validity())) {
                timed.add(id);
            }
            LinkRow before = shelf.get(id);
            User owner = owner(link.link().ownerId());
            changed.put(
                    id,
                    before == null
                            ? LinkRow.of(link, owner, daysOf(id), now)
                            : before.later(link, owner, daysOf(id), now));
        }
        timed.removeAll(gone);
        changed.keySet().removeAll(gone);
        for (long id : timed) {
            LinkRow row = shelf.get(id);
            if (row != null
                    && !changed.containsKey(id)
                    && LinkState.of(row.summary(), row.owner(), now) != row.state()) {
                changed.put(id, row.later(row.summary(), row.owner(), row.days(), now));
            }
        }
        shelf.put(changed.values(), gone);
    }

    /** Puts the first rows on the shelf, before anything was merged. */
    void begin(Shelf<LinkRow> shelf, FirstPage page, Instant now) {
        page.owners().forEach(user -> owners.put(user.id(), user));
        List<LinkRow> rows = page.links().stream()
                .map(link -> LinkRow.of(
                        link, owner(link.link().ownerId()), daysOf(link.link().id()), now))
                .toList();
        shelf.put(rows, List.of());
    }

    /** Which of them have another name or another state than before. */
    private Set<Integer> takeOwners(Collection<UserSummary> users) {
        Set<Integer> other = new HashSet<>();
        for (UserSummary summary : users) {
            User user = summary.user();
            User before = owners.put(user.id(), user);
            if (before != null && !before.equals(user)) {
                other.add(user.id());
            }
        }
        return other;
    }

    private @Nullable DayCounts daysOf(long link) {
        return days == null ? null : days.of(link);
    }

    /** A link may be read a moment before its new owner is; the next refresh brings the name. */
    private User owner(int id) {
        return owners.computeIfAbsent(id, missing -> new User(missing, "…", true, 0, Instant.EPOCH));
    }

    private static boolean hasTimes(Validity validity) {
        return validity.from() != null || validity.until() != null;
    }
}
