package app.fingerpost.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderMemoTest {
    private final AtomicInteger readings = new AtomicInteger();
    private final HeaderMemo memo = new HeaderMemo(value -> {
        readings.incrementAndGet();
        return value.toUpperCase(Locale.ROOT);
    });

    @Test
    void whatWasReadOnceIsNotReadAgainWhereverItStands() {
        String first = read("xx", "Mozilla/5.0 (X11)");

        assertThat(first).isEqualTo("MOZILLA/5.0 (X11)");
        assertThat(read("somewhere else", "Mozilla/5.0 (X11)")).isSameAs(first);
        assertThat(readings).hasValue(1);
    }

    /** Whatever is read last of a value counts as much as what is read first. */
    @ParameterizedTest
    @ValueSource(ints = {15, 16, 17, 23, 24, 25, 64})
    void valuesThatDifferInOneLetterRarelyTakeEachOthersPlaces(int length) {
        for (int at = 0; at < length; at++) {
            readings.set(0);
            for (int round = 0; round < 2; round++) {
                for (char letter = 'a'; letter <= 'z'; letter++) {
                    read("", "-".repeat(at) + letter + "-".repeat(length - at - 1));
                }
            }
            assertThat(readings.get()).isLessThan(40);
        }
    }

    @Test
    void aLongValueIsReadEachTime() {
        String agent = "a".repeat(513);

        assertThat(read("", agent)).isEqualTo(read("", agent)).hasSize(513);
        assertThat(readings).hasValue(2);
    }

    /** More values than there are places, some of which begin alike. */
    @Property(tries = 20)
    void eachValueHasItsOwnReading(
            @ForAll @Size(min = 600, max = 700) List<@AlphaChars @StringLength(max = 20) String> values) {
        for (int round = 0; round < 2; round++) {
            for (String value : values) {
                assertThat(read("", value)).isEqualTo(value.toUpperCase(Locale.ROOT));
                assertThat(read("", "a prefix of many " + value))
                        .isEqualTo("A PREFIX OF MANY " + value.toUpperCase(Locale.ROOT));
            }
        }
    }

    private String read(String before, String value) {
        byte[] bytes = (before + value + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        return memo.of(bytes, before.length(), before.length() + value.length());
    }
}
