package app.fingerpost.web.page;

import app.fingerpost.redirect.Outcome;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers visitors that are not redirected with a page that says why, in plain words. */
public final class Pages {
    /** Request attribute in which the redirect handler leaves what it found. */
    public static final String OUTCOME = "fingerpost.outcome";

    private static final String HTML = "text/html; charset=utf-8";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), "app.fingerpost.web.page.template");

    public void register(RoutesConfig routes) {
        routes.get("/", this::home);
        routes.head("/", this::home);
        routes.get("/robots.txt", ctx -> ctx.contentType("text/plain; charset=utf-8")
                .result("User-agent: *\nDisallow: /\n"));
        routes.get("/<path>", this::noRedirect);
        routes.head("/<path>", this::noRedirect);
    }

    private void home(Context ctx) {
        show(
                ctx,
                HttpStatus.OK,
                new Message(
                        "Fingerpost",
                        "Short links of your own. Put the name of a link behind the address.",
                        List.of()));
    }

    private void noRedirect(Context ctx) {
        @Nullable Outcome outcome = ctx.attribute(OUTCOME);
        if (outcome == null) {
            show(
                    ctx,
                    HttpStatus.NOT_FOUND,
                    new Message("Nothing here", "There is no page at this address.", List.of()));
        } else {
            show(ctx, status(outcome), message(outcome));
        }
    }

    private static HttpStatus status(Outcome outcome) {
        return outcome instanceof Outcome.Expired || outcome instanceof Outcome.UsedUp
                ? HttpStatus.GONE
                : HttpStatus.NOT_FOUND;
    }

    private static Message message(Outcome outcome) {
        if (outcome instanceof Outcome.Unknown unknown) {
            String text = unknown.alike().isEmpty()
                    ? "There is no link named \"" + unknown.asked() + "\". Check the spelling."
                    : "There is no link named exactly \"" + unknown.asked() + "\". Did you mean one of these?";
            return new Message("No such link", text, unknown.alike());
        }
        if (outcome instanceof Outcome.NotYet) {
            return new Message("Not yet", "This link does not work yet. Try again later.", List.of());
        }
        if (outcome instanceof Outcome.Expired) {
            return new Message("Expired", "This link has ended and leads nowhere any more.", List.of());
        }
        if (outcome instanceof Outcome.UsedUp) {
            return new Message("Used up", "This link has been followed as often as it was meant to be.", List.of());
        }
        return new Message("Switched off", "This link is switched off at the moment.", List.of());
    }

    private void show(Context ctx, HttpStatus status, Message message) {
        StringOutput html = new StringOutput();
        templates.render("message.jte", Map.of("message", message), html);
        ctx.status(status).header("Cache-Control", "no-store").contentType(HTML).result(html.toString());
    }
}
