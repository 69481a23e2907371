package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.Fingerpost;
import app.fingerpost.desk.model.DeskModel;
import app.fingerpost.desk.model.DeskServices;
import app.fingerpost.desk.model.LinkRow;
import app.fingerpost.desk.model.UserRow;
import app.fingerpost.link.LinkDraft;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Target;
import app.fingerpost.settings.Network;
import atlantafx.base.controls.ToggleSwitch;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Drives the real window, without a display, over a real app that answers on a port of its own. */
@ExtendWith(ApplicationExtension.class)
class DeskWindowTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final ExecutorService sorter = Executors.newSingleThreadExecutor();

    @TempDir
    Path dir;

    private Fingerpost app;
    private Stage stage;
    private FxThreadWatch watch;

    @BeforeEach
    void open() throws Exception {
        app = Fingerpost.serving(dir.resolve("data"), new Network("127.0.0.1", 0, null), Clock.systemUTC());
        app.users().create("ana");
        stage = FxToolkit.registerPrimaryStage();
        watch = new FxThreadWatch(WaitForAsyncUtils.waitForAsyncFx(5000, Thread::currentThread));
        DeskServices services = new DeskServices(
                app.links(), app.users(), app.lists(), app.reports(), app.flusher()::state, app.network());
        FileChoice files = (title, name, ending) -> Optional.of(dir.resolve("saved." + ending));
        FxToolkit.setupFixture(() -> {
            DeskModel model = new DeskModel(services, Clock.systemDefaultZone(), worker, sorter, Platform::runLater);
            new DeskWindow(stage, model, files, Theme.LIGHT).show();
        });
    }

    @AfterEach
    void close(FxRobot robot) throws Exception {
        robot.interact(stage::hide);
        watch.close();
        worker.shutdown();
        assertThat(worker.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        sorter.shutdown();
        app.close();
        assertThat(watch.seen()).as("calls that made the FX thread wait").isEmpty();
    }

    @Test
    void pastedAddressAndEnterMakeALinkThatIsCopiedAndRedirects(FxRobot robot) throws Exception {
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("https://example.org/pasted");
            Clipboard.getSystemClipboard().setContent(content);
        });
        robot.clickOn("#new-link").press(KeyCode.CONTROL, KeyCode.V).release(KeyCode.V, KeyCode.CONTROL);
        robot.push(KeyCode.ENTER);

        await("the link is in the table", () -> links(robot).getItems().size() == 1);
        LinkRow row = links(robot).getItems().get(0);
        String url = app.network().shortUrlPrefix() + row.slug();
        assertThat(WaitForAsyncUtils.waitForAsyncFx(
                        5000, () -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo(url);
        HttpResponse<Void> answer = follow(url);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("https://example.org/pasted");
        await("the click is in the table", () -> links(robot).getItems().get(0).clicks() == 1);
    }

    @Test
    void badAddressIsExplainedAtTheBarAndNothingIsMade(FxRobot robot) {
        robot.clickOn("#new-link").write("javascript:x").push(KeyCode.ENTER);

        await("the reason is shown", () -> text(robot, "#new-link-problem").contains("can run code"));
        assertThat(robot.lookup("#new-link").queryAs(TextInputControl.class).getText())
                .isEqualTo("javascript:x");
        assertThat(app.lists().tags()).isEmpty();
        assertThat(links(robot).getItems()).isEmpty();
    }

    @Test
    void editedLinkLeadsElsewhereAtOnce(FxRobot robot) throws Exception {
        link("wiki", "https://example.org/old");
        select(robot, "wiki");
        robot.push(KeyCode.ENTER);
        replace(robot, "#edit-slug", "docs");
        replace(robot, "#edit-target", "https://example.org/new");
        robot.clickOn("#edit-title").write("Manual");
        robot.clickOn("#save-link");

        await("the row is edited", () -> slugs(robot).equals(List.of("docs")));
        assertThat(links(robot).getSelectionModel().getSelectedItems())
                .extracting(LinkRow::slug)
                .containsExactly("docs");
        HttpResponse<Void> answer = follow(app.network().shortUrlPrefix() + "docs");
        assertThat(answer.headers().firstValue("Location")).hasValue("https://example.org/new");
        assertThat(follow(app.network().shortUrlPrefix() + "wiki").statusCode()).isEqualTo(404);
    }

    @Test
    void takenSlugIsExplainedInTheFormWhichStaysOpen(FxRobot robot) {
        link("one", "https://example.org/1");
        link("two", "https://example.org/2");
        select(robot, "one");
        robot.push(KeyCode.ENTER);
        replace(robot, "#edit-slug", "two");
        robot.clickOn("#save-link");

        await("the reason is shown", () -> robot.lookup(".field-problem").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.isVisible() && label.getText().contains("\"two\" is taken")));
        robot.push(KeyCode.ESCAPE);
        await("the form is closed", () -> robot.lookup("#edit-slug").tryQuery().isEmpty());
    }

    @Test
    void deletedLinkComesBackByTheUndoButton(FxRobot robot) throws Exception {
        link("wiki", "https://example.org/");
        select(robot, "wiki");
        robot.push(KeyCode.DELETE);
        await("the row is gone", () -> links(robot).getItems().isEmpty());
        String url = app.network().shortUrlPrefix() + "wiki";
        assertThat(follow(url).statusCode()).isEqualTo(404);

        robot.clickOn("#undo");

        await("the row is back", () -> slugs(robot).equals(List.of("wiki")));
        assertThat(follow(url).statusCode()).isEqualTo(302);
    }

    @Test
    void deletedLinkComesBackByControlZ(FxRobot robot) {
        link("wiki", "https://example.org/");
        select(robot, "wiki");
        robot.push(KeyCode.DELETE);
        await("the row is gone", () -> links(robot).getItems().isEmpty());

        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);

        await("the row is back", () -> slugs(robot).equals(List.of("wiki")));
    }

    @Test
    void searchShowsWhatIsFoundAndEscapeShowsAllAgain(FxRobot robot) {
        link("perl", "https://perl.org/");
        link("python", "https://python.org/");
        await("both are shown", () -> links(robot).getItems().size() == 2);

        robot.press(KeyCode.CONTROL, KeyCode.F)
                .release(KeyCode.F, KeyCode.CONTROL)
                .write("pyth");
        await("one is found", () -> slugs(robot).equals(List.of("python")));
        assertThat(text(robot, "#count-links")).isEqualTo("1 of 2 links");

        robot.push(KeyCode.ESCAPE);
        await("both are shown again", () -> links(robot).getItems().size() == 2);
    }

    @Test
    void selectionAndOrderStayWhenRowsChange(FxRobot robot) throws Exception {
        link("a", "https://example.org/a");
        link("b", "https://example.org/b");
        link("c", "https://example.org/c");
        await("all are shown", () -> links(robot).getItems().size() == 3);
        robot.interact(
                () -> links(robot).getSortOrder().add(links(robot).getColumns().get(0)));
        await("they are sorted", () -> slugs(robot).equals(List.of("a", "b", "c")));
        select(robot, "b");

        link("aa", "https://example.org/aa");
        follow(app.network().shortUrlPrefix() + "b");

        await(
                "the new row is in its place",
                () -> slugs(robot).equals(List.of("a", "aa", "b", "c"))
                        && links(robot).getItems().get(2).clicks() == 1);
        assertThat(links(robot).getSelectionModel().getSelectedItems())
                .extracting(LinkRow::slug)
                .containsExactly("b");
    }

    @Test
    void userSwitchedOffInTheTableStopsTheirLinksAtOnce(FxRobot robot) throws Exception {
        link("wiki", "https://example.org/");
        String url = app.network().shortUrlPrefix() + "wiki";
        assertThat(follow(url).statusCode()).isEqualTo(302);
        robot.clickOn("#page-users");
        await("the users are shown", () -> !users(robot).getItems().isEmpty());

        robot.clickOn(switchOf(robot, "ana"));
        await("the notice says so", () -> text(robot, "#notice").contains("Switched ana off"));
        assertThat(follow(url).statusCode()).isEqualTo(404);

        robot.clickOn(switchOf(robot, "ana"));
        await("the notice says so", () -> text(robot, "#notice").contains("Switched ana on"));
        assertThat(follow(url).statusCode()).isEqualTo(302);
    }

    @Test
    void severalSelectedUsersAreSwitchedByKey(FxRobot robot) {
        robot.clickOn("#page-users");
        await("the users are shown", () -> users(robot).getItems().size() == 2);
        robot.interact(() -> {
            users(robot).requestFocus();
            users(robot).getSelectionModel().selectAll();
        });

        robot.press(KeyCode.CONTROL, KeyCode.D).release(KeyCode.D, KeyCode.CONTROL);

        await("all are off", () -> users(robot).getItems().stream().noneMatch(UserRow::active));
        assertThat(app.lists().users()).noneMatch(summary -> summary.user().active());
        assertThat(users(robot).getSelectionModel().getSelectedItems()).hasSize(2);
    }

    @Test
    void exportedCsvHoldsTheNumbersOnTheScreen(FxRobot robot) throws Exception {
        link("g++", "https://gcc.gnu.org/");
        link("perl", "https://perl.org/");
        for (String slug : List.of("g++", "g++", "perl")) {
            assertThat(follow(app.network().shortUrlPrefix() + slug).statusCode())
                    .isEqualTo(302);
        }
        robot.clickOn("#page-reports");
        await("the total is shown", () -> text(robot, "#report-total").equals("3 clicks"));

        robot.clickOn("#export");

        await("the notice says so", () -> text(robot, "#notice").startsWith("Exported 2 rows"));
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(dir.resolve("saved.csv"))) {
            List<NamedCsvRecord> rows = csv.stream().toList();
            assertThat(rows)
                    .extracting(row -> row.getField("slug") + " " + row.getField("clicks"))
                    .containsExactlyInAnyOrder("g++ 2", "perl 1");
            assertThat(rows.stream()
                            .mapToLong(row -> Long.parseLong(row.getField("clicks")))
                            .sum())
                    .isEqualTo(3);
        }
    }

    @Test
    void qrPictureIsSavedAsPng(FxRobot robot) throws Exception {
        link("wiki", "https://example.org/");
        select(robot, "wiki");
        robot.press(KeyCode.CONTROL, KeyCode.R).release(KeyCode.R, KeyCode.CONTROL);
        robot.clickOn("#save-qr");

        await("the notice says so", () -> text(robot, "#notice").startsWith("Saved"));
        assertThat(Files.readAllBytes(dir.resolve("saved.png"))).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void watchSeesAStoreCallOnTheFxThread(FxRobot robot) throws Exception {
        try (FxThreadWatch own = new FxThreadWatch(WaitForAsyncUtils.waitForAsyncFx(5000, Thread::currentThread))) {
            FxThreadWatch usual = watch;
            usual.close();
            await("the call is seen", () -> {
                robot.interact(() -> app.lists().users());
                return own.seen().contains("app.fingerpost.report.LinkList.users");
            });
            usual.seen().clear();
        }
    }

    private void link(String slug, String target) {
        int ana = app.users().named("ana").id();
        app.links().create(LinkDraft.plain(new Slug(slug), new Target(target), ana));
    }

    private void select(FxRobot robot, String slug) {
        await(slug + " is shown", () -> slugs(robot).contains(slug));
        robot.interact(() -> {
            links(robot).requestFocus();
            links(robot).getSelectionModel().clearAndSelect(slugs(robot).indexOf(slug));
        });
    }

    private static void replace(FxRobot robot, String field, String text) {
        await(field + " is there", () -> robot.lookup(field).tryQuery().isPresent());
        robot.interact(() -> robot.lookup(field).queryAs(TextInputControl.class).clear());
        robot.clickOn(field).write(text);
    }

    private HttpResponse<Void> follow(String url) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.discarding());
    }

    private static Node switchOf(FxRobot robot, String user) {
        Set<ToggleSwitch> switches = robot.lookup(".toggle-switch").queryAllAs(ToggleSwitch.class);
        return switches.stream()
                .filter(one -> user.equals(one.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    private static TableView<LinkRow> links(FxRobot robot) {
        return robot.lookup("#links").queryTableView();
    }

    private static TableView<UserRow> users(FxRobot robot) {
        return robot.lookup("#users").queryTableView();
    }

    private static List<String> slugs(FxRobot robot) {
        return List.copyOf(links(robot).getItems()).stream().map(LinkRow::slug).toList();
    }

    private static String text(FxRobot robot, String node) {
        return robot.lookup(node).queryAs(Labeled.class).getText();
    }

    private static void await(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition));
        } catch (TimeoutException e) {
            throw new AssertionError("waited too long until " + what, e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
