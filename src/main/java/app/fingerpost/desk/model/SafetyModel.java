package app.fingerpost.desk.model;

import app.fingerpost.click.FlushState;
import app.fingerpost.click.JournalState;
import java.time.Instant;
import java.time.ZoneId;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** How clicks that are not in the database yet are kept, and what could take them. For the FX thread. */
public final class SafetyModel {
    private static final Texts TEXTS = new Texts("activity");

    private final ZoneId zone;
    private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper(this, "waiting", "");
    private final ReadOnlyStringWrapper lastFlush = new ReadOnlyStringWrapper(this, "lastFlush", "");
    private final ReadOnlyStringWrapper onDisk = new ReadOnlyStringWrapper(this, "onDisk", "");
    private final ReadOnlyStringWrapper segments = new ReadOnlyStringWrapper(this, "segments", "");
    private final ReadOnlyStringWrapper exactness = new ReadOnlyStringWrapper(this, "exactness", "");
    private final ReadOnlyStringWrapper unjournaled = new ReadOnlyStringWrapper(this, "unjournaled", "");
    private final ReadOnlyStringWrapper bound = new ReadOnlyStringWrapper(this, "bound", "");
    private final ReadOnlyBooleanWrapper inTrouble = new ReadOnlyBooleanWrapper(this, "inTrouble", false);

    SafetyModel(ZoneId zone) {
        this.zone = zone;
    }

    /** Clicks counted and not yet in the database. */
    public ReadOnlyStringProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** When clicks were last written, and how long that took. */
    public ReadOnlyStringProperty lastFlushProperty() {
        return lastFlush.getReadOnlyProperty();
    }

    /** Up to when clicks have been put on the disk. */
    public ReadOnlyStringProperty onDiskProperty() {
        return onDisk.getReadOnlyProperty();
    }

    /** The journal's files. */
    public ReadOnlyStringProperty segmentsProperty() {
        return segments.getReadOnlyProperty();
    }

    /** How exactly the time of clicks that wait is known. */
    public ReadOnlyStringProperty exactnessProperty() {
        return exactness.getReadOnlyProperty();
    }

    /** Clicks that are in memory alone. */
    public ReadOnlyStringProperty unjournaledProperty() {
        return unjournaled.getReadOnlyProperty();
    }

    /** What the death of the app and a power cut would take. */
    public ReadOnlyStringProperty boundProperty() {
        return bound.getReadOnlyProperty();
    }

    /** Whether clicks cannot be written at present. */
    public ReadOnlyBooleanProperty inTroubleProperty() {
        return inTrouble.getReadOnlyProperty();
    }

    void take(FlushState flush, JournalState journal) {
        waiting.set(Wording.clicks(flush.waiting()));
        Instant last = flush.last();
        lastFlush.set(
                last == null
                        ? TEXTS.get("flush.none")
                        : TEXTS.get("flush.at", Wording.timeOfDay(last, zone), Wording.took(flush.took())));
        Instant forced = journal.forced();
        onDisk.set(forced == null ? TEXTS.get("forced.none") : TEXTS.get("forced.at", Wording.timeOfDay(forced, zone)));
        segments.set(TEXTS.get("segments.told", journal.segments(), journal.segmentBytes() >> 20, journal.used()));
        exactness.set(
                switch (flush.step()) {
                    case 1 -> TEXTS.get("step.second");
                    case 60 -> TEXTS.get("step.minute");
                    case 3600 -> TEXTS.get("step.hour");
                    default -> TEXTS.get("step.day");
                });
        unjournaled.set(Wording.clicks(flush.unjournaled()));
        inTrouble.set(flush.failure() != null);
        bound.set(
                flush.unjournaled() > 0
                        ? TEXTS.get("bound.unjournaled", flush.unjournaled())
                        : flush.failure() == null ? TEXTS.get("bound.usual") : trouble(flush));
    }

    private static String trouble(FlushState flush) {
        return TEXTS.get("bound.trouble", flush.isDiskFull() ? TEXTS.get("bound.full") : TEXTS.get("bound.fault"));
    }
}
