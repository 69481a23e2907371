package app.fingerpost.web;

import app.fingerpost.link.Location;
import app.fingerpost.redirect.Outcome;
import app.fingerpost.web.api.Api;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection that answers {@link PlainRequest}s itself, from the bytes that came in to the bytes that go out, with as
 * little as possible in between: this is the hot path. Everything else it leaves, byte for byte, to the server's
 * connection that it is, request by request: a plain one that follows is answered here again.
 *
 * <p>Runs on the thread that read the socket, so nothing here may wait. It looks at a request only where none is under way:
 * then the parser is at its start, and no other thread has to do with this connection.
 */
final class PlainConnection extends HttpConnection {
    /** Room for the longest method and what the API's addresses begin with. */
    private static final int LONGEST_BEGINNING = 16;

    /** What the server's connection calls the method of a request that it could not read. */
    private static final String UNREAD_METHOD = "BAD";

    private static final Logger LOG = LoggerFactory.getLogger(PlainConnection.class);

    private final UnreadEndPoint endPoint;
    private final Redirects redirects;
    private final ThreadLocal<Desk> desks;

    /** Of the request that the server's connection reads, or of the first of several it got at once; while it reads. */
    private final byte[] beginning = new byte[LONGEST_BEGINNING];

    private int begun;
    /** Whether that is one for the API. */
    private volatile boolean forApi;

    private final Callback goOn = new GoOn(this::onFillInterestedFailed);

    /** What a thread needs to answer requests; no connection keeps anything of it. */
    static final class Desk {
        private static final int MOST_READ = 4096;
        static final int LONGEST_LOCATION = Location.longest(MOST_READ);

        private final ByteBuffer in = ByteBuffer.allocate(MOST_READ);
        private final PlainRequest request = new PlainRequest(in.array());
        private final PlainAnswers answers = new PlainAnswers(LONGEST_LOCATION);
    }

    PlainConnection(
            HttpConfiguration configuration,
            Connector connector,
            UnreadEndPoint endPoint,
            Redirects redirects,
            ThreadLocal<Desk> desks) {
        super(configuration, connector, endPoint);
        this.endPoint = endPoint;
        this.redirects = redirects;
        this.desks = desks;
    }

    /** After an answer from elsewhere, the server's connection has a buffer to give back first. */
    @Override
    public void run() {
        super.onFillable();
    }

    @Override
    public void onFillable() {
        boolean idle =
                isBetweenRequests() && isRequestBufferEmpty() && !getConnector().isShutdown();
        try {
            if (idle && answer(desks.get())) {
                return;
            }
        } catch (IOException e) {
            endPoint.close(e);
            return;
        } catch (RuntimeException | Error e) {
            LOG.error("A request could not be answered.", e);
            endPoint.close(e);
            return;
        }
        super.onFillable();
    }

    private boolean isBetweenRequests() {
        // Line ends before a request are a part of it that leaves the parser where it was.
        return getParser().isStart() && getParser().getHeaderLength() == 0;
    }

    /** Answers what has come in; false if there is something for the server's connection to read. */
    private boolean answer(Desk desk) throws IOException {
        ByteBuffer in = desk.in;
        BufferUtil.clear(in);
        int filled = endPoint.read(in);
        if (filled < 0) {
            return false;
        }
        desk.answers.clear();
        int at = 0;
        while (at < filled && desk.answers.haveRoom()) {
            int end = desk.request.read(at, filled);
            if (end == PlainRequest.NOT_PLAIN || !redirect(desk)) {
                break;
            }
            at = end;
        }
        boolean all = at == filled;
        if (!all) {
            in.position(at);
            endPoint.unread(in);
        }
        if (at > 0 && !send(desk.answers.taken())) {
            return true;
        }
        if (all) {
            fillInterested(goOn);
        }
        return all;
    }

    /** The server's connection has read so many bytes, the last in the buffer. */
    void given(ByteBuffer buffer, int count) {
        if (isBetweenRequests()) {
            begun = 0;
        }
        if (begun == LONGEST_BEGINNING) {
            return;
        }
        for (int at = buffer.limit() - count; at < buffer.limit() && begun < LONGEST_BEGINNING; at++) {
            beginning[begun] = buffer.get(at);
            begun++;
        }
        forApi = beginsForApi();
    }

    /**
     * Of a request so bad that nothing else is known of it, as far as its first bytes tell; where it came at once with
     * others that were left to the server's connection, as far as those of the first tell.
     */
    boolean isForApi() {
        return forApi;
    }

    private boolean beginsForApi() {
        String line = begun();
        int from = line.indexOf(' ') + 1;
        int to = from;
        while (to < begun && " ?\r\n".indexOf(line.charAt(to)) < 0) {
            to++;
        }
        return Api.serves(line.substring(from, to));
    }

    private String begun() {
        return new String(beginning, 0, begun, StandardCharsets.ISO_8859_1);
    }

    /** An answer to HEAD has no body, however bad the request; its first bytes tell, as they do in {@link #isForApi}. */
    @Override
    protected HttpStreamOverHTTP1 newHttpStream(String method, String uri, HttpVersion version) {
        boolean head = method.equals(UNREAD_METHOD) && begun().stripLeading().startsWith("HEAD ");
        return super.newHttpStream(head ? HttpMethod.HEAD.asString() : method, uri, version);
    }

    private boolean redirect(Desk desk) {
        Outcome outcome = redirects.follow(desk.request, endPoint.getRemoteSocketAddress());
        if (outcome instanceof Outcome.Redirect redirect) {
            desk.answers.add(redirect, getServer().getDateField());
            return true;
        }
        return false;
    }

    /** False if the visitor's side takes no more now: then the connection goes on by itself as soon as it does. */
    private boolean send(ByteBuffer answers) throws IOException {
        if (endPoint.flush(answers)) {
            return true;
        }
        ByteBuffer rest = ByteBuffer.allocate(answers.remaining()).put(answers).flip();
        endPoint.write(new GoOn(endPoint::close), rest);
        return false;
    }

    /** Calls when there is something to read, or when the visitor has taken what there was to send. */
    private final class GoOn implements Callback {
        private final Consumer<Throwable> onFailure;

        GoOn(Consumer<Throwable> onFailure) {
            this.onFailure = onFailure;
        }

        @Override
        public void succeeded() {
            onFillable();
        }

        @Override
        public void failed(Throwable cause) {
            onFailure.accept(cause);
        }

        @Override
        public InvocationType getInvocationType() {
            return InvocationType.NON_BLOCKING;
        }
    }
}
