package app.fingerpost.web;

import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;

/** Makes the server's connections ones that answer plain requests themselves. */
final class PlainConnections extends HttpConnectionFactory {
    private final Redirects redirects;
    private final ThreadLocal<PlainConnection.Desk> desks = ThreadLocal.withInitial(PlainConnection.Desk::new);

    PlainConnections(HttpConfiguration configuration, Redirects redirects) {
        super(configuration);
        this.redirects = redirects;
    }

    @Override
    public Connection newConnection(Connector connector, EndPoint endPoint) {
        PlainConnection connection = new PlainConnection(getHttpConfiguration(), connector, endPoint, redirects, desks);
        return configure(connection, connector, endPoint);
    }
}
