package app.fingerpost.click;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void plainTextStaysTheSame() {
        assertThat(PlainText.of("/Bücher/例え \ud83d\ude00", 200)).isEqualTo("/Bücher/例え \ud83d\ude00");
        assertThat(PlainText.of("", 200)).isEmpty();
    }

    @Test
    void longTextIsCutBetweenCharacters() {
        assertThat(PlainText.of("abc\ud83d\ude00", 3)).isEqualTo("abc");
        assertThat(PlainText.of("abc\ud83d\ude00", 4)).isEqualTo("abc");
        assertThat(PlainText.of("abc\ud83d\ude00", 5)).isEqualTo("abc\ud83d\ude00");
    }

    @Test
    void controlCharactersAndHalvesAreReplaced() {
        assertThat(PlainText.of("a\u0000b\n\u007f\u0085c", 200)).isEqualTo("a\ufffdb\ufffd\ufffd\ufffdc");
        assertThat(PlainText.of("\ude00a\ud83d", 200)).isEqualTo("\ufffda\ufffd");
    }

    @Property
    void anyTextBecomesShortAndCanBeEncoded(@ForAll String text, @ForAll @IntRange(max = 50) int longest) {
        String plain = PlainText.of(text, longest);
        assertThat(plain).hasSizeLessThanOrEqualTo(longest);
        assertThat(plain.chars().noneMatch(Character::isISOControl)).isTrue();
        assertThat(UTF_8.newEncoder().canEncode(plain)).isTrue();
    }
}
