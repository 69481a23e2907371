package app.fingerpost.web.api;

import io.javalin.http.Context;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** Who ended the connection of a call that broke off. */
final class Hangup {
    private Hangup() {}

    /** Whether it is the server, which stops or moves and cuts off what does not come to an end. */
    static boolean isOurs(Context ctx) {
        return ServletContextRequest.getServletContextRequest(ctx.req())
                .getConnectionMetaData()
                .getConnector()
                .isShutdown();
    }
}
