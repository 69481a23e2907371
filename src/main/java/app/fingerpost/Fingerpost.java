package app.fingerpost;

import app.fingerpost.autostart.Autostart;
import app.fingerpost.autostart.StartCommand;
import app.fingerpost.backup.Backups;
import app.fingerpost.click.ClickFlusher;
import app.fingerpost.desk.model.DeskFrame;
import app.fingerpost.desk.model.DeskServices;
import app.fingerpost.link.Rejected;
import app.fingerpost.manage.BulkImport;
import app.fingerpost.manage.Links;
import app.fingerpost.manage.Users;
import app.fingerpost.report.LinkList;
import app.fingerpost.report.Reports;
import app.fingerpost.saved.SavedReports;
import app.fingerpost.saved.Scheduler;
import app.fingerpost.settings.DataFolder;
import app.fingerpost.settings.GivenNetwork;
import app.fingerpost.settings.LocalAddresses;
import app.fingerpost.settings.Memory;
import app.fingerpost.settings.Network;
import app.fingerpost.settings.Settings;
import app.fingerpost.settings.SettingsFile;
import app.fingerpost.settings.SettingsWatch;
import app.fingerpost.web.ListeningSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Everything, built top to bottom by constructors and closed bottom to top. While it is open it holds the data folder;
 * if it serves, the port answers and clicks are counted.
 */
public final class Fingerpost implements AutoCloseable {
    private static final Duration SETTINGS_INTERVAL = Duration.ofSeconds(1);

    private final Parts parts = new Parts();
    private final Reach reach = new Reach();
    private final GivenNetwork given;
    private final House house;
    private final WindowCall windowCall = new WindowCall();
    /** Takes new settings, as soon as the server is there that they may move. */
    private final CompletableFuture<Consumer<Settings>> changing = new CompletableFuture<>();

    /**
     * Opens the folder and serves where the settings say, as far as {@code given} leaves it to them.
     *
     * @throws Rejected if the folder is used by another instance, or else the port is taken, or the folder cannot be used; nothing
     *     was written then
     */
    public static Fingerpost serving(Path dataDir, GivenNetwork given, Clock clock) {
        return servingWindow(dataDir, given, clock, EarlyWindow.NONE);
    }

    /** The same for a window, which comes before the server. */
    public static Fingerpost servingWindow(Path dataDir, GivenNetwork given, Clock clock, EarlyWindow window) {
        if (DataFolder.isHeld(dataDir)) {
            // Said before the port is tried: the other instance is likely what has it.
            throw DataFolder.inUse(dataDir);
        }
        SettingsFile settings = SettingsFile.in(dataDir);
        Network asked = given.over(settings.current().network());
        ListeningSocket socket = bound(asked, given, settings);
        try {
            return new Fingerpost(dataDir, given, asked, socket, clock, window);
        } catch (RuntimeException | Error e) {
            socket.close();
            throw e;
        }
    }

    private static ListeningSocket bound(Network asked, GivenNetwork given, SettingsFile settings) {
        try {
            return ListeningSocket.bind(asked);
        } catch (Rejected e) {
            throw e.field().equals(Network.BIND) && given.bind() == null ? settings.wrongBind() : e;
        }
    }

    /** The same exactly there, whatever the settings say. */
    public static Fingerpost serving(Path dataDir, Network network, Clock clock) {
        return serving(dataDir, GivenNetwork.all(network), clock);
    }

    /**
     * Opens the folder without a server, for a command's own work.
     *
     * @throws Rejected as {@link #serving}
     */
    public static Fingerpost offline(Path dataDir, Clock clock) {
        return new Fingerpost(dataDir, GivenNetwork.NOTHING, Network.USUAL, null, clock, EarlyWindow.NONE);
    }

    private Fingerpost(
            Path dataDir,
            GivenNetwork given,
            Network asked,
            @Nullable ListeningSocket socket,
            Clock clock,
            EarlyWindow window) {
        this.given = given;
        if (window == EarlyWindow.NONE) {
            windowCall.isMissing();
        }
        if (socket != null) {
            reach.moved(socket.network(), LocalAddresses.collect());
        }
        DataFolder folder = House.hold(dataDir);
        this.house = parts.keep(new House(folder, reach::own, clock, window, this::frame));
        try {
            if (window != EarlyWindow.NONE) {
                window.open(deskServices());
            }
            FrontDoor door = socket == null
                    ? null
                    : parts.keep(new FrontDoor(
                            house, reach, given, asked, socket, ListeningSocket::bindWhenFree, windowCall::toFront));
            if (door != null) {
                parts.keep(new Scheduler(house.saved, house.reports, clock));
            }
            parts.keep(new SettingsWatch(house.settings, SETTINGS_INTERVAL, door == null ? () -> {} : door::follow));
            changing.complete(door == null ? house.settings::change : door::change);
        } catch (RuntimeException | Error e) {
            changing.completeExceptionally(e);
            window.stopAsking();
            parts.closeAfter(e);
            throw e;
        }
    }

    /** How the server is reached at present, with the port it really has. */
    public Network network() {
        return reach.network();
    }

    public SettingsFile settings() {
        return house.settings;
    }

    public Links links() {
        return house.links;
    }

    public Users users() {
        return house.users;
    }

    public LinkList lists() {
        return house.lists;
    }

    public Reports reports() {
        return house.reports;
    }

    public SavedReports saved() {
        return house.saved;
    }

    public ClickFlusher flusher() {
        return house.flusher;
    }

    public BulkImport imports() {
        return house.imports;
    }

    public Backups backups() {
        return house.backups;
    }

    /**
     * Makes these the settings; the server moves if they ask for it.
     *
     * @throws Rejected if that cannot be; all is as before then
     */
    public void change(Settings settings) {
        changing.join().accept(settings);
    }

    /** What the window needs of all this. */
    public DeskServices deskServices() {
        return new DeskServices(
                house.links,
                house.users,
                house.keys,
                house.lists,
                house.reports,
                house.recent,
                house.saved,
                house.flusher::state,
                house.flusher::journal,
                frame(house.settings, house.memory),
                this::change,
                house.imports,
                house.backups,
                house.replay,
                house.titles::fetch,
                Autostart.here(StartCommand.ofThisProcess(house.folder.path())));
    }

    private DeskFrame frame(SettingsFile settings, Memory memory) {
        return new DeskFrame(reach::network, reach::lost, memory, settings::current, given);
    }

    /**
     * From now on a second start calls {@code toFront}, from any thread, to bring the window to the front and to make links
     * in it of the lines given.
     */
    public void windowIsOpen(Consumer<List<String>> toFront) {
        windowCall.isOpen(toFront);
    }

    /** No window will open, though {@link #servingWindow} made ready for one. */
    public void windowless() {
        windowCall.isMissing();
        house.lists.forgetFirst();
    }

    /** From now on a second start does not turn to this app any more, but waits for its end. */
    public void withdraw() {
        house.folder.withdraw();
    }

    /** Stops accepting, ends the edits under way, writes the last clicks, closes the database; in that order. */
    @Override
    public void close() {
        parts.close();
    }
}
