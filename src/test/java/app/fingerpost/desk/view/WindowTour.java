package app.fingerpost.desk.view;

import app.fingerpost.desk.model.SavedReportLine;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

/** A way through all that a window shows which has the links on and off, of which the first was clicked once. */
final class WindowTour {
    static final List<String> PAGES =
            List.of("#page-links", "#page-users", "#page-activity", "#page-reports", "#page-settings");
    /** What each page shows when its answers are there. */
    private static final Map<String, Predicate<WindowRobot>> FILLED = Map.of(
            "#page-links", window -> window.slugs().size() == 2,
            "#page-users", window -> !window.users().getItems().isEmpty(),
            "#page-activity", window -> window.text("#live-hours-reading").startsWith("1 click"),
            "#page-reports", window -> window.text("#report-total").equals("1 click"),
            "#page-settings", window -> isThere(window, "#setting-port"));

    private final WindowRobot window;

    WindowTour(WindowRobot window) {
        this.window = window;
    }

    /** All pages, the sheets, what pages ask, and a chosen row; each is shown when the work is called. */
    void everywhere(Consumer<String> work) {
        for (String page : PAGES) {
            show(page);
            window.interact(() -> work.accept(page));
        }
        show("#page-links");
        window.select("off");
        window.interact(() -> work.accept("chosen"));
        over("tags", "#add-tags", work, () -> window.push(KeyCode.CONTROL, KeyCode.G));
        over("owner", "#move-to", work, () -> window.push(KeyCode.CONTROL, KeyCode.M));
        over("end", "#end-day", work, () -> window.push(KeyCode.CONTROL, KeyCode.U));
        window.push(KeyCode.ENTER);
        window.interact(() -> work.accept("panel's form"));
        window.push(KeyCode.ESCAPE);
        over("form", "#edit-slug", work, () -> window.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N));
        over("keys", "#keys", work, () -> window.push(KeyCode.F1));
        over("bin", "#bin", work, () -> window.clickOn("#open-bin"));
        show("#page-users");
        window.interact(() -> {
            window.users().requestFocus();
            window.users().getSelectionModel().clearAndSelect(0);
        });
        window.interact(() -> work.accept("chosen user"));
        over("user", "#rename-user", work, () -> window.push(KeyCode.ENTER));
        show("#page-reports");
        ListView<SavedReportLine> saved = window.lookup("#saved-reports").queryListView();
        if (saved.getItems().isEmpty()) {
            over("report", "#report-name", work, () -> window.clickOn("#save-report"));
            window.clickOn("#save-report");
            window.push(KeyCode.ENTER);
        }
        window.await("a report is kept", () -> saved.getItems().size() == 1 && !isThere("#report-name"));
        window.interact(() -> {
            saved.requestFocus();
            saved.getSelectionModel().select(0);
        });
        over("schedule", "#schedule-time", work, () -> window.push(KeyCode.CONTROL, KeyCode.D));
    }

    private void over(String name, String part, Consumer<String> work, Runnable open) {
        open.run();
        window.await(name + " is open", () -> isThere(part));
        window.interact(() -> work.accept(name));
        window.push(KeyCode.ESCAPE);
        window.await(name + " is closed", () -> !isThere(part));
    }

    /** Opens the page, and waits until its answers are there. */
    void show(String page) {
        window.clickOn(page);
        window.await(page + " is filled", () -> Objects.requireNonNull(FILLED.get(page))
                .test(window));
    }

    boolean isThere(String node) {
        return isThere(window, node);
    }

    private static boolean isThere(WindowRobot window, String node) {
        return window.lookup(node).tryQuery().filter(WindowTour::isShown).isPresent();
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }
}
