package app.fingerpost.desk.view;

import app.fingerpost.desk.model.LinkState;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Validity;
import app.fingerpost.manage.Links;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.testfx.util.WaitForAsyncUtils;

/** A process of its own that opens the window in its own language and prints all that can be read in it. */
final class GermanWindow {
    private GermanWindow() {}

    /** {@code args} are one empty folder. */
    public static void main(String[] args) throws Exception {
        Set<String> texts = new TreeSet<>();
        try (WindowRobot window = new WindowRobot(Path.of(args[0]))) {
            window.link("wiki", "https://example.org/");
            window.select("wiki");
            for (String page :
                    List.of("#page-reports", "#page-users", "#page-activity", "#page-settings", "#page-links")) {
                window.clickOn(page);
                read(window, texts);
            }
            window.select("wiki");
            for (KeyCode opens : List.of(KeyCode.ENTER, KeyCode.F1)) {
                window.push(opens);
                read(window, texts);
                window.push(KeyCode.ESCAPE);
            }
            for (KeyCode asks : List.of(KeyCode.G, KeyCode.M, KeyCode.U)) {
                window.push(KeyCode.CONTROL, asks);
                read(window, texts);
                window.push(KeyCode.ESCAPE);
            }
            window.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
            read(window, texts);
            window.push(KeyCode.ESCAPE);
            window.clickOn("#open-bin");
            read(window, texts);
            window.push(KeyCode.ESCAPE);
            window.clickOn("#page-reports");
            window.clickOn("#save-report");
            read(window, texts);
            window.push(KeyCode.ENTER);
            ListView<?> saved = window.lookup("#saved-reports").queryListView();
            window.await("the report is kept", () -> !saved.getItems().isEmpty());
            window.interact(() -> {
                saved.requestFocus();
                saved.getSelectionModel().select(0);
            });
            window.press(KeyCode.CONTROL, KeyCode.D).release(KeyCode.D, KeyCode.CONTROL);
            window.await(
                    "the schedule is open",
                    () -> window.lookup("#schedule-folder").tryQuery().isPresent());
            window.replace("#schedule-folder", "nirgends");
            window.push(KeyCode.ENTER);
            read(window, texts);
            window.push(KeyCode.ESCAPE);
            linksInEveryState(window);
            window.clickOn("#page-links");
            window.await("the states are shown", () -> states(window).size() == LinkState.values().length);
            window.interact(() -> states(window).forEach(badge -> texts.add("state: " + shown(badge))));
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        texts.forEach(text -> out.println("> " + text));
        System.exit(0);
    }

    private static void linksInEveryState(WindowRobot window) throws Exception {
        Links links = window.app().links();
        for (String slug : List.of("disabled", "later", "expired", "used", "stopped")) {
            window.link(slug, "https://example.org/");
        }
        Instant future = Instant.now().plus(Duration.ofDays(9));
        links.update(new Slug("disabled"), draft -> draft.withEnabled(false));
        links.update(new Slug("later"), draft -> draft.withValidity(new Validity(future, null, null)));
        links.update(new Slug("expired"), draft -> draft.withValidity(new Validity(null, Instant.EPOCH, null)));
        links.update(new Slug("used"), draft -> draft.withValidity(new Validity(null, null, 1L)));
        window.follow(window.shortUrl("used"));
        int eva = window.app().users().create("eva").id();
        links.update(new Slug("stopped"), draft -> draft.withOwner(eva));
        window.app().users().turn(List.of("eva"), false);
    }

    private static List<Labeled> states(WindowRobot window) {
        return window.lookup("#links .badge").queryAllAs(Labeled.class).stream()
                .filter(badge -> badge.isVisible() && !badge.getText().isEmpty())
                .toList();
    }

    private static String shown(Labeled label) {
        return label.lookup(".text") instanceof Text text ? text.getText() : "";
    }

    private static void read(WindowRobot window, Set<String> texts) {
        WaitForAsyncUtils.waitForFxEvents();
        window.interact(() -> {
            Node root = window.lookup("#page-links").query().getScene().getRoot();
            for (Node node : SceneWalk.visible(root, closed -> false)) {
                add(texts, node.getAccessibleText());
                if (node instanceof Labeled labeled) {
                    add(texts, labeled.getText());
                    add(texts, labeled.getAccessibleHelp());
                }
                if (node instanceof TextInputControl input) {
                    add(texts, input.getPromptText());
                }
            }
        });
    }

    private static void add(Set<String> texts, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            texts.add(text);
        }
    }
}
