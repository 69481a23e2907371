package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in place of the table while there are no links. */
class WelcomeTest {
    @AutoClose
    private WindowRobot window;

    @BeforeEach
    void open(@TempDir Path dir) throws Exception {
        window = new WindowRobot(dir);
    }

    @Test
    void emptyAppSaysWhyItCannotBeOpenedToTheNetworkHere() {
        window.await("the command line is named", () -> window.text("#welcome-open-text")
                .contains("--bind 127.0.0.1"));
        assertThat(window.lookup("#welcome-open").query().isDisabled()).isTrue();
    }

    @Test
    void emptyAppPastesTheAddressOfTheClipboardAtTheButtonForIt() {
        copy("https://example.org/first");
        window.clickOn("#welcome-first").push(KeyCode.ENTER);

        window.await("the link is made", () -> window.links().getItems().size() == 1);
        assertThat(window.links().getItems().get(0).target()).isEqualTo("https://example.org/first");
    }

    @Test
    void whoHasDeletedAllLinksIsToldOfTheBinAndNotWelcomed() {
        window.link("a", "https://example.org/a");
        window.await("the link is there", () -> window.links().getItems().size() == 1);
        window.select("a");
        window.push(KeyCode.DELETE);

        window.await("the bin is named", () -> window.text("#links-empty").equals("No links"));
        assertThat(window.lookup(".welcome").queryAllAs(Node.class)).noneMatch(WelcomeTest::shows);
        window.push(KeyCode.CONTROL, KeyCode.Z);
        window.await("the link is back", () -> window.links().getItems().size() == 1);
    }

    private static boolean shows(Node node) {
        return node.isVisible() && (node.getParent() == null || shows(node.getParent()));
    }

    private void copy(String text) {
        window.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }
}
