package app.fingerpost.desk.model;

import app.fingerpost.link.LinkSummary;
import app.fingerpost.link.User;
import app.fingerpost.link.Validity;
import java.time.Instant;

/** Whether a link redirects, and if not, why; judged in the order in which the server judges. */
public enum LinkState {
    ON,
    OWNER_OFF,
    DISABLED,
    NOT_YET,
    EXPIRED,
    USED_UP;

    private static final Texts TEXTS = new Texts("links");

    /** As a table shows it. */
    public String word() {
        return switch (this) {
            case ON -> TEXTS.get("state-on");
            case OWNER_OFF -> TEXTS.get("state-owner-off");
            case DISABLED -> TEXTS.get("state-disabled");
            case NOT_YET -> TEXTS.get("state-not-yet");
            case EXPIRED -> TEXTS.get("state-expired");
            case USED_UP -> TEXTS.get("state-used-up");
        };
    }

    static LinkState of(LinkSummary summary, User owner, Instant now) {
        Validity validity = summary.link().draft().validity();
        Long max = validity.maxClicks();
        if (!owner.active()) {
            return OWNER_OFF;
        }
        if (!summary.link().draft().enabled()) {
            return DISABLED;
        }
        if (!validity.hasBegun(now)) {
            return NOT_YET;
        }
        if (validity.hasEnded(now)) {
            return EXPIRED;
        }
        return max != null && summary.clicks() >= max ? USED_UP : ON;
    }
}
