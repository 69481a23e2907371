package app.fingerpost.web.api;

import app.fingerpost.link.LinkLine;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /rest/v3/window}: brings the window to the front, as a second start of the program asks, and makes links in
 * it of the lines in {@code add}, if there is a body with some.
 */
final class WindowCalls {
    private final Supplier<@Nullable Consumer<List<String>>> toFront;
    private final ObjectMapper mapper;

    /**
     * {@code toFront} answers what brings the window to the front, from any thread, and makes links of the lines it is
     * given; null while there is no window.
     */
    WindowCalls(Supplier<@Nullable Consumer<List<String>>> toFront, ObjectMapper mapper) {
        this.toFront = toFront;
        this.mapper = mapper;
    }

    void show(Context ctx) {
        List<String> lines = isEmpty(ctx) ? List.of() : JsonBody.of(ctx, mapper).texts("add");
        lines.forEach(LinkLine::read);
        Consumer<List<String>> window = toFront.get();
        if (window == null) {
            throw new Refusal(Problem.general(HttpStatus.CONFLICT, "This Fingerpost runs without a window."));
        }
        window.accept(lines);
        ctx.status(HttpStatus.NO_CONTENT);
    }

    /** Asked without reading the body. */
    private static boolean isEmpty(Context ctx) {
        return ctx.req().getContentLengthLong() <= 0 && ctx.header("Transfer-Encoding") == null;
    }
}
