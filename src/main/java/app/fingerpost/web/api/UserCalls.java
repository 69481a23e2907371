package app.fingerpost.web.api;

import app.fingerpost.link.Rejected;
import app.fingerpost.link.User;
import app.fingerpost.link.UserSummary;
import app.fingerpost.manage.Users;
import app.fingerpost.report.LinkList;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The calls about users, the owners of links. */
final class UserCalls {
    private final Users users;
    private final LinkList lists;
    private final ObjectMapper mapper;

    UserCalls(Users users, LinkList lists, ObjectMapper mapper) {
        this.users = users;
        this.lists = lists;
        this.mapper = mapper;
    }

    /**
     * A user as changes answer it.
     *
     * @param version how often the user was switched
     */
    private record Brief(
            String name,
            boolean active,
            long version,
            @Nullable String dateCreated) {
        static Brief of(User user) {
            return new Brief(user.name(), user.active(), user.version(), Times.written(user.created()));
        }
    }

    /** A user as the list shows it. */
    private record Full(
            String name,
            boolean active,
            long version,
            @Nullable String dateCreated,
            @Nullable String lastSwitch,
            long shortUrlsCount,
            ShortUrl.VisitsSummary visitsSummary) {
        static Full of(UserSummary summary) {
            User user = summary.user();
            return new Full(
                    user.name(),
                    user.active(),
                    user.version(),
                    Times.written(user.created()),
                    Times.written(summary.lastSwitch()),
                    summary.links(),
                    ShortUrl.VisitsSummary.of(summary.clicks(), summary.bots()));
        }
    }

    private record Turn(
            long version, boolean active, @Nullable String date) {}

    void list(Context ctx) {
        ctx.json(listed(lists.users().stream().map(Full::of).toList()));
    }

    void create(Context ctx) {
        JsonBody body = JsonBody.of(ctx, mapper);
        ctx.json(Brief.of(users.create(body.text("name"), body.flag("active", true))));
    }

    /** All or nothing: a name that is refused leaves everything as it is. */
    void edit(Context ctx) {
        JsonBody body = JsonBody.of(ctx, mapper);
        User user = users.named(ctx.pathParam("name"));
        boolean turn = body.gives("active");
        if (!turn && !body.gives("name")) {
            throw new Refusal(Problem.invalid("active", "Nothing to change. Give \"active\", \"name\" or both."));
        }
        User after = turn
                ? turned(user, body)
                : users.rename(user, body.text("name")).after();
        ctx.json(Brief.of(after));
    }

    private User turned(User user, JsonBody body) {
        boolean active = body.flag("active");
        return body.gives("name")
                ? users.renameAndTurn(user, body.text("name"), active)
                : users.change(List.of(user), active).get(0).after();
    }

    /** Switches many users in one step. */
    void turn(Context ctx) {
        JsonBody body = JsonBody.of(ctx, mapper);
        List<String> names = body.texts("names");
        boolean active = body.flag("active");
        if (names.isEmpty()) {
            throw new Refusal(Problem.invalid("names", "No user is named. Give \"names\" as a list of texts."));
        }
        try {
            ctx.json(listed(users.turn(names, active).stream()
                    .sorted(Comparator.comparing(User::name))
                    .map(Brief::of)
                    .toList()));
        } catch (Rejected e) {
            throw new Refusal(Problem.invalid("names", e.sentence() + " Nobody was switched."));
        }
    }

    /** Newest first. */
    void switches(Context ctx) {
        User user = users.named(ctx.pathParam("name"));
        List<Turn> turns = lists.switches(user.id()).stream()
                .map(turn -> new Turn(turn.version(), turn.active(), Times.written(turn.at())))
                .toList();
        ctx.json(Map.of("switches", Map.of("data", turns)));
    }

    /** The user whom a call names as an owner. */
    static User owner(Users users, String name) {
        try {
            return users.named(name);
        } catch (Rejected e) {
            throw new Refusal(Problem.invalid("owner", e.sentence()));
        }
    }

    private static Map<String, Object> listed(List<?> users) {
        return Map.of("users", Map.of("data", users));
    }
}
