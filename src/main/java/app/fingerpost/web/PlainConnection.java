package app.fingerpost.web;

import app.fingerpost.redirect.Outcome;
import app.fingerpost.visitor.ReferrerHeader;
import app.fingerpost.web.Visits.Said;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.EndPoint;
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
    private static final Logger LOG = LoggerFactory.getLogger(PlainConnection.class);

    private final Redirects redirects;
    private final ThreadLocal<Desk> desks;
    private final Callback goOn = new GoOn();

    /** What a thread needs to answer a request; no connection keeps anything of it. */
    static final class Desk {
        /** No larger than the buffer of the server's connection, which must be able to take what is left. */
        private static final int MOST_READ = 4096;

        private final ByteBuffer in = ByteBuffer.allocate(MOST_READ);
        private final PlainRequest request = new PlainRequest(in.array());
        private final PlainAnswers answers = new PlainAnswers();
    }

    PlainConnection(
            HttpConfiguration configuration,
            Connector connector,
            EndPoint endPoint,
            Redirects redirects,
            ThreadLocal<Desk> desks) {
        super(configuration, connector, endPoint);
        this.redirects = redirects;
        this.desks = desks;
    }

    @Override
    public void onFillable() {
        boolean idle = getParser().isStart()
                && isRequestBufferEmpty()
                && !getConnector().isShutdown();
        try {
            if (idle && answer(desks.get())) {
                return;
            }
        } catch (IOException e) {
            getEndPoint().close(e);
            return;
        } catch (RuntimeException | Error e) {
            LOG.error("A request could not be answered.", e);
            getEndPoint().close(e);
            return;
        }
        super.onFillable();
    }

    /** Answers what has come in; false if there is something for the server's connection to see. */
    private boolean answer(Desk desk) throws IOException {
        ByteBuffer in = desk.in;
        BufferUtil.clear(in);
        int filled = getEndPoint().fill(in);
        if (filled < 0) {
            return false;
        }
        desk.answers.clear();
        int at = 0;
        int end = 0;
        while (end != PlainRequest.NOT_PLAIN && at < filled) {
            end = desk.request.read(at, filled);
            if (end != PlainRequest.NOT_PLAIN && redirect(desk)) {
                at = end;
            } else {
                end = PlainRequest.NOT_PLAIN;
            }
        }
        if (at < filled) {
            onUpgradeTo(in.position(at));
        }
        if (at > 0 && !send(desk.answers.taken())) {
            return true;
        }
        if (at == filled) {
            fillInterested(goOn);
        }
        return at == filled;
    }

    private boolean redirect(Desk desk) {
        PlainRequest request = desk.request;
        SlugPath path = SlugPath.of(request.path());
        if (path == null) {
            return false;
        }
        Said said = new Said(request.agent(), ReferrerHeader.host(request.referrer()), false);
        Outcome outcome =
                redirects.follow(path, request.query(), said, getEndPoint().getRemoteSocketAddress());
        if (outcome instanceof Outcome.Redirect redirect) {
            HttpField date = getServer().getDateField();
            desk.answers.add(redirect, date);
            return true;
        }
        return false;
    }

    /** False if the visitor's side takes no more now: then the connection goes on by itself as soon as it does. */
    private boolean send(ByteBuffer answers) throws IOException {
        if (getEndPoint().flush(answers)) {
            return true;
        }
        ByteBuffer rest = ByteBuffer.allocate(answers.remaining()).put(answers).flip();
        getEndPoint().write(new Sent(), rest);
        return false;
    }

    private final class GoOn implements Callback {
        @Override
        public void succeeded() {
            onFillable();
        }

        @Override
        public void failed(Throwable cause) {
            onFillInterestedFailed(cause);
        }

        @Override
        public InvocationType getInvocationType() {
            return InvocationType.NON_BLOCKING;
        }
    }

    private final class Sent implements Callback {
        @Override
        public void succeeded() {
            onFillable();
        }

        @Override
        public void failed(Throwable cause) {
            getEndPoint().close(cause);
        }

        @Override
        public InvocationType getInvocationType() {
            return InvocationType.NON_BLOCKING;
        }
    }
}
