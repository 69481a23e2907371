package app.fingerpost.desk.view;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
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
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        texts.forEach(text -> out.println("> " + text));
        System.exit(0);
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
