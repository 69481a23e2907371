package app.fingerpost;

import app.fingerpost.desk.model.DeskFrame;
import app.fingerpost.desk.model.DeskServices;
import app.fingerpost.desk.model.FirstPage;

/**
 * A window that is built while the app opens: it gets each thing as soon as that is there, and the server comes last.
 */
public interface EarlyWindow {
    /** Where no window is wanted. */
    EarlyWindow NONE = new EarlyWindow() {
        @Override
        public void begin(DeskFrame frame) {}

        @Override
        public void show(FirstPage page) {}

        @Override
        public void open(DeskServices services) {}

        @Override
        public void stopAsking() {}
    };

    /** Begins to be built; the database is not open yet. */
    void begin(DeskFrame frame);

    /**
     * Shows these links until {@link #open} brings all. Returns when a person sees them, or after two seconds: what takes
     * long is not to begin before, for a small computer has no processor to spare while it draws its first frame.
     */
    void show(FirstPage page);

    /** From now on what the window asks is answered; what changes the server's place waits until it serves. */
    void open(DeskServices services);

    /** Returns when the window asks the app for nothing any more. */
    void stopAsking();
}
