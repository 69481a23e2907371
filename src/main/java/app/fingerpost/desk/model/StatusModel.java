package app.fingerpost.desk.model;

import app.fingerpost.click.FlushState;
import app.fingerpost.settings.Network;
import java.time.Instant;
import java.time.ZoneId;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** What the bar at the bottom tells. For the FX thread. */
public final class StatusModel {
    /** The journal keeps what the process has counted; each flush puts journal and database on the disk. */
    private static final String AT_RISK =
            "If Fingerpost dies, none of these clicks is lost. A power cut takes those of the last second at most.";
    /** Flushes that fail come as seldom as every half minute, and a full disk has no room for a longer journal. */
    private static final String AT_RISK_IN_TROUBLE = "While the disk has room for the journal, none of these clicks is"
            + " lost if Fingerpost dies, and a power cut takes those of the last half minute at most.";

    private final String address;
    private final ZoneId zone;
    private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper(this, "waiting", "");
    private final ReadOnlyStringWrapper atRisk = new ReadOnlyStringWrapper(this, "atRisk", AT_RISK);
    private final ReadOnlyStringWrapper lastFlush = new ReadOnlyStringWrapper(this, "lastFlush", "");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");

    StatusModel(Network network, ZoneId zone) {
        this.address = network.shortUrlPrefix();
        this.zone = zone;
    }

    /** What short addresses begin with. */
    public String address() {
        return address;
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
        atRisk.set(failure == null ? AT_RISK : AT_RISK_IN_TROUBLE);
        if (failure != null) {
            trouble.set("Clicks cannot be written and are kept in memory: " + failure);
        } else {
            trouble.set(unread == null ? "" : "The lists cannot be read anew: " + unread.sentence());
        }
    }
}
