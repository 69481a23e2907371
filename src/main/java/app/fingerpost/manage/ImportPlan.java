package app.fingerpost.manage;

import app.fingerpost.link.Link;
import app.fingerpost.link.LinkDraft;
import app.fingerpost.link.User;
import app.fingerpost.store.Transaction;
import app.fingerpost.store.UserTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an import is about to write.
 *
 * @param owners the ids of those that are there, by name
 * @param newOwners names
 * @param usual the owner of links that name none
 */
record ImportPlan(List<StagedLink> links, Map<String, Integer> owners, Set<String> newOwners, int usual) {
    /** Links written at once while redirects are answered: a millisecond's work at most. */
    private static final int FEW = 5;

    Claims claims() {
        Set<Integer> ids = new HashSet<>(owners.values());
        ids.add(usual);
        return new Claims(links.stream().map(StagedLink::slug).collect(Collectors.toSet()), newOwners, ids);
    }

    record Written(List<Link> links, List<User> owners) {}

    /** @param progress told at the start, at every full {@value BulkImport#STEP} links, and at the end */
    Written write(Transaction rows, Instant now, RightOfWay redirects, LongConsumer progress) {
        progress.accept(0);
        Map<String, Integer> ids = new HashMap<>(owners);
        List<User> created = rows.with(tables -> createOwners(tables.users(), now));
        created.forEach(user -> ids.put(user.name(), user.id()));
        long edit = rows.with(tables -> tables.links().laterEdit());
        List<Link> written = new ArrayList<>(links.size());
        boolean busy = true;
        while (written.size() < links.size()) {
            int from = written.size();
            int report = Math.min((from / BulkImport.STEP + 1) * BulkImport.STEP, links.size());
            int until = busy ? Math.min(from + FEW, report) : report;
            List<LinkDraft> drafts = links.subList(from, until).stream()
                    .map(link -> link.draft(owner(link.owner(), ids)))
                    .toList();
            written.addAll(rows.with(tables -> tables.links().insert(drafts, now, edit)));
            if (until == report) {
                progress.accept(until);
            }
            busy = redirects.give();
        }
        return new Written(written, created);
    }

    private List<User> createOwners(UserTable users, Instant now) {
        Set<String> off = links.stream()
                .filter(link -> !link.ownerActive())
                .flatMap(link -> Stream.ofNullable(link.owner()))
                .collect(Collectors.toSet());
        Map<Boolean, List<User>> created = newOwners.stream()
                .map(name -> users.insert(name, now))
                .collect(Collectors.partitioningBy(user -> off.contains(user.name())));
        List<User> all = new ArrayList<>(created.getOrDefault(false, List.of()));
        all.addAll(users.turn(created.getOrDefault(true, List.of()), false, now));
        return all;
    }

    private int owner(@Nullable String name, Map<String, Integer> ids) {
        return name == null ? usual : Objects.requireNonNull(ids.get(name));
    }
}
