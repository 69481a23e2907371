package app.fingerpost.web.api;

import app.fingerpost.manage.ApiKeys;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may call. Browsers of any origin may: what protects the calls is the key, which no page gets to know by itself.
 */
final class Admission {
    static final String KEY_HEADER = "X-Api-Key";

    private static final String OWNER = Admission.class.getName();

    /** How long browsers may keep the answer to their question what is allowed, in seconds. */
    private static final String PREFLIGHT_AGE = "3600";

    private final ApiKeys keys;
    private final Set<String> open;

    /** {@code open} are the addresses that need no key. */
    Admission(ApiKeys keys, Set<String> open) {
        this.keys = keys;
        this.open = open;
    }

    /** Lets the call pass, or answers it. */
    void admit(Context ctx) {
        ctx.header("Access-Control-Allow-Origin", "*").header("Cache-Control", "no-store");
        if (ctx.method() == HandlerType.OPTIONS) {
            ctx.status(HttpStatus.NO_CONTENT)
                    .header("Access-Control-Allow-Methods", Api.METHODS)
                    .header("Access-Control-Allow-Headers", KEY_HEADER + ", Content-Type, Accept")
                    .header("Access-Control-Max-Age", PREFLIGHT_AGE)
                    .skipRemainingHandlers();
            return;
        }
        if (!open.contains(ctx.path())) {
            String key = checked(ctx.header(KEY_HEADER));
            ctx.attribute(OWNER, keys.owner(key));
        }
    }

    /** The user whose key the call came with; null if the key is nobody's. */
    static @Nullable Integer owner(Context ctx) {
        return ctx.attribute(OWNER);
    }

    private String checked(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new Refusal(Problem.keyMissing());
        }
        String key = header.strip();
        if (keys.isSwitchedOff(key)) {
            throw new Refusal(Problem.keySwitchedOff());
        }
        if (!keys.isValid(key)) {
            throw new Refusal(Problem.keyInvalid());
        }
        return key;
    }
}
