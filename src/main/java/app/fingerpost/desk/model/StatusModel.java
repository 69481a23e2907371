package app.fingerpost.desk.model;

import app.fingerpost.click.FlushState;
import app.fingerpost.settings.Network;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** What the bar at the bottom tells. For the FX thread. */
public final class StatusModel {
    private static final Texts TEXTS = new Texts("frame");

    private final Supplier<Network> network;
    private final Supplier<@Nullable RuntimeException> lost;
    private final ZoneId zone;
    private final ReadOnlyStringWrapper address = new ReadOnlyStringWrapper(this, "address", "");
    private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper(this, "waiting", "");
    private final ReadOnlyStringWrapper atRisk = new ReadOnlyStringWrapper(this, "atRisk", TEXTS.get("at-risk"));
    private final ReadOnlyStringWrapper lastFlush = new ReadOnlyStringWrapper(this, "lastFlush", "");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");

    private @Nullable Problem unread;
    private boolean asking;

    /** {@code lost} answers why nothing answers at present, null while the server does. */
    StatusModel(Supplier<Network> network, Supplier<@Nullable RuntimeException> lost, ZoneId zone) {
        this.network = network;
        this.lost = lost;
        this.zone = zone;
        follow();
    }

    /** Takes up where the server is now. */
    void follow() {
        address.set(network.get().shortUrlPrefix());
    }

    /** What short addresses begin with. */
    public String address() {
        return address.get();
    }

    public ReadOnlyStringProperty addressProperty() {
        return address.getReadOnlyProperty();
    }

    /** Clicks counted and not yet written. */
    public ReadOnlyStringProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** Which of the clicks waiting the death of the app and a power cut would take. */
    public ReadOnlyStringProperty atRiskProperty() {
        return atRisk.getReadOnlyProperty();
    }

    /** When clicks were last written. */
    public ReadOnlyStringProperty lastFlushProperty() {
        return lastFlush.getReadOnlyProperty();
    }

    /** What does not work at present; empty if all does. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Has the clicks told although the lists have to wait for something else; {@code reader} does not wait for that. */
    void ask(Worker reader) {
        if (!asking) {
            asking = true;
            reader.ask(
                    services -> services.flush().get(),
                    flush -> {
                        asking = false;
                        take(flush, unread);
                    },
                    problem -> asking = false);
        }
    }

    void take(FlushState flush, @Nullable Problem unread) {
        this.unread = unread;
        waiting.set(TEXTS.get("waiting", flush.waiting()));
        Instant last = flush.last();
        lastFlush.set(
                last == null
                        ? TEXTS.get("nothing-written")
                        : TEXTS.get("last-written", Wording.timeOfDay(last, zone), Wording.took(flush.took())));
        atRisk.set(atRisk(flush));
        RuntimeException why = lost.get();
        if (why != null) {
            trouble.set(TEXTS.get("lost", Problem.of(why).sentence()));
        } else if (flush.failure() != null) {
            trouble.set(unwritten(flush));
        } else {
            trouble.set(unread == null ? "" : TEXTS.get("lists-unread", unread.sentence()));
        }
    }

    /** The journal keeps what the process has counted; each flush puts journal and database on the disk. */
    private static String atRisk(FlushState flush) {
        if (flush.unjournaled() > 0) {
            return TEXTS.get("at-risk-unjournaled", flush.unjournaled());
        }
        return flush.failure() == null ? TEXTS.get("at-risk") : TEXTS.get("at-risk-in-trouble");
    }

    /** Why, and where the clicks are meanwhile, if there are any. */
    private static String unwritten(FlushState flush) {
        if (flush.isAway()) {
            return TEXTS.get("unwritten-away");
        }
        String why = flush.isDiskFull() ? TEXTS.get("unwritten-full") : TEXTS.get("unwritten");
        if (flush.waiting() == 0) {
            return why;
        }
        String place = flush.unjournaled() > 0
                ? TEXTS.get("kept-in-memory", flush.unjournaled())
                : TEXTS.get("kept-in-journal", flush.waiting());
        return String.join(" ", why, place, exactness(flush.step())).strip();
    }

    /** So many may wait that only their minute, hour or day can be kept. */
    private static String exactness(int step) {
        return switch (step) {
            case 1 -> "";
            case 60 -> TEXTS.get("kept-minutes");
            case 3600 -> TEXTS.get("kept-hours");
            default -> TEXTS.get("kept-days");
        };
    }
}
