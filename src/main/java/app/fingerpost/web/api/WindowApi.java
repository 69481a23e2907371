package app.fingerpost.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code POST /rest/v3/window}: brings the window to the front, as a second start of the program asks. */
public final class WindowApi {
    private final Supplier<@Nullable Runnable> toFront;

    /** {@code toFront} answers what brings the window to the front, from any thread; null while there is no window. */
    public WindowApi(Supplier<@Nullable Runnable> toFront) {
        this.toFront = toFront;
    }

    public void register(RoutesConfig routes) {
        routes.post("/rest/v3/window", this::show);
    }

    private void show(Context ctx) {
        Runnable window = toFront.get();
        if (window == null) {
            ctx.json(Map.of(
                            "type", "about:blank",
                            "title", "No window",
                            "detail", "This Fingerpost runs without a window.",
                            "status", HttpStatus.CONFLICT.getCode()))
                    .contentType("application/problem+json")
                    .status(HttpStatus.CONFLICT);
        } else {
            window.run();
            ctx.status(HttpStatus.NO_CONTENT);
        }
    }
}
