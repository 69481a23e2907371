package app.fingerpost.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.IDN;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HostNameTest {
    @ParameterizedTest
    @CsvSource({
        "straße.example, xn--strae-oqa.example",
        "STRAẞE.example, xn--strae-oqa.example",
        "faß.de, xn--fa-hia.de",
        "βόλος.com, xn--nxasmm1c.com",
        "ΒΌΛΟς.com, xn--nxasmm1c.com",
        "βόλοσ.com, xn--nxasmq6b.com",
        "ΒΌΛΟΣ.com, xn--nxasmq6b.com",
        "www.ශ්\u200Dරී.com, www.xn--10cl1a0b660p.com",
        "نامه\u200Cای.com, xn--mgba3gch31f060k.com",
        "bücher.straße.example, xn--bcher-kva.xn--strae-oqa.example",
        "Straße。EXAMPLE, xn--strae-oqa.EXAMPLE",
        "stra\u00ADße.example., xn--strae-oqa.example.",
        "bücher.example, xn--bcher-kva.example",
        "my_nas, my_nas",
    })
    void browsersWouldGoThere(String typed, String sent) {
        assertThat(HostName.ascii(typed)).isEqualTo(sent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "℀.example",
                "℀ß.example",
                "ß\u00A0x.example",
                "ß\uE000.example",
                "xn--ß.example",
                "ßa/b",
                "ßäöüßäöüßäöüßäöüßäöüßäöüßäöüßäöüßäöüßäöüßäöüßäöüßäöüßäöüßäöüß.example",
            })
    void namesThatCannotBeAreRefused(String typed) {
        assertThatThrownBy(() -> HostName.ascii(typed))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("not a name");
    }

    @Property
    void otherLettersAreEncodedAsTheJdkEncodesThem(@ForAll("labels") String label) {
        String ascii = jdk(label);
        Assume.that(ascii.startsWith("xn--") && IDN.toUnicode(ascii).equals(label));

        assertThat("xn--" + Punycode.encode(label)).isEqualTo(ascii);
    }

    /** Small letters of several scripts, far apart, with ASCII between them. */
    @Provide
    static Arbitrary<String> labels() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars('-', '7')
                .withCharRange('\u00E0', '\u00F6')
                .withCharRange('\u03B1', '\u03C1')
                .withCharRange('\u0430', '\u044F')
                .withCharRange('\u4E00', '\u9FA5')
                .ofMinLength(1)
                .ofMaxLength(20)
                .flatMap(text -> Arbitraries.of(Stream.of("", "\uD83D\uDE00", "\uD840\uDC0B")
                        .map(text::concat)
                        .toList()));
    }

    private static String jdk(String label) {
        try {
            return IDN.toASCII(label, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
