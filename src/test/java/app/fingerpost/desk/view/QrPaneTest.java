package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.qr.QrCode;
import app.fingerpost.qr.Raster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.ComboBox;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The QR code of a link in the panel, and pictures for it. */
class QrPaneTest {
    @AutoClose
    private WindowRobot window;

    @BeforeEach
    void open(@TempDir Path dir) throws Exception {
        window = new WindowRobot(dir);
        window.link("wiki", "https://example.org/wiki");
        window.select("wiki");
        window.await(
                "the panel is about it", () -> window.text("#panel-title-text").equals("wiki"));
    }

    @Test
    void qrCodeIsDoubtedSavedAsSvgAndCopied() throws Exception {
        control(KeyCode.R);
        window.await(
                "the picture is there",
                () -> window.lookup("#qr-picture").tryQuery().isPresent());
        window.clickOn("#copy-qr");
        window.await("the picture is on the clipboard", () -> Clipboard.getSystemClipboard()
                .hasImage());
        window.interact(() -> window.lookup("#save-qr-svg").query().requestFocus());
        window.push(KeyCode.SPACE);
        window.await("the notice says so", () -> window.text("#notice").startsWith("Saved"));
        assertThat(Files.readString(window.saved("svg"))).startsWith("<svg ");

        window.doubleClickOn("#qr-margin").write("1").push(KeyCode.ENTER);
        window.await("the margin is doubted", () -> window.text("#qr-doubt").contains("margin"));
    }

    @Test
    void colourThatLetsThroughWhatIsBehindIsTakenWithoutThat() {
        control(KeyCode.R);
        ColorPicker dark = window.lookup("#qr-dark").query();

        window.interact(() -> dark.setValue(Color.rgb(0, 0, 128, 0.5)));

        assertThat(dark.getValue()).isEqualTo(Color.rgb(0, 0, 128));
    }

    @Test
    void picturesAreDecodedAndOtherFilesAreNot() {
        int[] pixels = new int[200];
        Arrays.fill(pixels, 0xFF00AA00);

        Raster decoded = Pixels.decode(new Raster(20, 10, pixels).png());

        assertThat(List.of(decoded.width(), decoded.height())).containsExactly(512, 256);
        assertThat(decoded.pixels()[128 * 512 + 256]).isEqualTo(0xFF00AA00);
        assertThatThrownBy(() -> Pixels.decode(new byte[] {1, 2, 3})).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void qrPictureIsSavedAsPng() throws Exception {
        control(KeyCode.R);
        window.clickOn("#save-qr");

        window.await("the notice says so", () -> window.text("#notice").startsWith("Saved"));
        assertThat(Files.readAllBytes(window.saved("png"))).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void buttonBesideHasTheKeyboardOnceTheLogoIsTakenAway() throws Exception {
        Files.write(window.chosen("png"), new Raster(1, 1, new int[] {0xFF00AA00}).png());
        control(KeyCode.R);
        press("#qr-logo");
        window.await(
                "the logo can be taken away",
                () -> window.lookup("#qr-no-logo").query().isVisible());

        press("#qr-no-logo");

        window.await(
                "it is taken away", () -> !window.lookup("#qr-no-logo").query().isVisible());
        assertThat(window.lookup("#qr-logo").query().isFocused()).isTrue();
    }

    @Test
    void bestCorrectionIsShownWhileThereIsALogo() throws Exception {
        Files.write(window.chosen("png"), new Raster(1, 1, new int[] {0xFF00AA00}).png());
        control(KeyCode.R);
        window.await(
                "the pane is there",
                () -> window.lookup("#qr-correction").tryQuery().isPresent());
        window.interact(() -> correction().setValue(QrCode.Correction.LOW));
        press("#qr-logo");
        window.await("the best is shown", () -> correction().getValue() == QrCode.Correction.HIGH);
        assertThat(correction().isDisabled()).isTrue();

        press("#qr-no-logo");
        window.await("what was chosen is shown again", () -> correction().getValue() == QrCode.Correction.LOW);
        assertThat(correction().isDisabled()).isFalse();
    }

    private ComboBox<QrCode.Correction> correction() {
        return window.lookup("#qr-correction").queryComboBox();
    }

    /** It may stand below what one can see. */
    private void press(String button) {
        window.await(
                button + " is there", () -> window.lookup(button).tryQuery().isPresent());
        window.interact(() -> window.lookup(button).query().requestFocus());
        window.push(KeyCode.SPACE);
    }

    private void control(KeyCode key) {
        window.press(KeyCode.CONTROL, key).release(key, KeyCode.CONTROL);
    }
}
