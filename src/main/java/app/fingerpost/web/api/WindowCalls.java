package app.fingerpost.web.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code POST /rest/v3/window}: brings the window to the front, as a second start of the program asks. */
final class WindowCalls {
    private final Supplier<@Nullable Runnable> toFront;

    /** {@code toFront} answers what brings the window to the front, from any thread; null while there is no window. */
    WindowCalls(Supplier<@Nullable Runnable> toFront) {
        this.toFront = toFront;
    }

    void show(Context ctx) {
        Runnable window = toFront.get();
        if (window == null) {
            throw new Refusal(Problem.general(HttpStatus.CONFLICT, "This Fingerpost runs without a window."));
        }
        window.run();
        ctx.status(HttpStatus.NO_CONTENT);
    }
}
