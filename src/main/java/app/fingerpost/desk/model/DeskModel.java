package app.fingerpost.desk.model;

import app.fingerpost.link.UserSummary;
import app.fingerpost.settings.Memory;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * The whole window without its scene. Constructed and called on the FX thread; has all that takes time done elsewhere, see
 * {@link DeskThreads}.
 */
public final class DeskModel {
    private final Worker worker;
    private final List<Worker> asking;
    private final Clock clock;
    private final Notices notices = new Notices();
    private final Ending ending = new Ending(notices);
    private final StatusModel status;
    private final LinksModel links;
    private final LinkFilters filters;
    private final TagOffers tags;
    private final UsersModel users;
    private final KeysModel keys;
    private final ReportsModel reports;
    private final SettingsModel settings;
    private final ImportModel imports;
    private final BackupModel backups;
    private final LinkPanelModel panel;
    private final ActivityModel activity;
    private final BinModel bin;
    private final TrayModel tray;
    private final Memory memory;

    /** The sorter's alone. */
    private final LinkBook book = new LinkBook();

    private final Worker reader;
    private final RefreshCycle cycle;

    /** The window of an app that is open. */
    public DeskModel(DeskServices services, Clock clock, DeskThreads threads) {
        this(services.frame(), clock, threads);
        open(services);
    }

    /**
     * The window of an app that is about to open; until {@link #open} questions wait.
     *
     * @param clock its zone is the one in which times are shown
     */
    public DeskModel(DeskFrame frame, Clock clock, DeskThreads threads) {
        Executor sorter = threads.sorter();
        Executor front = threads.front();
        this.worker = new Worker(threads.worker(), front);
        this.reader = new Worker(threads.reader(), front);
        Worker importer = new Worker(threads.importer(), front);
        this.asking = List.of(worker, reader, importer);
        this.clock = clock;
        this.status = new StatusModel(frame.network(), frame.lost(), clock.getZone());
        this.links = new LinksModel(
                worker,
                new Listing<>(
                        Comparator.comparing(row -> row.link().created(), Comparator.reverseOrder()), sorter, front),
                notices,
                this::refresh,
                frame.network(),
                clock);
        this.bin = new BinModel(
                worker,
                new Listing<>(Comparator.comparing(BinRow::deleted, Comparator.reverseOrder()), sorter, front),
                notices,
                new Deeds(worker, notices, this::refresh),
                this::refresh,
                clock.getZone());
        this.filters = new LinkFilters(links.listing(), clock);
        this.tags = new TagOffers(worker, notices);
        this.users = new UsersModel(
                worker,
                new Listing<>(Comparator.comparing(UserRow::name, String.CASE_INSENSITIVE_ORDER), sorter, front),
                notices,
                this::refresh,
                clock);
        this.keys = new KeysModel(worker, notices);
        this.reports = new ReportsModel(
                reader, worker, new Listing<>(Comparator.comparingLong(ReportRow::id), sorter, front), notices, clock);
        this.settings = new SettingsModel(worker, frame, notices, this::followAddress);
        this.imports = new ImportModel(importer, reader, notices, this::refresh);
        this.backups = new BackupModel(importer, frame, notices, ending, clock);
        this.tray = new TrayModel(worker, notices);
        this.memory = frame.memory();
        links.newLink().keepIn(memory);
        settings.currentProperty()
                .addListener((property, before, now) -> showBots(before.botsShown(), now.botsShown()));
        reports.botsProperty().set(settings.current().botsShown());
        this.panel = new LinkPanelModel(worker, links, notices, frame.memory(), clock);
        ending.heed(panel::unsaved);
        ending.heed(settings::unsaved);
        ending.heed(notices.underWay()::unsaved);
        ending.heed(imports::unsaved);
        ending.heed(backups::unsaved);
        this.activity = new ActivityModel(reader, clock);
        this.cycle = new RefreshCycle(worker, clock, System::nanoTime, this::refresh, this::take);
    }

    /** Shows these links until all have come. */
    public void show(FirstPage page) {
        if (!cycle.hasBegun()) {
            Instant now = clock.instant();
            links.listing().change(shelf -> {
                book.begin(shelf, page, now);
                shelf.expectMore();
            });
        }
    }

    /** The app is open: from now on questions are answered, the waiting ones first. Once; any thread. */
    public void open(DeskServices services) {
        asking.forEach(each -> each.open(services));
    }

    public LinksModel links() {
        return links;
    }

    /** What is beside the table of links. */
    public LinkPanelModel panel() {
        return panel;
    }

    /** Which of the links the table shows. */
    public LinkFilters filters() {
        return filters;
    }

    public TagOffers tags() {
        return tags;
    }

    public UsersModel users() {
        return users;
    }

    public KeysModel keys() {
        return keys;
    }

    public ReportsModel reports() {
        return reports;
    }

    public SettingsModel settings() {
        return settings;
    }

    /** Links from files. */
    public ImportModel imports() {
        return imports;
    }

    public BackupModel backups() {
        return backups;
    }

    public ActivityModel activity() {
        return activity;
    }

    public BinModel bin() {
        return bin;
    }

    public TrayModel tray() {
        return tray;
    }

    /** What the window remembers; {@link #saveMemory} writes it. */
    public Memory memory() {
        return memory;
    }

    /** Writes what is to be remembered; costs next to nothing if nothing is new. */
    public void saveMemory() {
        worker.ask(
                services -> {
                    services.frame().memory().save();
                    return true;
                },
                saved -> {},
                notices::problem);
    }

    public StatusModel status() {
        return status;
    }

    public Notices notices() {
        return notices;
    }

    public Ending ending() {
        return ending;
    }

    /** The clock in whose zone times are shown. */
    public Clock clock() {
        return clock;
    }

    /** Asks for what is new, at once. Cheap if nothing is, and if an answer is awaited. */
    public void refresh() {
        settings.follow();
        cycle.ask(users.known());
    }

    /** The same once a second while the window shows, less often while an answer takes long. */
    public void beat() {
        settings.follow();
        if (!cycle.beat(users.known())) {
            status.ask(reader);
            panel.beat();
        }
    }

    private void take(Refresh refresh) {
        status.take(refresh.flush(), refresh.problem());
        reports.saved().take(refresh.saved());
        panel.take(refresh.links(), refresh.all());
        panel.beat();
        List<UserSummary> newUsers = refresh.users();
        if (newUsers != null) {
            users.take(newUsers);
            filters.follow(newUsers);
            links.newLink().follow(newUsers);
            String usual = users.usualOwner(System.getProperty("user.name", ""));
            links.newLink().propose(usual == null ? "" : usual);
        }
        if (refresh.problem() == null) {
            Instant now = clock.instant();
            // First: without links, the page goes by whether there are some in the bin.
            bin.take(refresh.binned(), now);
            links.listing().change(shelf -> book.merge(shelf, refresh, now));
        }
    }

    private void followAddress() {
        status.follow();
        panel.followAddress();
    }

    private void showBots(boolean before, boolean now) {
        if (before != now) {
            reports.botsProperty().set(now);
        }
    }
}
