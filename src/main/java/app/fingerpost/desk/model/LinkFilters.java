package app.fingerpost.desk.model;

import app.fingerpost.link.UserSummary;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What is chosen beside the search. Several of one kind widen what is shown (one owner or the other), but for tags, all
 * of which a link must have; different kinds, and the search, narrow it. For the FX thread.
 */
public final class LinkFilters {
    private final Listing<LinkRow> listing;
    private final Clock clock;
    private final ObservableList<LinkFilter> chosen = FXCollections.observableArrayList();
    /** Held here, since it would be gone with its listeners if nobody held it. */
    private final ObservableList<LinkFilter> shown = FXCollections.unmodifiableObservableList(chosen);

    LinkFilters(Listing<LinkRow> listing, Clock clock) {
        this.listing = listing;
        this.clock = clock;
        listing.filterProperty().addListener((property, before, filter) -> {
            if (filter == null) {
                chosen.clear();
            }
        });
    }

    /** In the order in which they were chosen. Only this class changes it. */
    public ObservableList<LinkFilter> chosen() {
        return shown;
    }

    /** Nothing happens if it is chosen already. */
    public void add(LinkFilter filter) {
        if (!chosen.contains(filter)) {
            chosen.add(filter);
            apply();
        }
    }

    public void remove(LinkFilter filter) {
        if (chosen.remove(filter)) {
            apply();
        }
    }

    /** Calls owners by the names they have now. */
    void follow(List<UserSummary> users) {
        for (int i = 0; i < chosen.size(); i++) {
            LinkFilter before = chosen.get(i);
            LinkFilter now = followed(before, users);
            // An equal one in its place would tell those who look that something has changed.
            if (!now.equals(before)) {
                chosen.set(i, now);
            }
        }
    }

    private static LinkFilter followed(LinkFilter filter, List<UserSummary> users) {
        return filter instanceof LinkFilter.Owner owner
                ? users.stream()
                        .map(UserSummary::user)
                        .filter(user -> user.id() == owner.id())
                        .findFirst()
                        .<LinkFilter>map(user -> new LinkFilter.Owner(user.id(), user.name()))
                        .orElse(owner)
                : filter;
    }

    /** Takes all of them away; the search stays. */
    public void clear() {
        listing.filterProperty().set(null);
    }

    /** Takes the search away too, so that every link is shown. */
    public void showAll() {
        listing.showAll();
    }

    private void apply() {
        listing.filterProperty().set(chosen.isEmpty() ? null : predicate(List.copyOf(chosen), clock));
    }

    /** Judges by the time at which it is asked, so that rows come and go as time passes. */
    private static Predicate<LinkRow> predicate(List<LinkFilter> filters, Clock clock) {
        Map<Boolean, List<LinkFilter>> tagsAndRest =
                filters.stream().collect(Collectors.partitioningBy(LinkFilter.Tagged.class::isInstance));
        List<LinkFilter> tags = tagsAndRest.getOrDefault(true, List.of());
        List<List<LinkFilter>> kinds = List.copyOf(tagsAndRest.getOrDefault(false, List.of()).stream()
                .collect(Collectors.groupingBy(Object::getClass))
                .values());
        return row -> {
            Instant now = clock.instant();
            return tags.stream().allMatch(tag -> tag.shows(row, now))
                    && kinds.stream().allMatch(kind -> kind.stream().anyMatch(one -> one.shows(row, now)));
        };
    }
}
