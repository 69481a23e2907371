package app.fingerpost.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.link.Rejected;
import app.fingerpost.manage.Refusal;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as a whole: what parts their cells, and what makes them unreadable. */
class CsvTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sep=;\r\nurl;slug;title\r\nhttps://a.example/,b;x;\"two\r\nlines\"\r\nhttps://a.example/;a b;\r\n",
                "\uFEFFSEP=,\nurl,slug,a;b;c;d\n\"https://a.example/,b\",x,\"two\nlines\"\nhttps://a.example/,a b,\n",
                "sep=\t\nurl\tslug\ta,b,c,d\nhttps://a.example/,b\tx\t\"two\nlines\"\nhttps://a.example/\ta b\t\n",
                "\"sep=|\"\nurl|slug|title\nhttps://a.example/,b|x|\"two\nlines\"\nhttps://a.example/|a b|\n"
            })
    void aFirstLineThatNamesTheSeparatorIsNoHeader(String text) {
        StagedFile file = CsvLinks.read(text);

        assertThat(file.links()).singleElement().satisfies(link -> {
            assertThat(link.line()).isEqualTo(3);
            assertThat(link.target()).hasToString("https://a.example/,b");
        });
        assertThat(file.refused()).extracting(Refusal::line).containsExactly(5L);
    }

    @Test
    void fileThatIsNoCsvOfLinksIsRefusedAsAWhole() {
        assertRefused("", "empty");
        assertRefused("sep=;", "empty");
        assertRefused("sep=#\nurl#slug\n", "long URL and the short code");
        assertRefused("name,colour\na,b\n", "long URL and the short code");
        assertRefused("url,colour\nhttps://a.example/,b\n", "short code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16BE", "UTF-16LE"})
    void lettersAreReadAsSpreadsheetsWriteThem(Charset charset) {
        String mark = charset.name().startsWith("UTF-16") ? "\uFEFF" : "";
        String begin = mark + "url,slug,title\n" + "https://a.example/,x,plain\n".repeat(2000);

        assertThat(CsvLinks.read((begin + "https://a.example/,größe,„Größe“ für 5 €\n").getBytes(charset))
                        .links())
                .last()
                .satisfies(link -> {
                    assertThat(link.slug().value()).isEqualTo("größe");
                    assertThat(link.label().title()).isEqualTo("„Größe“ für 5 €");
                });
        assertThat(CsvLinks.read((begin + "https://a.example/,y,Café").getBytes(charset))
                        .links())
                .last()
                .extracting(link -> link.label().title())
                .isEqualTo("Café");
    }

    /** A guess would put wrong letters into titles and names. */
    @Test
    void fileThatIsInNoKnownCharsetThroughoutIsRefusedAsAWhole() {
        assertRefused(joined("url,slug,title\nhttps://a.example/,x,Größe\n", "https://a.example/,y,Größe\n"));
        assertRefused(joined("\uFEFFurl,slug\nhttps://a.example/,x\n", "https://a.example/,größe\n"));
        // Of UTF-8, but for a letter that was cut in two.
        assertRefused(
                joined("url,slug,title\nhttps://a.example/,x,", "caf\u00C3\nhttps://a.example/,y,GrÃ¶Ã\u009Fe\n"));
        // A byte that Windows-1252 has no letter for.
        assertRefused(joined("url,slug,title\nhttps://a.example/,x,", "\u0081\n"));
    }

    /** The one in UTF-8, the other in a charset of one byte a letter. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32"})
    void aFileInAWideCharsetThatDoesNotSaySoIsToldSo(Charset charset) {
        assertRefused("Long URL,Short code\nhttps://e.example/1,x\n".getBytes(charset), "UTF-16");
        assertRefused("[{\"shortUrl\":\"x\"}]".getBytes(charset), "UTF-16");
    }

    private static byte[] joined(String utf8, String latin) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(utf8.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(latin.getBytes(StandardCharsets.ISO_8859_1));
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 'url,\"slug\nhttps://a.example/,x\n'",
        "2, 'url,slug\nhttps://a.example/,\"x\n'",
        "7, 'sep=,\nurl,slug\nhttps://a.example/,\"x\ny\"\n\n\nhttps://a.example/,\"x\nhttps://a.example/,z'"
    })
    void quotationMarkThatIsNotClosedIsToldByTheLineItsRowBeginsIn(String line, String text) {
        assertRefused(
                text, "The row that begins in line " + line + " cannot be read as CSV: most likely a quotation mark");
    }

    /** The library has a limit of its own for what one cell may hold. */
    @Test
    void cellThatIsTooLongIsToldByItsLineToo() {
        String endless = "a".repeat(20_000_000);
        assertRefused("url,slug\n" + endless + ",x\n", "begins in line 2 cannot be read");
    }

    private static void assertRefused(String text, String reason) {
        assertRefused(text.getBytes(StandardCharsets.UTF_8), reason);
    }

    private static void assertRefused(byte[] bytes) {
        assertRefused(bytes, "not UTF-8 text throughout");
    }

    private static void assertRefused(byte[] bytes, String reason) {
        assertThatThrownBy(() -> CsvLinks.read(bytes))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining(reason);
    }
}
