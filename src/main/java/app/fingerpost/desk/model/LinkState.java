package app.fingerpost.desk.model;

import app.fingerpost.link.LinkSummary;
import app.fingerpost.link.User;
import app.fingerpost.link.Validity;
import java.time.Instant;

/** Whether a link redirects, and if not, why; judged in the order in which the server judges. */
public enum LinkState {
    ON("On"),
    OWNER_OFF("Owner off"),
    DISABLED("Off"),
    NOT_YET("Not yet"),
    EXPIRED("Expired"),
    USED_UP("Used up");

    private final String word;

    LinkState(String word) {
        this.word = word;
    }

    /** As a table shows it. */
    public String word() {
        return word;
    }

    static LinkState of(LinkSummary summary, User owner, Instant now) {
        Validity validity = summary.link().draft().validity();
        Instant from = validity.from();
        Instant until = validity.until();
        Long max = validity.maxClicks();
        if (!owner.active()) {
            return OWNER_OFF;
        }
        if (!summary.link().draft().enabled()) {
            return DISABLED;
        }
        if (from != null && now.isBefore(from)) {
            return NOT_YET;
        }
        if (until != null && !now.isBefore(until)) {
            return EXPIRED;
        }
        return max != null && summary.clicks() >= max ? USED_UP : ON;
    }
}
