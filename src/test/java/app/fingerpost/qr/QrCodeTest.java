package app.fingerpost.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class QrCodeTest {
    @Test
    void pngIsReadAsTheTextItWasMadeOf() throws Exception {
        QrCode code = QrCode.of("http://127.0.0.1:8080/g++");

        assertThat(read(code.png(6))).isEqualTo("http://127.0.0.1:8080/g++");
    }

    @Test
    void pngHasAQuietZoneOfFourModules() throws Exception {
        QrCode code = QrCode.of("http://go/x");

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(code.png(3)));

        assertThat(image.getWidth()).isEqualTo((code.size() + 8) * 3);
        assertThat(image.getRGB(11, 11)).isEqualTo(0xffffffff);
        assertThat(image.getRGB(12, 12)).isEqualTo(0xff000000);
    }

    @Test
    void textTooLongForAnyCodeIsRefused() {
        assertThatThrownBy(() -> QrCode.of("x".repeat(3000))).isInstanceOf(IllegalArgumentException.class);
    }

    private static String read(byte[] png) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        int width = image.getWidth();
        int[] pixels = image.getRGB(0, 0, width, width, null, 0, width);
        RGBLuminanceSource source = new RGBLuminanceSource(width, width, pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }
}
