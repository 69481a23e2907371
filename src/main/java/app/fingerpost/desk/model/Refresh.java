package app.fingerpost.desk.model;

import app.fingerpost.click.FlushState;
import app.fingerpost.link.LinkSummary;
import app.fingerpost.link.UserSummary;
import app.fingerpost.report.LinkList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is new since the last one.
 *
 * @param links edited, deleted or clicked
 * @param next the mark to ask with next time
 * @param users all of them, null if none is other than before
 * @param problem why links and users could not be read, null if they could
 */
record Refresh(
        FlushState flush,
        List<LinkSummary> links,
        LinkList.Mark next,
        @Nullable List<UserSummary> users,
        @Nullable Problem problem) {
    private static final Logger LOG = LoggerFactory.getLogger(Refresh.class);

    /** Never throws; with {@code firstFailure}, what fails is logged. */
    static Refresh since(
            LinkList.Mark mark, List<UserSummary> knownUsers, boolean firstFailure, DeskServices services) {
        try {
            LinkList.Changes changes = services.lists().changes(mark);
            List<UserSummary> users = services.lists().users();
            return new Refresh(
                    services.flush().get(),
                    changes.links(),
                    changes.next(),
                    users.equals(knownUsers) ? null : users,
                    null);
        } catch (RuntimeException e) {
            if (firstFailure) {
                LOG.error("The window's lists cannot be read anew.", e);
            }
            return new Refresh(services.flush().get(), List.of(), mark, null, Problem.fault(e));
        }
    }
}
