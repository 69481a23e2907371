package app.fingerpost.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferrerHeaderTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            https://example.org/,                          example.org
            https://example.org,                           example.org
            http://www.Example.ORG/a/b?c=http://d/#e,      www.example.org
            HTTPS://example.org?q=@x,                      example.org
            https://example.org#f,                         example.org
            https://example.org:8443/,                     example.org
            https://example.org:/,                         example.org
            https://example.org./,                         example.org
            http://ada:secret@example.org:80/,             example.org
            http://a@b@example.org/,                       example.org
            http://localhost:8080/x,                       localhost
            http://my_printer/,                            my_printer
            http://192.168.1.7:8080/x,                     192.168.1.7
            'http://[2001:DB8::1]:8080/x',                 '[2001:db8::1]'
            'http://[::ffff:192.0.2.1]',                   '[::ffff:192.0.2.1]'
            https://xn--bcher-kva.example/,                xn--bcher-kva.example
            https://Bücher.example/,                       bücher.example
            https://例え.テスト/x,                            例え.テスト
            android-app://com.google.android.gm/,          com.google.android.gm
            """)
    void hostIsWhatStandsBetweenSchemeAndPath(String referer, String host) {
        assertThat(ReferrerHeader.host(referer)).isEqualTo(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "example.org",
                "//example.org/",
                "https:/example.org/",
                "https://",
                "https:///x",
                "https://:80/",
                "https://ada@/",
                "https://[@",
                "https://./",
                "https://.example.org/",
                "about:blank",
                "about:client",
                "file:///home/ada/links.html",
                "javascript:alert(1)",
                "ftp://example.org/",
                "chrome-extension://abcdef/",
                " https://example.org/",
                "https://exa mple.org/",
                "https://example.org\u0000/",
                "https://exam\tple.org/",
                "https://exam\u200bple.org/",
                "https://exam\u0085ple.org/",
                "https://example.org\\@evil.example/",
                "https://<script>/",
                "https://a,b/",
                "https://a\"b/",
                "https://a%2eb/",
                "https://example.org:80a/",
                "https://example.org:123456/",
                "https://example.org:80:80/",
                "https://[::1/",
                "https://[]/",
                "https://::1]/",
                "https://a[::1]/",
                "https://[::1]x/",
                "https://[::g]/",
                "https://[fe80::1%25eth0]/"
            })
    void whatNamesNoHostIsEmpty(String referer) {
        assertThat(ReferrerHeader.host(referer)).isEmpty();
    }

    @Test
    void noHeaderIsEmpty() {
        assertThat(ReferrerHeader.host(null)).isEmpty();
    }

    @Test
    void hostsOfMoreThan255CharactersAreNone() {
        String longest = "a".repeat(251) + ".org";
        assertThat(ReferrerHeader.host("https://" + longest + ".:65535/x")).isEqualTo(longest);
        assertThat(ReferrerHeader.host("https://a" + longest + "/x")).isEmpty();
        assertThat(ReferrerHeader.host("https://" + "a".repeat(100_000))).isEmpty();
        // In lower case this letter takes two characters.
        assertThat(ReferrerHeader.host("https://İ" + "a".repeat(254))).isEmpty();
    }

    @Property
    void anyTextGivesAShortPlainHostInLowerCase(@ForAll("referers") String referer) {
        String host = ReferrerHeader.host(referer);
        assertThat(host).hasSizeLessThanOrEqualTo(255).isEqualTo(host.toLowerCase(Locale.ROOT));
        assertThat(host.chars().noneMatch(c -> Character.isISOControl(c) || Character.isWhitespace(c)))
                .isTrue();
    }

    @Provide
    Arbitrary<String> referers() {
        Arbitrary<String> scheme = Arbitraries.of("", "http://", "https://", "android-app://", "HTTP://u@");
        Arbitrary<String> likely = Arbitraries.strings()
                .withChars("aZé.:@[]/?#-_09 \t\u0000\u0085İ\ud83d\ude00")
                .ofMaxLength(300);
        return scheme.flatMap(
                start -> Arbitraries.oneOf(likely, Arbitraries.strings()).map(rest -> start + rest));
    }
}
