package app.fingerpost.web;

import app.fingerpost.click.ClickBuffer;
import app.fingerpost.redirect.Outcome;
import app.fingerpost.redirect.Resolver;
import app.fingerpost.web.page.Pages;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Stands in front of everything else and answers redirects itself, on the thread that read the request from its socket:
 * that thread serves many connections, so nothing here may wait. What is not a redirect goes to the server's pool.
 */
final class RedirectHandler extends Handler.Wrapper {
    private static final HttpField NO_STORE = new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-store");

    private final Resolver resolver;
    private final ClickBuffer clicks;
    private final Clock clock;

    RedirectHandler(Resolver resolver, ClickBuffer clicks, Clock clock) {
        this.resolver = resolver;
        this.clicks = clicks;
        this.clock = clock;
    }

    /** Whatever stands behind this handler, it is never called on the thread this one is called on. */
    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        boolean get = HttpMethod.GET.is(request.getMethod());
        if (get || HttpMethod.HEAD.is(request.getMethod())) {
            SlugPath path = SlugPath.of(request.getHttpURI().getPath());
            if (path != null) {
                long now = clock.millis();
                boolean counts = get && !isPrefetch(request.getHeaders());
                Outcome outcome = resolver.resolve(
                        path.slug(), path.rest(), request.getHttpURI().getQuery(), now, counts);
                if (outcome instanceof Outcome.Redirect redirect) {
                    if (counts) {
                        clicks.record(redirect.linkId(), Math.floorDiv(now, 1000L));
                    }
                    answer(redirect, response, callback);
                    return true;
                }
                request.setAttribute(Pages.OUTCOME, outcome);
            }
        }
        handOver(request, response, callback);
        return true;
    }

    private static void answer(Outcome.Redirect redirect, Response response, Callback callback) {
        response.setStatus(redirect.status());
        HttpFields.Mutable headers = response.getHeaders();
        headers.put(HttpHeader.LOCATION, redirect.location());
        if (!redirect.permanent()) {
            headers.put(NO_STORE);
        }
        response.write(true, BufferUtil.EMPTY_BUFFER, callback);
    }

    /** Browsers that fetch ahead of a click say so in one of these headers. */
    private static boolean isPrefetch(HttpFields headers) {
        return saysPrefetch(headers.get("Sec-Purpose"))
                || saysPrefetch(headers.get("Purpose"))
                || saysPrefetch(headers.get("X-Moz"));
    }

    private static boolean saysPrefetch(@Nullable String value) {
        return value != null && value.toLowerCase(Locale.ROOT).contains("prefetch");
    }

    private void handOver(Request request, Response response, Callback callback) {
        try {
            request.getComponents().getExecutor().execute(() -> {
                try {
                    if (!super.handle(request, response, callback)) {
                        Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
                    }
                } catch (Throwable failure) {
                    Response.writeError(request, response, callback, failure);
                }
            });
        } catch (RejectedExecutionException e) {
            Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
        }
    }
}
