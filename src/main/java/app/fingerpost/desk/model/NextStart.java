package app.fingerpost.desk.model;

import app.fingerpost.settings.Appearance;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/** What the settings say and the window does only after another start, and the offer to start at once. For the FX thread. */
public final class NextStart {
    private static final Texts TEXTS = new Texts("settings");

    private final Notices notices;
    private final Appearance.Language spoken;
    private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper(this, "offered", false);
    private boolean waits;
    private @Nullable Runnable starter;
    private @Nullable Notice told;

    /** {@code spoken} is the language this start was set to. */
    NextStart(Notices notices, Appearance.Language spoken) {
        this.notices = notices;
        this.spoken = spoken;
    }

    /** What ends the program and starts it again, unless it has something to ask first; without it nothing is offered. */
    public void setStarter(Runnable starter) {
        this.starter = starter;
        offer();
    }

    /** Whether another start would change something, and can be had. */
    public ReadOnlyBooleanProperty offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /** Starts again. */
    public void begin() {
        if (starter != null) {
            starter.run();
        }
    }

    /** Takes up what is set now; what was told goes once it is as it was. */
    void follow(Appearance now) {
        waits = now.language() != spoken;
        offer();
        if (!waits) {
            notices.withdraw(told);
            told = null;
        }
    }

    /** Tells the person who has just changed it. */
    void tell() {
        if (waits) {
            Notice later = Notice.done(TEXTS.get("languageLater"));
            told = offered.get() ? later.offering(TEXTS.get("startAgain"), this::begin) : later;
            notices.show(told);
        }
    }

    private void offer() {
        offered.set(waits && starter != null);
    }
}
