package app.fingerpost.web.api;

import io.javalin.config.RoutesConfig;

/** All calls of the API. */
public final class Api {
    private final ImportApi imports;
    private final WindowApi window;

    public Api(ImportApi imports, WindowApi window) {
        this.imports = imports;
        this.window = window;
    }

    public void register(RoutesConfig routes) {
        imports.register(routes);
        window.register(routes);
        routes.get("/rest/health", ctx -> ctx.contentType("application/health+json")
                .result("{\"status\":\"pass\"}"));
    }
}
