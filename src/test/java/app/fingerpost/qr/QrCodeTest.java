package app.fingerpost.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.qr.QrCode.Correction;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {
    private static final String TEXT = "http://127.0.0.1:8080/g++";

    @ParameterizedTest
    @EnumSource(Correction.class)
    void pngIsReadAsTheTextItWasMadeOf(Correction correction) throws Exception {
        assertThat(read(TEXT, look(300, 4, correction, null))).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://go/x",
                "http://127.0.0.1:8080/g++",
                "https://links.a-longer-name.example.org/meeting-notes-of-the-second-week-of-march-2026"
            })
    void codeWithALogoIsStillRead(String text) throws Exception {
        int[] pixels = new int[60 * 40];
        Arrays.fill(pixels, 0xFF000000);

        assertThat(read(text, look(600, 4, Correction.LOW, new Raster(60, 40, pixels))))
                .isEqualTo(text);
    }

    @Test
    void logoRaisesTheCorrectionAndItsColourStandsInTheMiddle() {
        QrLook look = look(400, 4, Correction.LOW, new Raster(1, 1, new int[] {0xFF00AA00}));

        assertThat(look.correction()).isEqualTo(Correction.HIGH);
        Raster picture = QrPicture.of(TEXT, look).raster();
        assertThat(picture.pixels()[200 * 400 + 200]).isEqualTo(0xFF00AA00);
    }

    @Test
    void whatIsTransparentInALogoShowsTheGround() {
        Raster logo = new Raster(2, 1, new int[] {0x00FF0000, 0x80000000});

        Raster picture = QrPicture.of(TEXT, look(400, 4, Correction.LOW, logo)).raster();

        assertThat(picture.pixels()[200 * 400 + 190]).isEqualTo(0xFFFFFFFF);
        assertThat(picture.pixels()[200 * 400 + 210]).isEqualTo(0xFF7F7F7F);
    }

    @Test
    void pictureHasTheSizeItsMarginAndItsColours() throws Exception {
        QrLook look = new QrLook(333, 2, 0x102030, 0xFFEEDD, Correction.MEDIUM, null);
        int scale = 333 / (QrCode.of("http://go/x", Correction.MEDIUM).size() + 4);
        int begin = (333 - QrCode.of("http://go/x", Correction.MEDIUM).size() * scale) / 2;

        BufferedImage image = image("http://go/x", look);

        assertThat(image.getWidth()).isEqualTo(333);
        assertThat(begin).isGreaterThanOrEqualTo(2 * scale);
        assertThat(image.getRGB(begin - 1, begin - 1)).isEqualTo(0xFFFFEEDD);
        assertThat(image.getRGB(begin, begin)).isEqualTo(0xFF102030);
    }

    @Test
    void codeTooFineForItsSizeGetsAPixelForEachModule() throws Exception {
        String text = "x".repeat(1200);

        int modules = QrCode.of(text, Correction.LOW).size() + 8;
        QrLook look = look(64, 4, Correction.LOW, null);

        assertThat(image(text, look).getWidth()).isEqualTo(modules);
        assertThat(QrPicture.of(text, look).svg())
                .contains("width=\"" + modules + "\" height=\"" + modules + "\" viewBox=");
    }

    @Test
    void svgCoversTheSameModulesAsTheCode() {
        QrCode code = QrCode.of(TEXT, Correction.MEDIUM);
        boolean[][] covered = new boolean[code.size()][code.size()];

        String svg = QrPicture.of(TEXT, look(512, 3, Correction.MEDIUM, null)).svg();

        Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z").matcher(svg);
        while (run.find()) {
            int x = Integer.parseInt(run.group(1)) - 3;
            int y = Integer.parseInt(run.group(2)) - 3;
            Arrays.fill(covered[y], x, x + Integer.parseInt(run.group(3)), true);
        }
        for (int y = 0; y < code.size(); y++) {
            for (int x = 0; x < code.size(); x++) {
                assertThat(covered[y][x]).isEqualTo(code.isDark(x, y));
            }
        }
        assertThat(svg).contains("width=\"512\"", "viewBox=\"0 0 " + (code.size() + 6), "fill=\"#000000\"");
    }

    @Test
    void svgHoldsTheLogo() {
        Raster logo = new Raster(1, 1, new int[] {0xFF00AA00});

        assertThat(QrPicture.of(TEXT, look(512, 4, Correction.MEDIUM, logo)).svg())
                .contains("<image ", "href=\"data:image/png;base64,iVBOR");
    }

    @Test
    void doubtsAreAboutContrastOrderAndMargin() {
        assertThat(QrLook.USUAL.doubts()).isEmpty();
        assertThat(new QrLook(100, 4, 0xFFFFFF, 0xFFFFFF, Correction.LOW, null).doubts())
                .containsExactly(QrLook.Doubt.ONE_COLOUR);
        assertThat(new QrLook(100, 4, 0x808080, 0xAAAAAA, Correction.LOW, null).doubts())
                .containsExactly(QrLook.Doubt.LITTLE_CONTRAST);
        assertThat(new QrLook(100, 3, 0xFFFFFF, 0x000000, Correction.LOW, null).doubts())
                .containsExactly(QrLook.Doubt.LIGHT_ON_DARK, QrLook.Doubt.NARROW_MARGIN);
    }

    @Test
    void doubtIsAlsoAboutModulesOfASinglePixel() {
        QrPicture fine = QrPicture.of(TEXT, look(64, 4, Correction.LOW, null));

        assertThat(fine.doubts()).containsExactly(QrLook.Doubt.FINE);
        assertThat(fine.sized(fine.goodSize() - 1).doubts()).containsExactly(QrLook.Doubt.FINE);
        assertThat(fine.sized(fine.goodSize()).doubts()).isEmpty();
    }

    @Test
    void looksOutOfBoundsAreRefused() {
        assertThatThrownBy(() -> look(63, 4, Correction.LOW, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> look(100, 21, Correction.LOW, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void textTooLongForAnyCodeIsRefused() {
        assertThatThrownBy(() -> QrCode.of("x".repeat(3000), Correction.MEDIUM))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static QrLook look(int size, int margin, Correction correction, @Nullable Raster logo) {
        return new QrLook(size, margin, 0x000000, 0xFFFFFF, correction, logo);
    }

    private static BufferedImage image(String text, QrLook look) throws Exception {
        return ImageIO.read(
                new ByteArrayInputStream(QrPicture.of(text, look).raster().png()));
    }

    private static String read(String text, QrLook look) throws Exception {
        BufferedImage image = image(text, look);
        int width = image.getWidth();
        int[] pixels = image.getRGB(0, 0, width, width, null, 0, width);
        RGBLuminanceSource source = new RGBLuminanceSource(width, width, pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }
}
