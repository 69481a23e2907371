package app.fingerpost.desk.model;

import app.fingerpost.click.FlushState;
import app.fingerpost.manage.Links;
import app.fingerpost.manage.Users;
import app.fingerpost.report.LinkList;
import app.fingerpost.report.RecentDays;
import app.fingerpost.report.Reports;
import app.fingerpost.settings.Memory;
import app.fingerpost.settings.Network;
import java.util.function.Supplier;

/**
 * The running app, as the window needs it. Its calls may wait; only the window's worker makes them.
 *
 * @param network how short links are reached, with the port the server really has
 * @param memory what the window remembers; the worker saves it
 */
public record DeskServices(
        Links links,
        Users users,
        LinkList lists,
        Reports reports,
        RecentDays recent,
        Supplier<FlushState> flush,
        Network network,
        Memory memory) {}
