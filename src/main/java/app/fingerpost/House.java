package app.fingerpost;

import app.fingerpost.backup.Backups;
import app.fingerpost.backup.Exchanges;
import app.fingerpost.click.ClickBuffer;
import app.fingerpost.click.ClickFlusher;
import app.fingerpost.click.ClickJournal;
import app.fingerpost.click.OrphanVisits;
import app.fingerpost.click.Sources;
import app.fingerpost.desk.model.DeskFrame;
import app.fingerpost.desk.model.FirstPage;
import app.fingerpost.link.LinkSummary;
import app.fingerpost.link.StoreException;
import app.fingerpost.manage.ApiKeys;
import app.fingerpost.manage.BulkImport;
import app.fingerpost.manage.Editor;
import app.fingerpost.manage.IndexLoader;
import app.fingerpost.manage.Links;
import app.fingerpost.manage.OwnAddress;
import app.fingerpost.manage.Replay;
import app.fingerpost.manage.Tags;
import app.fingerpost.manage.Users;
import app.fingerpost.redirect.LinkIndex;
import app.fingerpost.redirect.Resolver;
import app.fingerpost.report.LinkList;
import app.fingerpost.report.RecentDays;
import app.fingerpost.report.Reports;
import app.fingerpost.saved.SavedReports;
import app.fingerpost.settings.DataFolder;
import app.fingerpost.settings.Memory;
import app.fingerpost.settings.Settings;
import app.fingerpost.settings.SettingsFile;
import app.fingerpost.store.ClickRollup;
import app.fingerpost.store.Database;
import app.fingerpost.store.Housekeeping;
import app.fingerpost.title.TitleFetcher;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** All that stands behind the server, in one data folder; open from construction until closed. */
final class House implements AutoCloseable {
    private static final Duration FLUSH_INTERVAL = Duration.ofSeconds(1);
    /** The window comes first. */
    private static final Duration HOUSEKEEPING_DELAY = Duration.ofSeconds(5);

    private final Parts parts = new Parts();

    final DataFolder folder;
    final SettingsFile settings;
    final Memory memory;
    final Resolver resolver;
    final ClickBuffer buffer;
    final Sources sources;
    final ClickFlusher flusher;
    final OrphanVisits orphans;
    final Links links;
    final Tags tags;
    final Users users;
    final ApiKeys keys;
    final Replay replay;
    final TitleFetcher titles;
    final BulkImport imports;
    final LinkList lists;
    final Reports reports;
    final RecentDays recent;
    final SavedReports saved;
    final Backups backups;
    final Clock clock;

    /**
     * Takes the folder over and closes it with the rest, also if this fails.
     *
     * @param own where the server answers at present
     * @param window begun as soon as settings and memory are there, in the {@code frame} made of them; shows its first page
     *     as soon as the database is open
     */
    House(
            DataFolder held,
            Supplier<OwnAddress> own,
            Clock clock,
            EarlyWindow window,
            BiFunction<SettingsFile, Memory, DeskFrame> frame) {
        this.clock = clock;
        try {
            this.folder = parts.keep(held);
            Exchanges.finish(held);
            this.settings = SettingsFile.in(folder.path());
            this.memory = Memory.in(folder.path());
            window.begin(frame.apply(settings, memory));
            Database database = parts.keep(open(folder));
            ClickJournal journal = ClickJournal.open(folder.journal(), database);
            database.addUp();
            this.buffer = new ClickBuffer(journal, database);
            this.sources = database.read(tables -> new Sources(
                    buffer, tables.sources().agents(), tables.sources().referrers()));
            this.flusher = parts.keep(new ClickFlusher(buffer, database, clock, FLUSH_INTERVAL));
            this.lists = new LinkList(database, flusher::settle);
            LinkList.Owners owners = lists.owners();
            LinkIndex index =
                    window == EarlyWindow.NONE ? IndexLoader.load(database) : loadAndShow(window, database, owners);
            HeapRoom heap = new HeapRoom();
            heap.makeFor(index.size());
            this.resolver = new Resolver(index);
            this.orphans = new OrphanVisits();
            Editor editor = parts.keep(new Editor(database, index));
            this.links = new Links(editor, database, index, clock, new SecureRandom(), own);
            parts.keep(new Housekeeping(
                    database,
                    orphans,
                    clock,
                    HOUSEKEEPING_DELAY,
                    () -> ages(settings.current().retention()),
                    ZoneId::systemDefault,
                    links::purgeOld));
            this.tags = new Tags(editor, database, clock);
            this.users = new Users(editor, database, index, clock);
            this.keys = new ApiKeys(editor, database, clock, () -> DataFolder.apiKey(folder.path()));
            this.replay = new Replay(editor, database, index, clock);
            this.titles = parts.keep(new TitleFetcher(() -> settings.current().titles(), links::entitle));
            this.imports = parts.keep(new BulkImport(
                    editor, database, index, clock, own, buffer::recorded, () -> heap.makeFor(index.size())));
            this.reports = new Reports(database, flusher::awaitWritten, flusher::settle);
            this.recent = new RecentDays(database, flusher::settle);
            this.saved = new SavedReports(editor, database, clock);
            this.backups = new Backups(
                    folder.path(),
                    database,
                    flusher::awaitWritten,
                    tables -> SavedReports.passOver(tables, clock.instant()));
            welcome(owners.all().isEmpty());
        } catch (StoreException e) {
            RuntimeException told = Database.whyUnread(held.database(), e);
            parts.closeAfter(told);
            throw told;
        } catch (RuntimeException | Error e) {
            parts.closeAfter(e);
            throw e;
        }
    }

    /** Holds the folder at this path, which is not made if no database can be in it. */
    static DataFolder hold(Path dataDir) {
        Database.checkNamed(DataFolder.database(dataDir));
        return DataFolder.hold(dataDir).orElseThrow(() -> DataFolder.inUse(dataDir));
    }

    /** A folder that was used has a database: a new one would give its links' numbers to others. */
    private static Database open(DataFolder folder) {
        return folder.hasApiKey() || ClickJournal.isUsed(folder.journal())
                ? Database.openUsed(folder.database())
                : Database.open(folder.database());
    }

    /** Ends the edits under way, writes the last clicks, closes the database, lets go of the folder; in that order. */
    @Override
    public void close() {
        parts.close();
    }

    boolean writesClicks() {
        return flusher.state().failure() == null;
    }

    /** An index of the links that the window, which has its first page before, will ask for next. */
    private LinkIndex loadAndShow(EarlyWindow window, Database database, LinkList.Owners owners) {
        List<LinkSummary> first = firstLinks(database);
        if (!first.isEmpty()) {
            window.show(new FirstPage(first, owners.all()));
        }
        LinkList.Changes all = lists.changes(LinkList.Mark.START);
        lists.keepFirst(all);
        return IndexLoader.of(all.links(), owners.all());
    }

    private List<LinkSummary> firstLinks(Database database) {
        List<Long> ids = FirstPage.ids(memory);
        return ids.isEmpty()
                ? List.of()
                : database.read(tables -> tables.search().byIds(ids)).values().stream()
                        .filter(link -> !link.deleted())
                        .toList();
    }

    /** The first start makes an owner for the links to come, and the key that clients of the API need. */
    private void welcome(boolean isNew) {
        if (isNew) {
            users.createForAccount();
        }
        if (DataFolder.apiKey(folder.path()).filter(keys::has).isEmpty()) {
            ApiKeys.Fresh fresh = keys.create("administrator");
            try {
                folder.keepApiKey(fresh.secret());
            } catch (RuntimeException e) {
                // Nobody will ever know it.
                keys.revoke(fresh.key().hash());
                throw e;
            }
        }
    }

    private static ClickRollup.Ages ages(Settings.Retention retention) {
        return new ClickRollup.Ages(retention.seconds(), retention.minutes(), retention.hours());
    }
}
