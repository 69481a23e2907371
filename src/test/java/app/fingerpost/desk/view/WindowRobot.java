package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.EarlyWindow;
import app.fingerpost.Fingerpost;
import app.fingerpost.desk.model.DeskModel;
import app.fingerpost.desk.model.DeskServices;
import app.fingerpost.desk.model.DeskThreads;
import app.fingerpost.desk.model.LinkRow;
import app.fingerpost.desk.model.UserRow;
import app.fingerpost.link.LinkDraft;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Target;
import app.fingerpost.settings.GivenNetwork;
import app.fingerpost.settings.Network;
import app.fingerpost.settings.Settings;
import atlantafx.base.controls.ToggleSwitch;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.service.query.NodeQuery;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Drives the real window, without a display unless {@code toolkit} is set empty, over a real app that answers on a port of its own. The app has a user
 * called ana. A test whose window made the FX thread wait fails when it is closed.
 */
final class WindowRobot extends FxRobot implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final ExecutorService reader = Executors.newSingleThreadExecutor();
    private final ExecutorService importer = Executors.newSingleThreadExecutor();
    private final ExecutorService sorter = Executors.newSingleThreadExecutor();
    private final Path dir;
    private final Fingerpost app;
    private final Stage stage;
    private final FxThreadWatch watch;
    private final AtomicInteger starts = new AtomicInteger();
    private @Nullable DeskWindow window;
    private @Nullable DeskModel shown;

    /** Opens the window. Its app's data and the files it saves go into the folder. */
    WindowRobot(Path dir) throws Exception {
        this.dir = dir;
        app = Fingerpost.servingWindow(
                dir.resolve("data"),
                GivenNetwork.all(new Network("127.0.0.1", 0, null)),
                Clock.systemUTC(),
                EarlyWindow.NONE);
        // Tests reach no other computer.
        app.change(app.settings().current().with(Map.of(Settings.FETCH_TITLES, "off")));
        app.users().create("ana");
        FxToolkit.registerPrimaryStage();
        stage = FxToolkit.registerStage(Stage::new);
        watch = new FxThreadWatch(WaitForAsyncUtils.waitForAsyncFx(5000, Thread::currentThread));
        DeskServices services = app.deskServices();
        FxToolkit.setupFixture(() -> show(services));
        awaitFocus();
    }

    /** Closes the window and opens it again over the same app. */
    void reopen() {
        DeskServices services = app.deskServices();
        interact(stage::hide);
        interact(() -> show(services));
        awaitFocus();
    }

    /** As {@link #reopen()}, but what the window asks is not answered before {@code meanwhile} has run. */
    void reopen(Runnable meanwhile) {
        unanswered(() -> {
            reopen();
            meanwhile.run();
        });
    }

    /** What the window asks is not answered before {@code meanwhile} has run. */
    void unanswered(Runnable meanwhile) {
        CountDownLatch answers = new CountDownLatch(1);
        for (ExecutorService asked : List.of(worker, reader)) {
            asked.submit(() -> answers.await(20, TimeUnit.SECONDS));
        }
        try {
            meanwhile.run();
        } finally {
            answers.countDown();
        }
    }

    private void show(DeskServices services) {
        FileChoice files = (title, name, ending) -> Optional.of(saved(ending));
        DeskModel model = new DeskModel(
                services,
                Clock.systemDefaultZone(),
                new DeskThreads(worker, reader, importer, sorter, Platform::runLater));
        shown = model;
        model.settings().nextStart().setStarter(starts::incrementAndGet);
        window = new DeskWindow(stage, model, files, (title, endings) -> Optional.of(chosen(endings.get(0))));
        window.show();
        stage.requestFocus();
    }

    /** On a real display the window manager decides when; before that, keys go nowhere. */
    private void awaitFocus() {
        await("the window has the keyboard", stage::isFocused);
    }

    @Override
    public void close() throws Exception {
        release(new KeyCode[0]);
        release(new MouseButton[0]);
        interact(stage::hide);
        watch.close();
        for (ExecutorService asking : List.of(worker, reader, importer)) {
            asking.shutdown();
            assertThat(asking.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        }
        sorter.shutdown();
        app.close();
        assertThat(watch.seen()).as("calls that made the FX thread wait").isEmpty();
    }

    Fingerpost app() {
        return app;
    }

    /** How often the person asked for another start of the program. */
    int starts() {
        return starts.get();
    }

    /** Asks whether the app may end, as closing the window does. */
    boolean mayEnd() {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> Objects.requireNonNull(shown).ending().mayEnd());
    }

    FxThreadWatch watch() {
        return watch;
    }

    /** Where the window saves a file of this kind. */
    Path saved(String ending) {
        return dir.resolve("saved." + ending);
    }

    /** The file of this kind that the person chooses when the window asks for one. */
    Path chosen(String ending) {
        return dir.resolve("chosen." + ending);
    }

    String shortUrl(String slug) {
        return app.network().shortUrlPrefix() + slug;
    }

    /** Makes a link of ana's behind the window's back. */
    void link(String slug, String target) {
        int ana = app.users().named("ana").id();
        app.links().create(LinkDraft.plain(new Slug(slug), new Target(target), ana));
    }

    HttpResponse<Void> follow(String url) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.discarding());
    }

    /** The same as a program that says it is {@code agent}. */
    HttpResponse<Void> follow(String url, String agent) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("User-Agent", agent)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding());
    }

    /** As a second start with lines to make links of does. */
    void add(String... lines) {
        interact(() -> Objects.requireNonNull(window).add(List.of(lines)));
    }

    /** Drops it there, as a drag from another program does; false where nothing takes it. */
    boolean drop(ClipboardContent content, String there) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Clipboard.getSystemClipboard().setContent(content);
            Runnable taking = Objects.requireNonNull(window)
                    .drop()
                    .taking(Clipboard.getSystemClipboard(), lookup(there).query());
            if (taking != null) {
                taking.run();
            }
            return taking != null;
        });
    }

    void select(String slug) {
        await(slug + " is shown", () -> slugs().contains(slug));
        interact(() -> {
            links().requestFocus();
            links().getSelectionModel().clearAndSelect(slugs().indexOf(slug));
        });
        await("the table has the keyboard", () -> links().isFocused());
    }

    /** Waits until just one visible thing is meant and it keeps its place, for a menu that opens still moves; then clicks it. */
    @Override
    public WindowRobot clickOn(String query, MouseButton... buttons) {
        super.clickOn(Settled.node(this, query, lookup(query)), buttons);
        return this;
    }

    /** The entry of the menu that opens at the button. */
    void choose(String button, String entry) {
        clickOn(button);
        NodeQuery entries = lookup(".menu-item .label").<Labeled>match(label -> entry.equals(label.getText()));
        super.clickOn(Settled.node(this, entry, entries));
    }

    /** Types over what stands in the field. */
    void replace(String field, String text) {
        await(field + " is there", () -> lookup(field).tryQuery().isPresent());
        interact(() -> lookup(field).queryAs(TextInputControl.class).clear());
        clickOn(field).write(text);
    }

    Node switchOf(String user) {
        Set<ToggleSwitch> switches = lookup(".toggle-switch").queryAllAs(ToggleSwitch.class);
        return switches.stream()
                .filter(one -> user.equals(one.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    TableView<LinkRow> links() {
        return lookup("#links").queryTableView();
    }

    TableView<UserRow> users() {
        return lookup("#users").queryTableView();
    }

    List<String> slugs() {
        return List.copyOf(links().getItems()).stream().map(LinkRow::slug).toList();
    }

    String text(String node) {
        return lookup(node).queryAs(Labeled.class).getText();
    }

    /** Waits until the condition holds; it is asked on the FX thread. */
    void await(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition));
        } catch (TimeoutException e) {
            String keyboard = stage.isFocused() ? "at " + stage.getScene().getFocusOwner() : "elsewhere";
            throw new AssertionError("waited too long until " + what + "; the keyboard is " + keyboard, e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
