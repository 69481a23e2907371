package app.fingerpost.web;

import app.fingerpost.click.OrphanVisits;
import app.fingerpost.link.Slug;
import app.fingerpost.redirect.Outcome;
import app.fingerpost.web.Visits.Said;
import app.fingerpost.web.Visits.Visit;
import app.fingerpost.web.page.Pages;
import java.net.SocketAddress;
import java.time.Clock;
import java.util.concurrent.Executor;
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
 * that thread serves many connections, so nothing here may wait. What is not a redirect goes to the server's pool, and a
 * redirect for an agent or a referrer that was never seen before to a thread that gets to know it.
 */
final class RedirectHandler extends Handler.Wrapper {
    private static final HttpField NO_STORE = new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-store");

    private final Redirects redirects;
    private final OrphanVisits orphans;
    private final Clock clock;

    RedirectHandler(Redirects redirects, OrphanVisits orphans, Clock clock) {
        this.redirects = redirects;
        this.orphans = orphans;
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
        boolean head = HttpMethod.HEAD.is(request.getMethod());
        String raw = request.getHttpURI().getPath();
        SlugPath path = raw == null ? null : SlugPath.of(raw);
        if (path == null || !get && !head && !keepsMethod(path, request)) {
            handOver(request, response, callback);
            return true;
        }
        Said said = Said.in(request.getHeaders());
        SocketAddress sender = request.getConnectionMetaData().getRemoteSocketAddress();
        if (head || said.prefetch() || redirects.leavesOut(sender)) {
            follow(path, null, request, response, callback);
            return true;
        }
        Visits visits = redirects.visits();
        Visit visit = visits.known(said.agent(), said.referrer());
        if (visit != null) {
            follow(path, visit, request, response, callback);
            return true;
        }
        // Of agents and referrers only so many are told apart: none of those places is for who is not redirected.
        Outcome uncounted = redirects.follow(path, request.getHttpURI().getQuery(), null);
        if (uncounted instanceof Outcome.Redirect) {
            long begun = System.nanoTime();
            elsewhere(
                    visits.newcomers(),
                    request,
                    response,
                    callback,
                    () -> follow(path, visits.met(said.agent(), said.referrer(), begun), request, response, callback));
        } else {
            leave(uncounted, path, true, request, response, callback);
        }
        return true;
    }

    /** Whether the link there redirects whatever the method, for the visitor's client sends the same one to the target. */
    private boolean keepsMethod(SlugPath path, Request request) {
        return redirects.follow(path, request.getHttpURI().getQuery(), null) instanceof Outcome.Redirect redirect
                && (redirect.status() == HttpStatus.TEMPORARY_REDIRECT_307
                        || redirect.status() == HttpStatus.PERMANENT_REDIRECT_308);
    }

    /** Answers with the redirect, or leaves the request to those who have pages. {@code visit} is null if none counts. */
    private void follow(SlugPath path, @Nullable Visit visit, Request request, Response response, Callback callback) {
        Outcome outcome = redirects.follow(path, request.getHttpURI().getQuery(), visit);
        if (outcome instanceof Outcome.Redirect redirect) {
            answer(redirect, request, response, callback);
        } else {
            leave(outcome, path, visit != null, request, response, callback);
        }
    }

    /** To those who have pages. */
    private void leave(
            Outcome outcome, SlugPath path, boolean visit, Request request, Response response, Callback callback) {
        if (visit && outcome instanceof Outcome.Unknown && !Slug.isReserved(path.slug())) {
            orphans.record(path.readable(), clock.instant());
        }
        request.setAttribute(Pages.OUTCOME, outcome);
        handOver(request, response, callback);
    }

    /**
     * Says that the connection ends if it does: it does not wait for a body that is still to come, and of a long answer the
     * server's connection forgets to say it.
     */
    private static void answer(Outcome.Redirect redirect, Request request, Response response, Callback callback) {
        response.setStatus(redirect.status());
        HttpFields.Mutable headers = response.getHeaders();
        if (!request.consumeAvailable() || !request.getConnectionMetaData().isPersistent()) {
            headers.put(HttpFields.CONNECTION_CLOSE);
        }
        headers.put(HttpHeader.LOCATION, redirect.location());
        if (!redirect.permanent()) {
            headers.put(NO_STORE);
        }
        response.write(true, BufferUtil.EMPTY_BUFFER, callback);
    }

    private void handOver(Request request, Response response, Callback callback) {
        elsewhere(request.getComponents().getExecutor(), request, response, callback, () -> {
            if (!super.handle(request, response, callback)) {
                Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
            }
        });
    }

    private interface Work {
        void run() throws Exception;
    }

    /** Runs what may wait. */
    private static void elsewhere(Executor executor, Request request, Response response, Callback callback, Work work) {
        try {
            executor.execute(() -> {
                try {
                    work.run();
                } catch (Throwable failure) {
                    Response.writeError(request, response, callback, failure);
                }
            });
        } catch (RejectedExecutionException e) {
            Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
        }
    }
}
