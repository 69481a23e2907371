package app.fingerpost.web.api;

import io.javalin.config.RoutesConfig;

/** All calls of the API. */
public final class Api {
    public void register(RoutesConfig routes) {
        routes.get("/rest/health", ctx -> ctx.contentType("application/health+json")
                .result("{\"status\":\"pass\"}"));
    }
}
