package app.fingerpost.cli;

import app.fingerpost.link.Rejected;
import app.fingerpost.manage.BulkImport;
import app.fingerpost.settings.GivenNetwork;
import app.fingerpost.settings.Network;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the commands ask of the whole app. The root gives it, so that this room need not know how all is built. */
public interface Launcher {
    /** Says that a window will be wanted soon; what it takes besides the app is begun in the background. */
    void expectWindow();

    /**
     * If a window was expected and there is a display: shows why there is none, and returns when the person has closed
     * that. As the folder's settings say it looks and speaks, if they could be read. Nothing where the person knows by
     * {@link #offerOtherPort}.
     */
    void tell(Exception failure);

    /**
     * If a window was expected and there is a display: says in one that the port is taken, and offers another for this run.
     * Returns when the person has chosen.
     *
     * @param network what {@link #serve} was given, which leaves the port to the settings
     * @param taken what it threw
     * @return what to give it instead; empty if the person does not want that, or nothing could be offered
     */
    Optional<GivenNetwork> offerOtherPort(Path dataDir, GivenNetwork network, Rejected taken);

    /**
     * If a window was expected and there is a display: says in one that the Fingerpost before is still ending. Returns at
     * once; the answer takes that away again.
     */
    Runnable tellOfWait();

    /**
     * Opens the folder and serves; what is not given of the network is as in the folder's settings.
     *
     * @throws app.fingerpost.link.Rejected if it cannot; nothing was written then
     */
    Server serve(Path dataDir, GivenNetwork network);

    /**
     * Works on a folder that no other process uses, without a server, and lets go of it again.
     *
     * @throws app.fingerpost.link.Rejected if the folder cannot be used
     */
    <T> T offline(Path dataDir, Function<BulkImport, T> work);

    /**
     * Writes a backup of a folder that no other process uses.
     *
     * @throws app.fingerpost.link.Rejected if the folder cannot be used or the file cannot be written
     */
    void backUp(Path dataDir, Path file);

    /**
     * Puts a backup into a folder that is empty or not there, and answers where that really is.
     *
     * @param between run now and then; if it throws, the folder is as before, and the exception comes through
     * @throws app.fingerpost.link.Rejected if it cannot; the folder is as before then
     */
    Path restore(Path file, Path dataDir, Runnable between);

    /** A Fingerpost that answers at its port until it is closed. */
    interface Server extends AutoCloseable {
        Network network();

        /**
         * Opens the window and returns; {@code onClosed} runs once, on any thread, when the person has closed it.
         *
         * @param add lines to make links of in the window, each an address, or a slug and an address
         * @return false if this computer has no display to open it on
         */
        boolean openWindow(List<String> add, Runnable onClosed);

        /** Whether the person wants Fingerpost to start again once it has ended; known when the window is closed. */
        boolean isWantedAgain();

        /**
         * Starts it again, in a process of its own. Only once this server is closed.
         *
         * @throws app.fingerpost.link.Rejected if it does not start
         */
        void startAgain();

        /** Stops accepting, writes what is waiting, closes the database. */
        @Override
        void close();
    }
}
