package app.fingerpost.desk.model;

import app.fingerpost.link.UserSummary;
import app.fingerpost.report.LinkList;
import app.fingerpost.settings.Memory;
import app.fingerpost.settings.Network;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * The whole window without its scene. Constructed and called on the FX thread; asks the app on {@code worker}, sorts
 * and searches on {@code sorter}, and comes back through {@code front}.
 */
public final class DeskModel {
    private final Worker worker;
    private final Clock clock;
    private final Notices notices = new Notices();
    private final StatusModel status;
    private final LinksModel links;
    private final LinkFilters filters;
    private final TagOffers tags;
    private final Memory memory;
    private final UsersModel users;
    private final ReportsModel reports;

    /** The sorter's alone. */
    private final LinkBook book = new LinkBook();

    private LinkList.Mark mark = LinkList.Mark.START;
    private boolean asking;
    private boolean askAgain;
    private boolean unreadable;

    /**
     * {@code worker} and {@code sorter} run tasks one at a time.
     *
     * @param clock its zone is the one in which times are shown
     */
    public DeskModel(DeskServices services, Clock clock, Executor worker, Executor sorter, Executor front) {
        Network network = services.network();
        this.worker = new Worker(services, worker, front);
        this.clock = clock;
        this.status = new StatusModel(network, clock.getZone());
        this.links = new LinksModel(
                this.worker,
                new Listing<>(
                        Comparator.comparing(row -> row.link().created(), Comparator.reverseOrder()), sorter, front),
                notices,
                this::refresh,
                network,
                clock.getZone());
        this.filters = new LinkFilters(links.listing(), clock);
        this.tags = new TagOffers(this.worker, notices);
        this.memory = services.memory();
        this.users = new UsersModel(
                this.worker,
                new Listing<>(Comparator.comparing(UserRow::name, String.CASE_INSENSITIVE_ORDER), sorter, front),
                notices,
                this::refresh);
        this.reports = new ReportsModel(
                this.worker, new Listing<>(Comparator.comparingLong(ReportRow::id), sorter, front), notices, clock);
    }

    public LinksModel links() {
        return links;
    }

    public LinkFilters filters() {
        return filters;
    }

    public TagOffers tags() {
        return tags;
    }

    /** What the window remembers; asking and putting costs nothing. */
    public Memory memory() {
        return memory;
    }

    public UsersModel users() {
        return users;
    }

    public ReportsModel reports() {
        return reports;
    }

    public StatusModel status() {
        return status;
    }

    public Notices notices() {
        return notices;
    }

    /** The clock in whose zone times are shown. */
    public Clock clock() {
        return clock;
    }

    /** Asks for what is new; once a second while the window shows. Cheap if nothing is, and if an answer is awaited. */
    public void refresh() {
        if (asking) {
            askAgain = true;
            return;
        }
        asking = true;
        LinkList.Mark since = mark;
        List<UserSummary> known = users.known();
        boolean readable = !unreadable;
        worker.ask(
                services -> Refresh.since(since, known, readable, clock, services),
                this::take,
                problem -> asking = false);
    }

    private void take(Refresh refresh) {
        asking = false;
        mark = refresh.next();
        unreadable = refresh.problem() != null;
        status.take(refresh.flush(), refresh.problem());
        List<UserSummary> newUsers = refresh.users();
        if (newUsers != null) {
            users.take(newUsers);
            chooseOwner();
        }
        if (refresh.problem() == null) {
            List<UserSummary> all = newUsers == null ? List.of() : newUsers;
            Instant now = clock.instant();
            links.listing().change(shelf -> book.merge(shelf, refresh.links(), all, refresh.days(), now));
        }
        if (askAgain) {
            askAgain = false;
            refresh();
        }
    }

    private void chooseOwner() {
        if (links.newLink().ownerProperty().get().isBlank()) {
            String usual = users.usualOwner(System.getProperty("user.name", ""));
            links.newLink().ownerProperty().set(usual == null ? "" : usual);
        }
    }
}
