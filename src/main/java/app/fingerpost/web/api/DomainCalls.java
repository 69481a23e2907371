package app.fingerpost.web.api;

import app.fingerpost.settings.Network;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What clients of Shlink ask about the server itself at their start. */
final class DomainCalls {
    private final Supplier<Network> network;

    DomainCalls(Supplier<Network> network) {
        this.network = network;
    }

    private record Domain(String domain, boolean isDefault, Redirects redirects) {}

    /** Where those are sent who find no link: nowhere, they are shown a page. */
    private record Redirects(
            @Nullable String baseUrlRedirect,
            @Nullable String regular404Redirect,
            @Nullable String invalidShortUrlRedirect) {
        static final Redirects NONE = new Redirects(null, null, null);
    }

    /** There is one, the server's own. */
    void list(Context ctx) {
        Domain own = new Domain(name(network.get()), true, Redirects.NONE);
        ctx.json(Map.of("domains", Map.of("data", List.of(own), "defaultRedirects", Redirects.NONE)));
    }

    /** Shlink tells clients of visits over a server of that name, if there is one; they ask again and again without. */
    void mercure(Context ctx) {
        throw new Refusal(Problem.mercureNotConfigured());
    }

    /** Host, port, and the path if there is one. */
    static String name(Network network) {
        String prefix = network.shortUrlPrefix();
        return prefix.substring(prefix.indexOf("://") + 3, prefix.length() - 1);
    }
}
