package app.fingerpost.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.link.Rejected;
import app.fingerpost.manage.Refusal;
import app.fingerpost.manage.RightOfWay;
import java.io.ByteArrayInputStream;
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
        assertRefused("", StandardCharsets.UTF_8, "empty");
        assertRefused("sep=;", StandardCharsets.UTF_8, "empty");
        assertRefused("sep=#\nurl#slug\n", StandardCharsets.UTF_8, "long URL and the short code");
        assertRefused("name,colour\na,b\n", StandardCharsets.UTF_8, "long URL and the short code");
        assertRefused("url,colour\nhttps://a.example/,b\n", StandardCharsets.UTF_8, "short code");
        assertRefused("url,slug\nhttps://a.example/é,x\n", StandardCharsets.ISO_8859_1, "UTF-8");
        assertRefused("url,slug\nhttps://a.example/,x\n", StandardCharsets.UTF_16, "UTF-8");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 'url,\"slug\nhttps://a.example/,x\n'",
        "2, 'url,slug\nhttps://a.example/,\"x\n'",
        "7, 'sep=,\nurl,slug\nhttps://a.example/,\"x\ny\"\n\n\nhttps://a.example/,\"x\nhttps://a.example/,z'"
    })
    void quotationMarkThatIsNotClosedIsToldByTheLineItsRowBeginsIn(String line, String text) {
        assertRefused(
                text,
                StandardCharsets.UTF_8,
                "The row that begins in line " + line + " cannot be read as CSV: most likely a quotation mark");
    }

    /** The library has a limit of its own for what one cell may hold. */
    @Test
    void cellThatIsTooLongIsToldByItsLineToo() {
        String endless = "a".repeat(20_000_000);
        assertRefused("url,slug\n" + endless + ",x\n", StandardCharsets.UTF_8, "begins in line 2 cannot be read");
    }

    private static void assertRefused(String text, Charset charset, String reason) {
        assertThatThrownBy(
                        () -> LinkRows.read(new ByteArrayInputStream(text.getBytes(charset)), new RightOfWay(() -> 0)))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining(reason);
    }
}
