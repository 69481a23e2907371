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
    /** The journal keeps what the process has counted; each flush puts journal and database on the disk. */
    private static final String AT_RISK =
            "If Fingerpost dies, none of these clicks is lost. A power cut takes those of the last second at most.";

    private static final String AT_RISK_IN_TROUBLE = "While the disk has room for the journal, none of these clicks is"
            + " lost if Fingerpost dies, and a power cut takes those of the last second at most.";

    private final Supplier<Network> network;
    private final ZoneId zone;
    private final ReadOnlyStringWrapper address = new ReadOnlyStringWrapper(this, "address", "");
    private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper(this, "waiting", "");
    private final ReadOnlyStringWrapper atRisk = new ReadOnlyStringWrapper(this, "atRisk", AT_RISK);
    private final ReadOnlyStringWrapper lastFlush = new ReadOnlyStringWrapper(this, "lastFlush", "");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");

    StatusModel(Supplier<Network> network, ZoneId zone) {
        this.network = network;
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

    void take(FlushState flush, @Nullable Problem unread) {
        waiting.set(Wording.count(flush.waiting(), "click") + " waiting");
        Instant last = flush.last();
        lastFlush.set(
                last == null
                        ? "Nothing written yet"
                        : "Last written " + Wording.timeOfDay(last, zone) + ", in " + Wording.took(flush.took()));
        String failure = flush.failure();
        atRisk.set(atRisk(flush));
        if (failure != null) {
            trouble.set("Clicks cannot be written and are kept in memory" + exactness(flush.step()) + ": " + failure);
        } else {
            trouble.set(unread == null ? "" : "The lists cannot be read anew: " + unread.sentence());
        }
    }

    private static String atRisk(FlushState flush) {
        if (flush.unjournaled() > 0) {
            return Wording.count(flush.unjournaled(), "click")
                    + " of these would be lost if Fingerpost died now: the disk has no room for the journal. Make room,"
                    + " and they are written.";
        }
        return flush.failure() == null ? AT_RISK : AT_RISK_IN_TROUBLE;
    }

    /** So many may wait that only their minute, hour or day can be kept. */
    private static String exactness(int step) {
        return switch (step) {
            case 1 -> "";
            case 60 -> ", to the minute";
            case 3600 -> ", to the hour";
            default -> ", to the day";
        };
    }
}
