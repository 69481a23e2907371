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
    private final String address;
    private final ZoneId zone;
    private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper(this, "waiting", "");
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
        if (failure != null) {
            trouble.set("Clicks cannot be written and are kept in memory: " + failure);
        } else {
            trouble.set(unread == null ? "" : "The lists cannot be read anew: " + unread.sentence());
        }
    }
}
