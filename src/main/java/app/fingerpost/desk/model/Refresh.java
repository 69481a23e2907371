package app.fingerpost.desk.model;

import app.fingerpost.click.FlushState;
import app.fingerpost.link.LinkSummary;
import app.fingerpost.link.UserSummary;
import app.fingerpost.report.LinkList;
import app.fingerpost.report.RecentDays;
import app.fingerpost.saved.SavedReports;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is new since the last one.
 *
 * @param saved the reports that are kept
 * @param all whether the links are all there are, and others are gone
 * @param links edited, deleted or clicked
 * @param days the clicks of all links on each of the last days, null if they were not read
 * @param next the mark to ask with next time
 * @param binned how many links are in the bin, null if none was edited or deleted
 * @param users all of them, null if none is other than before
 * @param problem why links and users could not be read, null if they could
 */
record Refresh(
        FlushState flush,
        SavedReports.State saved,
        boolean all,
        List<LinkSummary> links,
        RecentDays.@Nullable Counts days,
        LinkList.Mark next,
        @Nullable Long binned,
        @Nullable List<UserSummary> users,
        @Nullable Problem problem) {
    private static final Logger LOG = LoggerFactory.getLogger(Refresh.class);

    /**
     * The days come with the second one, so that the links need not wait for a month of clicks to be read.
     *
     * <p>Never throws; with {@code firstFailure}, what fails is logged.
     *
     * @param clock its day and zone are the person's
     * @param sums of the links that earlier ones told
     */
    static Refresh since(
            LinkList.Mark mark,
            List<UserSummary> knownUsers,
            boolean firstFailure,
            Clock clock,
            OwnerSums sums,
            DeskServices services) {
        try {
            RecentDays.Counts days = mark.equals(LinkList.Mark.START)
                    ? null
                    : services.recent().counts(LocalDate.now(clock), clock.getZone());
            LinkList.Changes changes = services.lists().changes(mark);
            List<LinkSummary> links = sums.take(changes);
            List<UserSummary> users = sums.of(services.lists().owners());
            return new Refresh(
                    services.flush().get(),
                    services.saved().state(),
                    changes.all(),
                    links,
                    days,
                    changes.next(),
                    changes.all() || changes.next().edit() != mark.edit()
                            ? services.lists().binnedCount()
                            : null,
                    users.equals(knownUsers) ? null : users,
                    null);
        } catch (RuntimeException e) {
            if (firstFailure) {
                LOG.error("The window's lists cannot be read anew.", e);
            }
            FlushState flush = services.flush().get();
            return new Refresh(
                    flush, services.saved().state(), false, List.of(), null, mark, null, null, Problem.of(e, flush));
        }
    }
}
