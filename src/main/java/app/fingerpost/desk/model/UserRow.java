package app.fingerpost.desk.model;

import app.fingerpost.link.User;
import app.fingerpost.link.UserSummary;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A user as the table shows them. */
public record UserRow(UserSummary summary, String searchText) implements Row {
    static UserRow of(UserSummary summary) {
        return new UserRow(summary, summary.user().name().toLowerCase(Locale.ROOT));
    }

    @Override
    public long id() {
        return user().id();
    }

    public User user() {
        return summary.user();
    }

    public String name() {
        return user().name();
    }

    public boolean active() {
        return user().active();
    }

    public long links() {
        return summary.links();
    }

    public long clicks() {
        return summary.clicks();
    }

    public @Nullable Instant lastSwitch() {
        return summary.lastSwitch();
    }
}
