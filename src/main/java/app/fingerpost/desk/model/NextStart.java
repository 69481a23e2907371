package app.fingerpost.desk.model;

import app.fingerpost.settings.Appearance;
import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/** What the settings say and the window does only after another start, and the offer to start at once. For the FX thread. */
public final class NextStart {
    private static final Texts TEXTS = new Texts("settings");

    private final Notices notices;
    private final String spoken;
    private final String system;
    private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper(this, "offered", false);
    private boolean waits;
    private @Nullable Runnable starter;
    private @Nullable Notice told;

    /**
     * @param spoken the language the window has, as {@link Locale#getLanguage} says it
     * @param system the computer's, which it has if none is chosen
     */
    NextStart(Notices notices, String spoken, String system) {
        this.notices = notices;
        this.spoken = spoken;
        this.system = system;
    }

    /** For the window of this process, which has its language by now. */
    static NextStart afterThis(Notices notices) {
        // The locale may be the one that was chosen, and this is the one that Java found.
        String system = System.getProperty("user.language", "");
        return new NextStart(notices, Locale.getDefault().getLanguage(), system);
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
        waits = !now.language().locale().map(Locale::getLanguage).orElse(system).equals(spoken);
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
