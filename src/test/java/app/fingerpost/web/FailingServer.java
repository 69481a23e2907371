package app.fingerpost.web;

import app.fingerpost.backup.Backups;
import app.fingerpost.click.ClickBuffer;
import app.fingerpost.click.ClickJournal;
import app.fingerpost.click.OrphanVisits;
import app.fingerpost.click.Sources;
import app.fingerpost.manage.ApiKeys;
import app.fingerpost.manage.BulkImport;
import app.fingerpost.manage.Editor;
import app.fingerpost.manage.IndexLoader;
import app.fingerpost.manage.Links;
import app.fingerpost.manage.OwnAddress;
import app.fingerpost.manage.Tags;
import app.fingerpost.manage.Users;
import app.fingerpost.redirect.LinkIndex;
import app.fingerpost.redirect.Resolver;
import app.fingerpost.report.LinkList;
import app.fingerpost.report.Reports;
import app.fingerpost.settings.LocalAddresses;
import app.fingerpost.settings.Network;
import app.fingerpost.settings.SettingsFile;
import app.fingerpost.store.Database;
import app.fingerpost.visitor.AgentReader;
import app.fingerpost.web.api.Api;
import app.fingerpost.web.page.Pages;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** The whole server, of which a test lets something fail. */
final class FailingServer implements AutoCloseable {
    /** What happens when clicks are waited for. */
    Runnable settle = () -> {};

    boolean writesClicks = true;
    final Database database;
    final WebServer server;
    private final Editor editor;
    private final Visits visits;
    private final Network network;
    private final String key;

    FailingServer(Path folder) {
        Clock clock = Clock.systemUTC();
        ListeningSocket socket = ListeningSocket.bind(new Network("127.0.0.1", 0, null));
        network = socket.network();
        database = Database.open(folder.resolve("test"));
        LinkIndex index = IndexLoader.load(database);
        editor = new Editor(database, index);
        ClickBuffer clicks = new ClickBuffer(ClickJournal.open(folder.resolve("journal"), database), database);
        OwnAddress own = new OwnAddress(Set.of());
        Links links = new Links(editor, database, index, clock, new Random(1), () -> own);
        Users users = new Users(editor, database, index, clock);
        users.create("Agatha");
        ApiKeys keys = new ApiKeys(editor, database, clock, Optional::empty);
        key = keys.create("test").secret();
        LinkList lists = new LinkList(database, () -> settle.run());
        Reports reports = new Reports(database, () -> settle.run(), () -> settle.run());
        Api api = new Api(
                links,
                new Tags(editor, database, clock),
                users,
                keys,
                lists,
                reports,
                new BulkImport(editor, database, index, clock, () -> own, clicks::recorded, () -> {}),
                new Backups(folder, database, () -> settle.run(), tables -> {}),
                () -> null,
                () -> network,
                () -> writesClicks,
                clock,
                ZoneOffset.UTC);
        visits = new Visits(new Sources(clicks, List.of(), List.of()), new AgentReader());
        OwnClicks ownClicks = new OwnClicks(SettingsFile.in(folder), new LocalAddresses(Set.of()));
        OrphanVisits orphans = new OrphanVisits();
        server =
                new WebServer(socket, new Resolver(index), clicks, visits, ownClicks, orphans, clock, api, new Pages());
    }

    HttpResponse<String> get(String path) throws Exception {
        return send("GET", path, "");
    }

    HttpResponse<String> send(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + network.port() + path))
                .header("X-Api-Key", key)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        server.close();
        visits.close();
        editor.close();
    }
}
