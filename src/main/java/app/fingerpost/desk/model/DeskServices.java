package app.fingerpost.desk.model;

import app.fingerpost.autostart.Autostart;
import app.fingerpost.backup.Backups;
import app.fingerpost.click.FlushState;
import app.fingerpost.click.JournalState;
import app.fingerpost.link.Link;
import app.fingerpost.link.Rejected;
import app.fingerpost.manage.ApiKeys;
import app.fingerpost.manage.BulkImport;
import app.fingerpost.manage.Links;
import app.fingerpost.manage.Replay;
import app.fingerpost.manage.Users;
import app.fingerpost.report.LinkList;
import app.fingerpost.report.RecentDays;
import app.fingerpost.report.Reports;
import app.fingerpost.saved.SavedReports;
import app.fingerpost.settings.Settings;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The running app, as the window needs it. Its calls may wait; only the window's worker makes them.
 *
 * @param replay takes back what was done, and does it again
 * @param titles told of each link that was made; finds out the title of its page if the settings want it, and returns at
 *     once
 * @param change makes settings the current ones and moves the server if they ask for it; throws {@link Rejected}, and all
 *     is as before then
 */
public record DeskServices(
        Links links,
        Users users,
        ApiKeys keys,
        LinkList lists,
        Reports reports,
        RecentDays recent,
        SavedReports saved,
        Supplier<FlushState> flush,
        Supplier<JournalState> journal,
        DeskFrame frame,
        Consumer<Settings> change,
        BulkImport imports,
        Backups backups,
        Replay replay,
        Consumer<Link> titles,
        Autostart autostart) {}
