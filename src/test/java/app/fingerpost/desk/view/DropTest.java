package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is dragged into the window from another program. */
class DropTest {
    @AutoClose
    private WindowRobot window;

    @BeforeEach
    void open(@TempDir Path dir) throws Exception {
        window = new WindowRobot(dir);
        window.link("wiki", "https://example.org/wiki");
        window.select("wiki");
    }

    @Test
    void addressesDroppedOnThePageWaitInTheBarForEnter() {
        window.push(KeyCode.ENTER);
        assertThat(window.drop(addresses("https://example.org/1\nhttps://example.org/2"), "#links"))
                .isTrue();
        assertThat(window.drop(addresses("https://example.org/3"), "#new-link")).isTrue();

        assertThat(field("#new-link").getText())
                .isEqualTo("https://example.org/1\nhttps://example.org/2\nhttps://example.org/3");
        window.await("the bar has the keyboard", () -> field("#new-link").isFocused());
        assertThat(field("#panel-target").getText()).isEqualTo("https://example.org/wiki");
    }

    @Test
    void addressDroppedOnAFieldGoesIntoThatField() {
        window.push(KeyCode.ENTER);
        window.await("the form is there", () -> field("#panel-slug").isFocused());
        assertThat(window.drop(addresses("https://example.org/1\nhttps://example.org/2"), "#panel-target .text"))
                .isTrue();

        assertThat(field("#panel-target").getText()).isEqualTo("https://example.org/1");
        assertThat(field("#panel-target").isFocused()).isTrue();
        assertThat(field("#new-link").getText()).isEmpty();
        window.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(field("#panel-target").getText()).isEqualTo("https://example.org/wiki");
        window.interact(() -> field("#panel-notes").setText("Ask Ana"));
        assertThat(window.drop(addresses("https://example.org/1"), "#panel-notes"))
                .isTrue();
        assertThat(field("#panel-notes").getText()).isEqualTo("Ask Ana\nhttps://example.org/1");
    }

    @Test
    void nothingBehindASheetTakesWhatIsDropped() {
        window.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        window.await("the form is there", () -> field("#edit-target").isFocused());
        assertThat(window.drop(addresses("https://example.org/1"), ".desk-sheet"))
                .isFalse();
        assertThat(window.drop(addresses("https://example.org/1"), "#edit-target"))
                .isTrue();

        assertThat(field("#edit-target").getText()).isEqualTo("https://example.org/1");
        assertThat(field("#edit-target").isFocused()).isTrue();
        assertThat(field("#new-link").getText()).isEmpty();
    }

    @Test
    void droppedFileIsTakenIn(@TempDir Path dir) throws Exception {
        Path file = Files.writeString(dir.resolve("two.csv"), "Short code,Long URL\ntwo,https://example.org/2\n");
        Path folder = Files.createDirectory(dir.resolve("folder"));
        assertThat(window.drop(files(file, file), "#links")).isFalse();
        assertThat(window.drop(files(folder), "#links")).isTrue();
        window.await("it says that a folder is none", () -> window.text("#notice")
                .contains(folder.getFileName() + ": It cannot be read."));

        assertThat(window.drop(files(file), "#links")).isTrue();
        window.await("its link is there", () -> window.slugs().contains("two"));
        assertThat(field("#new-link").getText()).isEmpty();
        window.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        window.await("the form is there", () -> field("#edit-target").isFocused());
        assertThat(window.drop(files(file), "#edit-target")).isFalse();
    }

    @Test
    void fileIsCopiedAndNeverMovedHere(@TempDir Path dir) throws Exception {
        Path file = Files.createFile(dir.resolve("links.csv"));
        window.interact(() -> {
            Clipboard board = Clipboard.getSystemClipboard();
            board.setContent(files(file));
            assertThat(Drop.modes(board)).containsExactly(TransferMode.COPY);
        });
    }

    private static ClipboardContent files(Path... files) {
        ClipboardContent content = new ClipboardContent();
        content.putFiles(Stream.of(files).map(Path::toFile).toList());
        return content;
    }

    private static ClipboardContent addresses(String lines) {
        ClipboardContent content = new ClipboardContent();
        content.putString(lines);
        return content;
    }

    private TextInputControl field(String query) {
        return window.lookup(query).queryAs(TextInputControl.class);
    }
}
