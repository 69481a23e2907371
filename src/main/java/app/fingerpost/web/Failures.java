package app.fingerpost.web;

import app.fingerpost.link.StoreException;
import app.fingerpost.web.api.Api;
import app.fingerpost.web.api.StoreFailures;
import app.fingerpost.web.page.Message;
import app.fingerpost.web.page.Pages;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.MethodNotAllowedResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last resort for requests: what neither page nor call has answered, from escapes that mean nothing to faults of our
 * own. Answers a plain page, or a problem where the API was meant; both say nothing about the server's inside. Our own
 * faults are logged here and nowhere else, those of the store by {@link StoreFailures}.
 */
final class Failures extends ErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final HttpField NO_STORE = new HttpField(HttpHeader.CACHE_CONTROL, "no-store");

    /** What the server calls paths it could not read. */
    private static final Set<String> UNREADABLE = Set.of("/badMessage", "/badURI");

    private final Api api;
    private final Pages pages;

    Failures(Api api, Pages pages) {
        this.api = api;
        this.pages = pages;
    }

    void register(JavalinConfig config) {
        config.routes.exception(HttpResponseException.class, this::refused);
        config.routes.exception(StoreException.class, this::storeFailed);
        config.routes.exception(Exception.class, this::failed);
        config.router.javaLangErrorHandler(Failures::broke);
    }

    /** For errors of the machine, which come without a context; {@link #generateResponse} writes the answer. */
    private static void broke(HttpServletResponse response, Error error) {
        LOG.error("A request failed.", error);
        try {
            response.sendError(HttpStatus.INTERNAL_SERVER_ERROR.getCode());
        } catch (IOException e) {
            LOG.debug("The visitor has gone before the answer.", e);
        }
    }

    private void refused(HttpResponseException e, Context ctx) {
        if (e instanceof MethodNotAllowedResponse) {
            ctx.header("Allow", Api.serves(ctx.path()) ? Api.METHODS : Pages.METHODS);
        }
        answer(ctx, e.getStatus());
    }

    private void storeFailed(StoreException e, Context ctx) {
        api.storeFailures().failed(ctx, e);
        if ((e.isDiskFull() || e.isUnsure() || e.isAway()) && Api.serves(ctx.path())) {
            api.fail(ctx, HttpStatus.SERVICE_UNAVAILABLE, e.sentence());
        } else {
            answer(ctx, HttpStatus.SERVICE_UNAVAILABLE.getCode());
        }
    }

    private void failed(Exception e, Context ctx) {
        if (e instanceof HttpException refusal && refusal.getCode() < 500) {
            answer(ctx, refusal.getCode());
        } else {
            LOG.error("{} {} failed.", ctx.method(), ctx.path(), e);
            answer(ctx, HttpStatus.INTERNAL_SERVER_ERROR.getCode());
        }
    }

    private void answer(Context ctx, int code) {
        HttpStatus status = HttpStatus.forStatus(code);
        if (Api.serves(ctx.path())) {
            api.fail(ctx, status, Message.of(status).text());
        } else {
            pages.show(ctx, status, Message.of(status));
        }
    }

    /** Any method deserves an answer that can be read. */
    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        if (code >= 500 && cause != null && !(cause instanceof HttpException)) {
            LOG.error("{} {} failed.", request.getMethod(), request.getHttpURI().getPath(), cause);
        }
        HttpFields.Mutable headers = response.getHeaders();
        ByteBuffer body = body(isForApi(request), code, headers);
        // The server's connection sees to neither where it could not read the request.
        if (!request.getConnectionMetaData().isPersistent()) {
            headers.put(HttpFields.CONNECTION_CLOSE);
        }
        if (HttpMethod.HEAD.is(request.getMethod())) {
            headers.put(HttpHeader.CONTENT_LENGTH, body.remaining());
            body = BufferUtil.EMPTY_BUFFER;
        }
        response.write(true, body, callback);
    }

    /** The server puts a path of its own in the place of one that it cannot read. */
    private static boolean isForApi(Request request) {
        String path = request.getHttpURI().getPath();
        return path != null && Api.serves(path)
                || UNREADABLE.contains(String.valueOf(path))
                        && request.getConnectionMetaData().getConnection() instanceof PlainConnection connection
                        && connection.isForApi();
    }

    /** For what could not even be read as a request. */
    @Override
    public ByteBuffer badMessageError(int code, @Nullable String reason, HttpFields.Mutable fields) {
        return body(false, code, fields);
    }

    private ByteBuffer body(boolean forApi, int code, HttpFields.Mutable fields) {
        HttpStatus status = HttpStatus.forStatus(code);
        Message message = Message.of(status);
        Map.Entry<String, String> answer =
                forApi ? api.failure(status, message.text()) : Map.entry(Pages.CONTENT_TYPE, pages.html(message));
        fields.put(NO_STORE);
        fields.put(HttpHeader.CONTENT_TYPE, answer.getKey());
        return ByteBuffer.wrap(answer.getValue().getBytes(StandardCharsets.UTF_8));
    }
}
