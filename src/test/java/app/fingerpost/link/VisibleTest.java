package app.fingerpost.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Zero width spaces and joiners, soft hyphen, byte order mark, fillers, variation selectors, a language tag. */
class VisibleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200B",
                "\u2060",
                "\uFEFF",
                "\u00AD",
                "\u200D\u200C",
                " \u00A0 ",
                "\u3164",
                "\u2800",
                "\u034F",
                "\uFE0F",
                "\uDB40\uDC41",
                "\uDB40\uDD00"
            })
    void whatShowsNothingIsNoName(String text) {
        assertThat(Visible.shows(text)).isFalse();
        refused(() -> User.checkedName(text));
        refused(() -> ApiKey.checkedName(text));
        refused(() -> Tag.all(List.of(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "é",
                "\u0301",
                "名",
                "می\u200Cخواهم",
                "👩\u200D💻",
                "❤\uFE0F",
                "1\uFE0F\u20E3",
                "🏴\uDB40\uDC67\uDB40\uDC7F"
            })
    void whatShowsSomethingIsAName(String text) {
        assertThat(Visible.shows(text)).isTrue();
        assertThat(User.checkedName(text)).isEqualTo(text);
        assertThat(ApiKey.checkedName(text)).isEqualTo(text);
        assertThat(Tag.all(List.of(text))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna\u200B",
                "\uFEFFanna",
                "an\u00ADna",
                "an\u200D\u200Cna",
                "\u202Aanna\u202C",
                "anna\uFE0F",
                "anna\u3164",
                "anna\u00A0",
                "\u200Banna \u200B"
            })
    void whatLooksTheSameIsTheSameName(String text) {
        assertThat(User.checkedName(text)).isEqualTo("anna");
        assertThat(ApiKey.checkedName(text)).isEqualTo("anna");
        assertThat(Tag.chosen(text)).isEqualTo(new Tag("anna"));
    }

    @Test
    void joinerThatJoinsNothingIsTakenAway() {
        assertThat(User.checkedName("می\u200C")).isEqualTo("می");
        assertThat(User.checkedName("می\u200C ")).isEqualTo("می");
        assertThat(User.checkedName("می\u200C خ")).isEqualTo("می خ");
        assertThat(User.checkedName("e\u0301\u200Dl")).isEqualTo("él");
    }

    @Test
    void separatorOfLinesIsASpaceAndLeavesNoJoinerInFront() {
        assertThat(User.checkedName("\u2028\u200Dcarl")).isEqualTo("carl");
        assertThat(User.checkedName("carl\u2029\u200D")).isEqualTo("carl");
        assertThat(User.checkedName("carl\u2028carlson")).isEqualTo("carl carlson");
    }

    @Test
    void accentBehindAnUnseenCharacterBelongsToItsLetter() {
        assertThat(User.checkedName("e\u200B\u0301")).isEqualTo("é");
        assertThat(ApiKey.checkedName("e\u200B\u0301")).isEqualTo("é");
    }

    @Property
    void cleanTextStaysAsItIs(@ForAll("mixed") String text) {
        String cleaned = Visible.cleaned(text);
        assertThat(Visible.cleaned(cleaned)).isEqualTo(cleaned);
    }

    @Provide
    Arbitrary<String> mixed() {
        return Arbitraries.of(
                        "a", "1", " ", "\t", "\u00A0", "\u0085", "\u2028", "\u2029", "\u0301", "\u200B", "\u200C",
                        "\u200D", "\u20E3", "\u115F", "\u0645", "\uFE0F", "😀")
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }

    /** A database may have it from an earlier version, and is to open all the same. */
    @Test
    void whatAnEarlierVersionTookIsStillRead() {
        assertThat(new User(1, "\u200B", true, 0, Instant.EPOCH).name()).isEqualTo("\u200B");
        assertThat(new Tag("\u200B").name()).isEqualTo("\u200B");
        assertThat(new Slug("x\uFE0F").value()).isEqualTo("x\uFE0F");
    }

    @Test
    void invisibleCharacterInASlugIsNamedByItsNumber() {
        assertThatThrownBy(() -> new Slug("a\u200Bb"))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("the invisible character U+200B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u3164", "\u115F", "\uFFA0", "\u17B4", "x\uFE0F", "\u034Fx", "a\u180B", "\uDB40\uDD00a"})
    void slugWithACharacterThatShowsNothingIsNotChosen(String text) {
        assertThatThrownBy(() -> Slug.chosen(text))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("the invisible character U+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"g++", "Straße", "日本語", "हिन्दी", "한글", "ខ្មែរ", "x\u0323"})
    void slugWhoseCharactersShowIsChosen(String text) {
        assertThat(Slug.chosen(text)).isEqualTo(new Slug(text));
    }

    private static void refused(Runnable naming) {
        assertThatThrownBy(naming::run).isInstanceOf(Rejected.class);
    }
}
