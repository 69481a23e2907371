package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.link.Slug;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.javafx.FontIcon;

/** What everyone needs who does not see well, or uses no mouse. */
class MannersTest {
    private static final List<String> PAGES = List.of("#page-links", "#page-users", "#page-reports");

    @AutoClose
    private WindowRobot window;

    @BeforeEach
    void open(@TempDir Path dir) throws Exception {
        window = new WindowRobot(dir);
        window.link("on", "https://example.org/on");
        window.link("off", "https://example.org/off");
        window.app().links().update(new Slug("off"), draft -> draft.withEnabled(false));
    }

    @Test
    void everyControlHasANameForScreenReaders() {
        List<String> nameless = new ArrayList<>();
        for (String page : PAGES) {
            window.clickOn(page);
            window.await("the page is filled", () -> true);
            window.interact(() -> nameless.addAll(nameless(page)));
        }
        window.clickOn("#page-links");
        window.select("on");
        window.push(KeyCode.ENTER);
        window.await(
                "the form is open", () -> window.lookup("#edit-slug").tryQuery().isPresent());
        window.interact(() -> nameless.addAll(nameless("form")));
        assertThat(nameless).isEmpty();
    }

    @Test
    void everyTextCanBeReadInBothThemes() {
        List<String> pale = new ArrayList<>();
        for (String theme : List.of("light", "dark")) {
            for (String page : PAGES) {
                window.clickOn(page);
                window.await("the page is filled", () -> true);
                window.interact(() -> pale.addAll(pale(theme + page)));
            }
            window.clickOn("#page-links");
            window.select("off");
            window.interact(() -> pale.addAll(pale(theme + " selected")));
            window.push(KeyCode.ENTER);
            window.await(
                    "the form is open",
                    () -> window.lookup("#edit-slug").tryQuery().isPresent());
            window.interact(() -> pale.addAll(pale(theme + " form")));
            window.push(KeyCode.ESCAPE);
            window.push(KeyCode.F1);
            window.await(
                    "the keys are shown",
                    () -> window.lookup("#keys").tryQuery().isPresent());
            window.interact(() -> pale.addAll(pale(theme + " keys")));
            window.push(KeyCode.ESCAPE);
            window.clickOn("#theme");
        }
        assertThat(pale).isEmpty();
    }

    @Test
    void allKeysAreListedPageByPage() {
        window.push(KeyCode.F1);
        window.await(
                "the keys are shown", () -> window.lookup("#keys").tryQuery().isPresent());

        Set<String> listed = new HashSet<>();
        window.interact(() -> {
            for (Node node : SceneWalk.visible(window.lookup("#keys").query(), closed -> false)) {
                if (node instanceof Label label) {
                    listed.add(label.getText());
                }
            }
        });
        assertThat(listed)
                .contains("Everywhere", "Links", "Users")
                .contains("Ctrl+Shift+N", "Copy short address", "Ctrl+D", "Switch off", "Space", "F1");
    }

    private List<String> nameless(String where) {
        List<String> found = new ArrayList<>();
        List<Node> nodes = SceneWalk.visible(
                root(),
                node -> node instanceof ComboBoxBase || node instanceof TextInputControl || node instanceof ButtonBase);
        Set<Node> labelled = new HashSet<>();
        for (Node node : nodes) {
            if (node instanceof Label label && label.getLabelFor() != null) {
                labelled.add(label.getLabelFor());
            }
        }
        for (Node node : nodes) {
            boolean control =
                    node instanceof ButtonBase || node instanceof TextInputControl || node instanceof ComboBoxBase;
            if (control && !named(node) && !labelled.contains(node)) {
                found.add(where + ": " + node);
            }
        }
        return found;
    }

    private static boolean named(Node node) {
        String text = node instanceof Labeled labeled ? labeled.getText() : null;
        String spoken = node.getAccessibleText();
        return text != null && !text.isBlank() || spoken != null && !spoken.isBlank();
    }

    /** Texts below WCAG AA's contrast; what is switched off needs none. */
    private List<String> pale(String where) {
        List<String> found = new ArrayList<>();
        for (Node node : SceneWalk.visible(root(), Node::isDisabled)) {
            if (node instanceof Text text
                    && !text.isDisabled()
                    && !text.getText().isBlank()
                    && text.getFill() instanceof Color fill) {
                double needed = node instanceof FontIcon || Contrast.isLarge(text) ? 3 : 4.5;
                double ratio = Contrast.ratio(fill, Contrast.ground(text));
                if (ratio < needed) {
                    found.add("%s: \"%s\" %s in %s has %.2f"
                            .formatted(where, text.getText(), fill, text.getParent(), ratio));
                }
            }
        }
        return found;
    }

    private Node root() {
        return window.lookup("#page-links").query().getScene().getRoot();
    }
}
