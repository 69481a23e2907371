package app.fingerpost.desk.model;

import app.fingerpost.link.LinkClicks;
import app.fingerpost.link.LinkSummary;
import app.fingerpost.link.UserSummary;
import app.fingerpost.report.LinkList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many links and clicks each user has, kept up to date by what changed: asking the store to add up all links once a
 * second would keep a processor busy for nothing. The worker's alone.
 */
final class OwnerSums {
    private final Map<Long, LinkSummary> links = new HashMap<>();
    private final Map<Integer, Sum> sums = new HashMap<>();

    /**
     * What is told twice counts once. Answers all links told of, as they are now; of what is told twice again, for the first
     * answer may have got lost.
     */
    List<LinkSummary> take(LinkList.Changes changes) {
        if (changes.all()) {
            links.clear();
            sums.clear();
        }
        List<LinkSummary> other = new ArrayList<>(changes.links());
        changes.links().forEach(this::take);
        for (LinkClicks clicks : changes.clicked()) {
            // A deleted link is none of these; it may have been clicked before.
            LinkSummary known = links.get(clicks.link());
            if (known != null) {
                LinkSummary now = known.with(clicks);
                take(now);
                other.add(now);
            }
        }
        return other;
    }

    private void take(LinkSummary link) {
        long id = link.link().id();
        LinkSummary before = link.deleted() ? links.remove(id) : links.put(id, link);
        if (before != null) {
            sum(before).add(before, -1);
        }
        if (!link.deleted()) {
            sum(link).add(link, 1);
        }
    }

    /** These users with what they have. */
    List<UserSummary> of(LinkList.Owners owners) {
        return owners.all().stream()
                .map(user -> {
                    Sum sum = sums.getOrDefault(user.id(), new Sum());
                    return new UserSummary(
                            user,
                            sum.links,
                            sum.clicks,
                            sum.bots,
                            owners.lastSwitches().get(user.id()));
                })
                .toList();
    }

    private Sum sum(LinkSummary link) {
        return sums.computeIfAbsent(link.link().ownerId(), owner -> new Sum());
    }

    private static final class Sum {
        private long links;
        private long clicks;
        private long bots;

        void add(LinkSummary link, int sign) {
            links += sign;
            clicks += sign * link.clicks();
            bots += sign * link.bots();
        }
    }
}
