package app.fingerpost.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LocationTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "https://a/x, '', -, https://a/x",
                "https://a/x, '', '', https://a/x",
                "https://a/x, '', p=1, https://a/x?p=1",
                "https://a/x?o=2, '', p=1, https://a/x?o=2&p=1",
                "https://a/x?, '', p=1, https://a/x?p=1",
                "https://a/x?o=2#f, '', p=1, https://a/x?o=2&p=1#f",
                "https://a/x#f, '', p=1, https://a/x?p=1#f",
                "https://a/x, /Main/Page, -, https://a/x/Main/Page",
                "https://a/x/, /Main/Page, -, https://a/x/Main/Page",
                "https://a/x?o=2#f, /Main, p=1, https://a/x/Main?o=2&p=1#f",
                "https://a, /ä b, q=ü, https://a/%C3%A4%20b?q=%C3%BC",
                "https://a/?o, '', -, https://a/?o",
                "https://a/x, /100%٢٥, p=%٢٥, https://a/x/100%25%D9%A2%D9%A5?p=%25%D9%A2%D9%A5",
            })
    void aVisitorsPathAndQueryGoWhereTheyBelong(String location, String path, String query, String whole) {
        assertThat(Location.extend(location, path, query)).isEqualTo(whole);
    }

    @Property
    void whateverIsAcceptedIsSafeInAHeader(@ForAll String text, @ForAll String query) {
        try {
            String location = Location.extend(new Target("https://example.org/" + text).location(), "/" + query, query);

            assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(location))
                    .isTrue();
            assertThat(location).doesNotMatch(".*[\\x00-\\x20\\x7f].*");
            assertThat(location).doesNotContainPattern("%(?![0-9A-Fa-f]{2})");
        } catch (Rejected e) {
            assertThat(e.sentence()).isNotBlank();
        }
    }
}
