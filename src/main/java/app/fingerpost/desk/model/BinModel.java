package app.fingerpost.desk.model;

import app.fingerpost.link.Changes;
import app.fingerpost.link.LinkSummary;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Deleted links, and what can be done with them. For the FX thread. */
public final class BinModel {
    private static final Texts TEXTS = new Texts("bin");
    /** After this it is counted anew though nothing was edited: links leave the bin by themselves. */
    private static final Duration COUNT_AGE = Duration.ofMinutes(1);

    private final Worker worker;
    private final Listing<BinRow> listing;
    private final Notices notices;
    private final Deeds deeds;
    private final Runnable refresh;
    private final ZoneId zone;
    private final ReadOnlyLongWrapper count = new ReadOnlyLongWrapper(this, "count", 0);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyStringWrapper question = new ReadOnlyStringWrapper(this, "question", "");
    private List<BinRow> asked = List.of();
    private boolean open;
    private Instant counted = Instant.EPOCH;

    /** {@code zone} is the one in which days are shown. */
    BinModel(Worker worker, Listing<BinRow> listing, Notices notices, Deeds deeds, Runnable refresh, ZoneId zone) {
        this.worker = worker;
        this.listing = listing;
        this.notices = notices;
        this.deeds = deeds;
        this.refresh = refresh;
        this.zone = zone;
    }

    /** Filled by {@link #open}. */
    public Listing<BinRow> listing() {
        return listing;
    }

    /** How many links are in the bin. */
    public ReadOnlyLongProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Why the last thing asked for was not done, or not all of it; empty if it was. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What the person is asked before links are deleted for good; empty if nothing is asked. */
    public ReadOnlyStringProperty questionProperty() {
        return question.getReadOnlyProperty();
    }

    /** The day on which the link leaves the bin, in words. */
    public String leaves(BinRow row) {
        return Wording.day(row.leaves().atZone(zone).toLocalDate());
    }

    /** Reads what is in the bin, and again when links are edited, until {@link #close}. */
    public void open() {
        open = true;
        problem.set("");
        keep();
        read();
    }

    /** The next time, all of it is shown again. */
    public void close() {
        open = false;
        listing.showAll();
    }

    /** Takes those out of the bin that can be; why the others cannot, {@link #problemProperty} says. */
    public void restore(List<BinRow> rows) {
        List<BinRow> wanted = List.copyOf(rows);
        List<Long> ids = wanted.stream().map(BinRow::id).toList();
        if (ids.isEmpty()) {
            return;
        }
        keep();
        deeds.askStoppable(
                TEXTS.get("restoring", Wording.links(ids.size())),
                (services, between) -> services.replay().run(Changes.made(ids), between),
                (deed, outcome) -> {
                    Set<Long> restored = Set.copyOf(outcome.done().made());
                    if (!restored.isEmpty()) {
                        deed.did(
                                told(wanted.stream()
                                        .filter(row -> restored.contains(row.id()))
                                        .toList()),
                                outcome.done());
                    }
                    done(outcome.refused().isEmpty() ? "" : Deeds.why(outcome));
                },
                why -> done(why.sentence()),
                () -> {});
    }

    private static String told(List<BinRow> restored) {
        return restored.size() == 1
                ? TEXTS.get("restored", restored.get(0).slug())
                : TEXTS.get("restoredSeveral", restored.size());
    }

    /** Asks whether these links should be deleted for good; {@link #purge} does it, {@link #keep} does not. */
    public void askPurge(List<BinRow> rows) {
        asked = List.copyOf(rows);
        question.set(
                switch (rows.size()) {
                    case 0 -> "";
                    case 1 -> TEXTS.get("askPurge", rows.get(0).slug());
                    default -> TEXTS.get("askPurgeSeveral", rows.size());
                });
    }

    /** Deletes for good what was asked about. */
    public void purge() {
        List<BinRow> doomed = asked;
        List<Long> ids = doomed.stream().map(BinRow::id).toList();
        keep();
        if (!ids.isEmpty()) {
            deeds.ask(
                    TEXTS.get("purging", Wording.links(ids.size())),
                    services -> services.links().purge(ids),
                    (deed, purged) -> {
                        notices.tell(
                                doomed.size() == 1 && purged == 1
                                        ? TEXTS.get("purged", doomed.get(0).slug())
                                        : TEXTS.get("purgedSeveral", purged));
                        done("");
                    },
                    why -> done(why.sentence()));
        }
    }

    /** Takes the question back. */
    public void keep() {
        asked = List.of();
        question.set("");
    }

    /**
     * @param binned how many are in the bin now; null if no link was edited: then they are counted anew if that is some
     *     time ago
     */
    void take(@Nullable Long binned, Instant now) {
        if (binned == null && !counted.plus(COUNT_AGE).isBefore(now)) {
            return;
        }
        counted = now;
        if (binned != null) {
            count.set(binned);
        }
        if (open) {
            read();
        } else if (binned == null) {
            worker.ask(services -> services.lists().binnedCount(), count::set, why -> {});
        }
    }

    private void done(String why) {
        problem.set(why);
        read();
        refresh.run();
    }

    private void read() {
        worker.ask(
                services -> rows(services),
                rows -> {
                    count.set(rows.size());
                    listing.change(shelf -> shelf.replaceAll(rows));
                },
                why -> problem.set(why.sentence()));
    }

    private static List<BinRow> rows(DeskServices services) {
        List<LinkSummary> binned = services.lists().binned();
        Map<Integer, String> owners = services.lists()
                .ownerNames(binned.stream().map(one -> one.link().ownerId()).collect(Collectors.toSet()));
        return binned.stream()
                .map(one -> BinRow.of(one, owners.getOrDefault(one.link().ownerId(), "")))
                .toList();
    }
}
