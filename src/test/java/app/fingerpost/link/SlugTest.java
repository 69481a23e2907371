package app.fingerpost.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SlugTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"g++", "automake1.11", "a", "Straße", "日本語", "हिन्दी", "x_y~z", "-", "...", "1.0+b2~rc", "Rested"
            })
    void lettersOfAnyLanguageAndSomeMarksMakeASlug(String text) {
        assertThat(new Slug(text).value()).isEqualTo(text);
        assertThat(new Slug(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|empty",
                "a/b|a slash",
                "a b|a space",
                "a\u00a0b|a space",
                "a?b|\"?\"",
                "a%b|\"%\"",
                "@x|\"@\"",
                "😀|\"😀\"",
                "a\u0007b|U+0007",
                "\ud800|U+D800",
                "rest|reserved",
                "REST|reserved",
                "robots.txt|reserved",
                ".|reserved",
                "..|reserved",
            })
    void whatElseIsTypedIsRefusedWithItsReason(String text, String reason) {
        assertThatThrownBy(() -> new Slug(text)).isInstanceOfSatisfying(Rejected.class, e -> {
            assertThat(e.kind()).isEqualTo(Rejected.Kind.INVALID);
            assertThat(e.field()).isEqualTo("slug");
            assertThat(e.sentence()).contains(reason);
        });
    }

    @Test
    void aHundredCharactersAreTheMost() {
        assertThat(new Slug("ä".repeat(100)).value()).hasSize(100);
        assertThatThrownBy(() -> new Slug("ä".repeat(101))).hasMessageContaining("101 characters");
    }

    @Test
    void whatLooksTheSameIsTheSame() {
        assertThat(new Slug("u\u0308ber")).isEqualTo(new Slug("\u00fcber"));
        assertThat(new Slug("b")).isGreaterThan(new Slug("a"));
    }

    @ParameterizedTest
    @CsvSource({
        "Meeting-Notes, meetingnotes",
        "meetingnotes., meetingnotes",
        "meeting-notes).', meetingnotes",
        "g++, g++",
        "G++., g++",
        "'meeting-notes ', meetingnotes",
        "'meeting-notes. \u00a0\t', meetingnotes",
        "a_, a",
        "-, ''",
        "STRASSE, strasse",
        "a-b-, ab",
        "(x, (x",
        "x«, x",
        "x», x",
        "x‿, x",
    })
    void caseHyphensAndTrailingPunctuationDoNotCountInTheForgivingForm(String text, String form) {
        assertThat(Slug.forgiving(text)).isEqualTo(form);
    }

    @Property
    void theForgivingFormIsItsOwnForgivingForm(@ForAll String text) {
        String form = Slug.forgiving(text);

        assertThat(Slug.forgiving(form)).isEqualTo(form);
        assertThat(form).doesNotContain("-");
    }

    @Test
    void randomSlugsHaveTheLengthAskedForAndNoLookAlikes() {
        Random random = new Random(1);
        assertThat(IntStream.range(0, 2000).mapToObj(i -> Slug.random(random, 5).value()))
                .allMatch(slug -> slug.matches("[2-9a-hjkmnp-z]{5}"))
                .doesNotHaveDuplicates();
    }

    /** Draws the letters of "rest", then those of "tree", one by one. */
    @Test
    void aRandomSlugIsNeverAReservedWord() {
        String letters = "23456789abcdefghjkmnpqrstuvwxyz";
        Iterator<Integer> drawn =
                "resttree".chars().map(letters::indexOf).boxed().iterator();
        Random scripted = new Random() {
            private static final long serialVersionUID = 1L;

            @Override
            public int nextInt(int bound) {
                return drawn.next();
            }
        };
        assertThat(Slug.random(scripted, 4).value()).isEqualTo("tree");
    }
}
