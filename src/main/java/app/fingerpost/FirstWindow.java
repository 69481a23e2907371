package app.fingerpost;

import app.fingerpost.desk.view.Desk;
import app.fingerpost.desk.view.NoDisplayException;
import app.fingerpost.desk.view.Toolkit;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The window of this process. For one thread, but for {@link #stopAsking}. */
final class FirstWindow implements Launch.Window {
    private @Nullable Toolkit toolkit;
    private volatile @Nullable Desk desk;

    @Override
    public void expect() {
        toolkit = new Toolkit();
    }

    @Override
    public boolean open(Fingerpost app, List<String> add, Runnable onClosed) {
        // Before the first text of the window is looked up.
        app.settings().current().appearance().language().locale().ifPresent(Locale::setDefault);
        Toolkit ready = toolkit == null ? new Toolkit() : toolkit;
        try {
            Desk opened = ready.open(app.deskServices(), Clock.systemDefaultZone(), onClosed);
            desk = opened;
            app.windowIsOpen(opened::toFront);
            opened.add(add);
            return true;
        } catch (NoDisplayException e) {
            return false;
        }
    }

    @Override
    public void stopAsking() {
        Desk open = desk;
        if (open != null) {
            open.stopAsking();
        }
    }
}
