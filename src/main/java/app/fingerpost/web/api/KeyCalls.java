package app.fingerpost.web.api;

import app.fingerpost.link.ApiKey;
import app.fingerpost.manage.ApiKeys;
import app.fingerpost.manage.Users;
import app.fingerpost.report.LinkList;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The calls about keys, for those whose key is nobody's: with a user's one could make a key that outlasts the user's
 * switch.
 */
final class KeyCalls {
    private final ApiKeys keys;
    private final Users users;
    private final LinkList lists;
    private final ObjectMapper mapper;

    KeyCalls(ApiKeys keys, Users users, LinkList lists, ObjectMapper mapper) {
        this.keys = keys;
        this.users = users;
        this.lists = lists;
        this.mapper = mapper;
    }

    /**
     * A key as answers show it.
     *
     * @param id what calls name it by; opens nothing
     * @param owner the user's name, null if the key is nobody's
     * @param lastUsed the UTC day, null if it never was
     */
    private record Shown(
            String id,
            String name,
            @Nullable String owner,
            @Nullable String dateCreated,
            @Nullable String lastUsed) {
        static Shown of(ApiKey key, @Nullable String owner) {
            LocalDate used = key.lastUsed();
            return new Shown(
                    key.hash(), key.name(), owner, Times.written(key.created()), used == null ? null : used.toString());
        }
    }

    /** The only answer that tells the key itself. */
    private record Made(@JsonUnwrapped Shown shown, String key) {}

    /** Oldest first. */
    void list(Context ctx) {
        check(ctx);
        ctx.json(Map.of("apiKeys", Map.of("data", shown(keys.all()))));
    }

    void create(Context ctx) {
        check(ctx);
        JsonBody body = JsonBody.of(ctx, mapper);
        String name = body.text("name");
        String owner = body.textOrNull("owner");
        ApiKeys.Fresh fresh = owner == null ? keys.create(name) : keys.createFor(UserCalls.owner(users, owner), name);
        ctx.json(new Made(shown(fresh.key()), fresh.secret()));
    }

    void rename(Context ctx) {
        check(ctx);
        String name = JsonBody.of(ctx, mapper).text("name");
        ctx.json(shown(keys.rename(ctx.pathParam("id"), name).after()));
    }

    void revoke(Context ctx) {
        check(ctx);
        keys.revoke(ctx.pathParam("id"));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private static void check(Context ctx) {
        if (Admission.owner(ctx) != null) {
            throw new Refusal(Problem.keyOfAUser());
        }
    }

    private Shown shown(ApiKey key) {
        return shown(List.of(key)).get(0);
    }

    private List<Shown> shown(List<ApiKey> some) {
        Map<Integer, String> names = lists.ownerNames(
                some.stream().map(ApiKey::ownerId).filter(Objects::nonNull).collect(Collectors.toSet()));
        return some.stream()
                .map(key -> Shown.of(key, key.ownerId() == null ? null : names.get(key.ownerId())))
                .toList();
    }
}
