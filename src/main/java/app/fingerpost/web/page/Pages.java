package app.fingerpost.web.page;

import app.fingerpost.redirect.Outcome;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers visitors that are not redirected with a page that says why, in plain words. */
public final class Pages {
    /** Request attribute in which the redirect handler leaves what it found. */
    public static final String OUTCOME = "fingerpost.outcome";

    /** All that an address outside the API answers, but for a link with a status that keeps the method. */
    public static final String METHODS = "GET, HEAD";

    public static final String CONTENT_TYPE = "text/html; charset=utf-8";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), "app.fingerpost.web.page.template");

    private final String style = resource("style.css");
    private final String icon = resource("icon.svg");

    public void register(RoutesConfig routes) {
        serve(routes, "/", ctx -> show(ctx, HttpStatus.OK, Message.HOME));
        serve(routes, "/@/style.css", ctx -> file(ctx, "text/css; charset=utf-8", style));
        serve(routes, "/@/icon.svg", ctx -> file(ctx, "image/svg+xml", icon));
        serve(routes, "/favicon.ico", ctx -> file(ctx, "image/svg+xml", icon));
        // Robots that followed short links would be counted as clicks.
        serve(routes, "/robots.txt", ctx -> file(ctx, "text/plain; charset=utf-8", "User-agent: *\nDisallow: /\n"));
        serve(routes, "/<path>", this::noRedirect);
    }

    /** Answers with a page. */
    public void show(Context ctx, HttpStatus status, Message message) {
        file(ctx.status(status), CONTENT_TYPE, html(message));
    }

    public String html(Message message) {
        StringOutput html = new StringOutput();
        templates.render("message.jte", Map.of("message", message), html);
        return html.toString();
    }

    private static void serve(RoutesConfig routes, String path, Handler page) {
        routes.get(path, page);
        routes.head(path, page);
    }

    private void noRedirect(Context ctx) {
        @Nullable Outcome outcome = ctx.attribute(OUTCOME);
        if (outcome == null) {
            show(ctx, HttpStatus.NOT_FOUND, Message.of(HttpStatus.NOT_FOUND));
        } else {
            show(ctx, status(outcome), Message.of(outcome));
        }
    }

    private static HttpStatus status(Outcome outcome) {
        return outcome instanceof Outcome.Expired || outcome instanceof Outcome.UsedUp
                ? HttpStatus.GONE
                : HttpStatus.NOT_FOUND;
    }

    /** Nothing is kept by browsers, so that a switch takes effect at once; and a page may load only what is ours. */
    private static void file(Context ctx, String contentType, String text) {
        ctx.header("Cache-Control", "no-store")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src 'self'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .contentType(contentType)
                .result(text);
    }

    private static String resource(String name) {
        try (InputStream in = Pages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
