package app.fingerpost.qr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class QrPictureTest {
    @Test
    void svgHasDigitsThatProgramsReadWhateverTheLocale() {
        Locale before = Locale.getDefault(Locale.Category.FORMAT);
        Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag("fa-IR"));
        try {
            String svg = QrPicture.of("http://x/a", QrLook.USUAL).svg();
            assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(svg)).isTrue();
        } finally {
            Locale.setDefault(Locale.Category.FORMAT, before);
        }
    }
}
