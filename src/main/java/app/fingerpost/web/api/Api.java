package app.fingerpost.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.fingerpost.backup.Backups;
import app.fingerpost.link.Rejected;
import app.fingerpost.manage.ApiKeys;
import app.fingerpost.manage.BulkImport;
import app.fingerpost.manage.Links;
import app.fingerpost.manage.Tags;
import app.fingerpost.manage.Users;
import app.fingerpost.report.LinkList;
import app.fingerpost.report.Reports;
import app.fingerpost.settings.Network;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.json.JavalinJackson;
import io.javalin.json.JsonMapper;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All calls of the API, and what holds for each of them: its address, its methods, the form of problems. */
public final class Api {
    private static final String BASE = "/rest/v3";
    private static final Set<String> HEALTH = Set.of("/rest/health", BASE + "/health");
    /** All that some call answers. */
    public static final String METHODS = "GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS";

    private final ObjectMapper mapper = com.fasterxml.jackson.databind.json.JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final StoreFailures storeFailures;
    private final Admission admission;
    private final Health health;
    private final LinkCalls linkCalls;
    private final TagCalls tagCalls;
    private final DomainCalls domainCalls;
    private final UserCalls userCalls;
    private final KeyCalls keyCalls;
    private final ReportCalls reportCalls;
    private final ImportCalls importCalls;
    private final BackupCalls backupCalls;
    private final WindowCalls windowCalls;

    /**
     * @param toFront answers what brings the window to the front, from any thread, and makes links of the lines it is
     *     given; null while there is no window
     * @param network how the server is reached at present; never waits
     * @param writesClicks whether the clicks counted can be written at present
     * @param zone of times that clients write without one
     */
    public Api(
            Links links,
            Tags tags,
            Users users,
            ApiKeys keys,
            LinkList lists,
            Reports reports,
            BulkImport imports,
            Backups backups,
            Supplier<@Nullable Consumer<List<String>>> toFront,
            Supplier<Network> network,
            BooleanSupplier writesClicks,
            Clock clock,
            ZoneId zone) {
        this.storeFailures = new StoreFailures(clock);
        this.admission = new Admission(keys, HEALTH);
        this.health = new Health(users, network, writesClicks, mapper);
        this.linkCalls = new LinkCalls(links, users, keys, lists, network, clock, new Times(zone), mapper);
        this.tagCalls = new TagCalls(tags, lists, mapper);
        this.domainCalls = new DomainCalls(network);
        this.userCalls = new UserCalls(users, lists, mapper);
        this.keyCalls = new KeyCalls(keys, users, lists, mapper);
        this.reportCalls = new ReportCalls(reports, users, zone);
        this.importCalls = new ImportCalls(imports, storeFailures, mapper);
        this.backupCalls = new BackupCalls(backups);
        this.windowCalls = new WindowCalls(toFront, mapper);
    }

    /** Where calls that the store fails are logged. */
    public StoreFailures storeFailures() {
        return storeFailures;
    }

    /** What turns answers into JSON. */
    public JsonMapper json() {
        return new JavalinJackson(mapper, false);
    }

    /** Whether an address is one of the API's, so that failures are answered as problems and not as pages. */
    public static boolean serves(String path) {
        return path.equals("/rest") || path.startsWith("/rest/");
    }

    public void register(RoutesConfig routes) {
        routes.before("/rest/*", admission::admit);
        routes.after("/rest/*", storeFailures::answered);
        routes.exception(Refusal.class, (refusal, ctx) -> answer(ctx, refusal.problem()));
        routes.exception(Rejected.class, (rejected, ctx) -> answer(ctx, Problem.of(rejected, ctx.pathParamMap())));

        HEALTH.forEach(path -> serve(routes, path, Map.of(HandlerType.GET, health::tell)));
        serve(
                routes,
                BASE + "/short-urls",
                Map.of(HandlerType.GET, linkCalls::list, HandlerType.POST, linkCalls::create));
        serve(
                routes,
                BASE + "/short-urls/{code}",
                Map.of(
                        HandlerType.GET, linkCalls::get,
                        HandlerType.PATCH, linkCalls::edit,
                        HandlerType.DELETE, linkCalls::delete));
        serve(
                routes,
                BASE + "/tags",
                Map.of(
                        HandlerType.GET, tagCalls::list,
                        HandlerType.PUT, tagCalls::rename,
                        HandlerType.DELETE, tagCalls::delete));
        serve(routes, BASE + "/tags/stats", Map.of(HandlerType.GET, tagCalls::stats));
        serve(routes, BASE + "/domains", Map.of(HandlerType.GET, domainCalls::list));
        serve(routes, BASE + "/mercure-info", Map.of(HandlerType.GET, domainCalls::mercure));
        serve(
                routes,
                BASE + "/users",
                Map.of(
                        HandlerType.GET, userCalls::list,
                        HandlerType.POST, userCalls::create,
                        HandlerType.PATCH, userCalls::turn));
        serve(routes, BASE + "/users/{name}", Map.of(HandlerType.PATCH, userCalls::edit));
        serve(routes, BASE + "/users/{name}/switches", Map.of(HandlerType.GET, userCalls::switches));
        serve(routes, BASE + "/api-keys", Map.of(HandlerType.GET, keyCalls::list, HandlerType.POST, keyCalls::create));
        serve(
                routes,
                BASE + "/api-keys/{id}",
                Map.of(HandlerType.PATCH, keyCalls::rename, HandlerType.DELETE, keyCalls::revoke));
        serve(routes, BASE + "/reports/clicks.csv", Map.of(HandlerType.GET, reportCalls::clicks));
        serve(routes, BASE + "/reports/orphan-visits.csv", Map.of(HandlerType.GET, reportCalls::orphans));
        serve(routes, BASE + "/visits", Map.of(HandlerType.GET, reportCalls::overview));
        serve(routes, BASE + "/imports", Map.of(HandlerType.POST, importCalls::take));
        serve(routes, BASE + "/backups", Map.of(HandlerType.POST, backupCalls::make));
        serve(routes, BASE + "/window", Map.of(HandlerType.POST, windowCalls::show));
        for (HandlerType method : HandlerType.commonHttp()) {
            routes.addHttpHandler(method, "/rest", Api::noSuchCall);
            routes.addHttpHandler(method, "/rest/<path>", Api::noSuchCall);
        }
    }

    /** Answers a failure that is no call's own. */
    public void fail(Context ctx, HttpStatus status, String detail) {
        answer(ctx, Problem.general(status, detail));
    }

    /** The same where there is no call to answer: content type and body. */
    public Map.Entry<String, String> failure(HttpStatus status, String detail) {
        return Map.entry(
                Problem.CONTENT_TYPE, written(Problem.general(status, detail).members()));
    }

    /** One path with its methods; HEAD goes with GET, and every other method is refused. */
    private static void serve(RoutesConfig routes, String path, Map<HandlerType, Handler> calls) {
        Map<String, Handler> byName = new TreeMap<>();
        calls.forEach((method, call) -> byName.put(method.name(), call));
        Handler get = calls.get(HandlerType.GET);
        if (get != null) {
            byName.put(HandlerType.HEAD.name(), get);
        }
        String allowed = String.join(", ", byName.keySet());
        for (HandlerType method : HandlerType.commonHttp()) {
            routes.addHttpHandler(method, path, byName.getOrDefault(method.name(), ctx -> {
                ctx.header("Allow", allowed);
                throw new Refusal(Problem.general(
                        HttpStatus.METHOD_NOT_ALLOWED,
                        "This address does not answer " + method.name() + ". It answers " + allowed + "."));
            }));
        }
    }

    private static void noSuchCall(Context ctx) {
        throw new Refusal(Problem.general(
                HttpStatus.NOT_FOUND, "There is no call at this address. All calls begin with " + BASE + "/."));
    }

    private void answer(Context ctx, Problem problem) {
        // A text would go out in Javalin's own charset for a type it does not know.
        ctx.status(problem.status())
                .contentType(Problem.CONTENT_TYPE)
                .result(written(problem.members()).getBytes(UTF_8));
    }

    private String written(Map<String, Object> members) {
        try {
            return mapper.writeValueAsString(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts, numbers and lists are always JSON", e);
        }
    }
}
