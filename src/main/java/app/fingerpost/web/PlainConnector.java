package app.fingerpost.web;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Executor;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Has connections that answer plain requests themselves. */
final class PlainConnector extends ServerConnector {
    PlainConnector(
            Server server,
            Executor threads,
            int acceptors,
            int selectors,
            HttpConfiguration http,
            Redirects redirects) {
        super(server, threads, null, null, acceptors, selectors, new Connections(http, redirects));
    }

    @Override
    protected SocketChannelEndPoint newEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key) {
        UnreadEndPoint endPoint = new UnreadEndPoint(channel, selector, key, getScheduler());
        endPoint.setIdleTimeout(getIdleTimeout());
        return endPoint;
    }

    private static final class Connections extends HttpConnectionFactory {
        private final Redirects redirects;
        private final ThreadLocal<PlainConnection.Desk> desks = ThreadLocal.withInitial(PlainConnection.Desk::new);

        Connections(HttpConfiguration http, Redirects redirects) {
            super(http);
            this.redirects = redirects;
        }

        @Override
        public Connection newConnection(Connector connector, EndPoint endPoint) {
            PlainConnection connection =
                    new PlainConnection(getHttpConfiguration(), connector, (UnreadEndPoint) endPoint, redirects, desks);
            return configure(connection, connector, endPoint);
        }
    }
}
