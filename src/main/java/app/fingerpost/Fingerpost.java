package app.fingerpost;

import app.fingerpost.click.ClickBuffer;
import app.fingerpost.click.ClickFlusher;
import app.fingerpost.click.ClickJournal;
import app.fingerpost.click.OrphanVisits;
import app.fingerpost.click.Sources;
import app.fingerpost.desk.model.DeskServices;
import app.fingerpost.link.Rejected;
import app.fingerpost.manage.ApiKeys;
import app.fingerpost.manage.BulkImport;
import app.fingerpost.manage.Editor;
import app.fingerpost.manage.IndexLoader;
import app.fingerpost.manage.Links;
import app.fingerpost.manage.OwnAddress;
import app.fingerpost.manage.Users;
import app.fingerpost.redirect.LinkIndex;
import app.fingerpost.redirect.Resolver;
import app.fingerpost.report.LinkList;
import app.fingerpost.report.RecentDays;
import app.fingerpost.report.Reports;
import app.fingerpost.settings.DataFolder;
import app.fingerpost.settings.LocalAddresses;
import app.fingerpost.settings.Memory;
import app.fingerpost.settings.Network;
import app.fingerpost.settings.Settings;
import app.fingerpost.settings.SettingsFile;
import app.fingerpost.settings.SettingsWatch;
import app.fingerpost.store.ClickRollup;
import app.fingerpost.store.Database;
import app.fingerpost.store.Housekeeping;
import app.fingerpost.visitor.AgentReader;
import app.fingerpost.web.ListeningSocket;
import app.fingerpost.web.OwnClicks;
import app.fingerpost.web.Visits;
import app.fingerpost.web.WebServer;
import app.fingerpost.web.api.Api;
import app.fingerpost.web.page.Pages;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Everything, built top to bottom by constructors and closed bottom to top. While it is open it holds the data folder;
 * if it serves, the port answers and clicks are counted.
 */
public final class Fingerpost implements AutoCloseable {
    private static final Duration FLUSH_INTERVAL = Duration.ofSeconds(1);
    private static final Duration SETTINGS_INTERVAL = Duration.ofSeconds(1);

    /** What to close, last built first. */
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    private final Network network;
    private final SettingsFile settings;
    private final Memory memory;
    private final Links links;
    private final Users users;
    private final ApiKeys keys;
    private final LinkList lists;
    private final Reports reports;
    private final RecentDays recent;
    private final ClickFlusher flusher;
    private final BulkImport imports;
    private final AtomicReference<@Nullable Runnable> toFront = new AtomicReference<>();

    /**
     * Opens the folder and serves.
     *
     * @throws Rejected if the folder is used by another instance, or else the port is taken, or the folder cannot be used; nothing
     *     was written then
     */
    public static Fingerpost serving(Path dataDir, Network network, Clock clock) {
        if (DataFolder.isHeld(dataDir)) {
            // Said before the port is tried: the other instance is likely what has it.
            throw DataFolder.inUse(dataDir);
        }
        ListeningSocket socket = ListeningSocket.bind(network);
        try {
            return new Fingerpost(dataDir, socket.network(), socket, clock);
        } catch (RuntimeException | Error e) {
            socket.close();
            throw e;
        }
    }

    /**
     * Opens the folder without a server, for a command's own work.
     *
     * @throws Rejected as {@link #serving}
     */
    public static Fingerpost offline(Path dataDir, Clock clock) {
        return new Fingerpost(dataDir, Network.USUAL, null, clock);
    }

    private Fingerpost(Path dataDir, Network network, @Nullable ListeningSocket socket, Clock clock) {
        this.network = network;
        try {
            DataFolder folder = keep(DataFolder.hold(dataDir).orElseThrow(() -> DataFolder.inUse(dataDir)));
            this.settings = SettingsFile.in(folder.path());
            this.memory = Memory.in(folder.path());
            keep(new SettingsWatch(settings, SETTINGS_INTERVAL));
            Database database = keep(Database.open(folder.database()));
            ClickJournal journal = ClickJournal.open(folder.journal(), database);
            database.addUp();
            LinkIndex index = IndexLoader.load(database);
            ClickBuffer buffer = new ClickBuffer(journal, database);
            LocalAddresses here = LocalAddresses.collect();
            OwnAddress own = OwnAddress.of(network.meant(here.texts()));
            this.flusher = keep(new ClickFlusher(buffer, database, clock, FLUSH_INTERVAL));
            OrphanVisits orphans = new OrphanVisits();
            keep(new Housekeeping(
                    database, orphans, clock, () -> ages(settings.current().retention()), ZoneId::systemDefault));
            Editor editor = keep(new Editor(database, index));
            this.links = new Links(editor, database, index, clock, new SecureRandom(), () -> own);
            this.users = new Users(editor, database, index, clock);
            this.keys = new ApiKeys(editor, database, clock);
            this.imports = new BulkImport(editor, database, index, clock, () -> own);
            this.lists = new LinkList(database, flusher::settle);
            this.reports = new Reports(database, flusher::settle);
            this.recent = new RecentDays(database, flusher::settle);
            welcome(folder);
            if (socket != null) {
                Api api = new Api(
                        links,
                        users,
                        keys,
                        lists,
                        reports,
                        imports,
                        toFront::get,
                        network,
                        this::writesClicks,
                        clock,
                        ZoneId.systemDefault());
                keep(new WebServer(
                        socket,
                        new Resolver(index),
                        buffer,
                        keep(new Visits(sources(buffer, database), new AgentReader())),
                        new OwnClicks(settings, here),
                        orphans,
                        clock,
                        api,
                        new Pages()));
                folder.announce("http://" + network.authority() + "/");
            }
        } catch (RuntimeException | Error e) {
            closeParts().forEach(e::addSuppressed);
            throw e;
        }
    }

    /** How the server is reached, with the port it really has. */
    public Network network() {
        return network;
    }

    public SettingsFile settings() {
        return settings;
    }

    public Links links() {
        return links;
    }

    public Users users() {
        return users;
    }

    public LinkList lists() {
        return lists;
    }

    public Reports reports() {
        return reports;
    }

    public ClickFlusher flusher() {
        return flusher;
    }

    public BulkImport imports() {
        return imports;
    }

    /** What the window needs of all this. */
    public DeskServices deskServices() {
        return new DeskServices(links, users, lists, reports, recent, flusher::state, network, memory);
    }

    /** From now on a second start calls {@code toFront}, from any thread, to bring the window to the front. */
    public void windowIsOpen(Runnable toFront) {
        this.toFront.set(toFront);
    }

    /** Stops accepting, ends the edits under way, writes the last clicks, closes the database; in that order. */
    @Override
    public void close() {
        List<RuntimeException> failures = closeParts();
        if (!failures.isEmpty()) {
            RuntimeException first = failures.get(0);
            failures.subList(1, failures.size()).forEach(first::addSuppressed);
            throw first;
        }
    }

    private boolean writesClicks() {
        return flusher.state().failure() == null;
    }

    /** The first start makes an owner for the links to come, and the key that clients of the API need. */
    private void welcome(DataFolder folder) {
        if (lists.users().isEmpty()) {
            users.createForAccount();
        }
        if (DataFolder.apiKey(folder.path()).isEmpty()) {
            folder.keepApiKey(keys.create("administrator"));
        }
    }

    private static Sources sources(ClickBuffer buffer, Database database) {
        return database.read(tables ->
                new Sources(buffer, tables.sources().agents(), tables.sources().referrers()));
    }

    private static ClickRollup.Ages ages(Settings.Retention retention) {
        return new ClickRollup.Ages(retention.seconds(), retention.minutes(), retention.hours());
    }

    private <T extends AutoCloseable> T keep(T part) {
        parts.push(part);
        return part;
    }

    private List<RuntimeException> closeParts() {
        List<RuntimeException> failures = new ArrayList<>();
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (RuntimeException e) {
                failures.add(e);
            } catch (Exception e) {
                failures.add(new IllegalStateException(e));
            }
        }
        return failures;
    }
}
