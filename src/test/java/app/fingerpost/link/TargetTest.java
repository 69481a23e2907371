package app.fingerpost.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TargetTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/",
                "http://nas/",
                "http://192.168.1.20:8096/web#top",
                "http://[fe80::1]:8080/",
                "mailto:someone@example.org?subject=Hi",
                "tel:+49-89-123",
                "ftp://ftp.example.org/pub/",
                "gopher://gopher.floodgap.com/1/world",
                "magnet:?xt=urn:btih:c12fe1c06bba254a9dc9f519b335aa7c1367a88a",
                "ssh://git@host.local:22/repo",
                "xmpp:romeo@example.net",
                "HTTPS://EXAMPLE.org/a%20b?x=%C3%A4",
                "https://user:secret@example.org/",
                "news://",
            })
    void harmlessAddressesAreKeptAndSentAsTyped(String text) {
        assertThat(new Target(" " + text + "\n").typed()).isEqualTo(text);
        assertThat(new Target(text).location()).isEqualTo(text);
        assertThat(new Target(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://bücher.example/straße?q=ä#ö" + "|https://xn--bcher-kva.example/stra%C3%9Fe?q=%C3%A4#%C3%B6",
                "https://example.org/a b|https://example.org/a%20b",
                "https://example.org/100%|https://example.org/100%25",
                "https://example.org/%zz|https://example.org/%25zz",
                "https://example.org/<x>|https://example.org/%3Cx%3E",
                "http://例え.jp:81/|http://xn--r8jz45g.jp:81/",
                "https://ü@example.org/|https://%C3%BC@example.org/",
                "mailto:jürgen@example.org|mailto:j%C3%BCrgen@example.org",
                "https://example.org/😀|https://example.org/%F0%9F%98%80",
            })
    void internationalAddressesAreStoredAsTypedAndSentAsAscii(String typed, String sent) {
        assertThat(new Target(typed).typed()).isEqualTo(typed);
        assertThat(new Target(typed).location()).isEqualTo(sent);
    }

    @Test
    void addressWithABackslashLeadsWhereABrowserWouldGo() {
        Target target = new Target("https://example.org\\@evil.example/x");
        assertThat(target.host()).isEqualTo("example.org");
        assertThat(target.location()).isEqualTo("https://example.org/@evil.example/x");
        assertThat(target.alike()).isEqualTo(new Target("https://example.org/@evil.example/x").alike());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|empty",
                "javascript:alert(1)|can run code",
                "JavaScript:alert(1)|can run code",
                "data:text/html,x|can run code",
                "vbscript:x|can run code",
                "file:///etc/passwd|read files",
                "example.org/page|not a whole address",
                "/page|not a whole address",
                "https:example.org|Two slashes are missing",
                "https:///path|names no host",
                "https://:80/|names no host",
                "mailto:|Nothing follows",
                "https://exa mple.org/|no host can have",
                "https://a<b/|no host can have",
                "https://example.org:0/|port 0",
                "https://example.org:65536/|port 65536",
                "https://example.org:123456/|port 123456",
                "https://a:b:c/|not a host name",
                "https://[::1/|not a host name",
                "https://x\u0001y/|U+0001",
                "https://example.org/\u007f|U+007F",
                "https://example.org/\u2028x|U+2028",
                "https://example.org/\ud800|U+D800",
            })
    void whatABrowserShouldNotFollowIsRefusedWithAReason(String text, String reason) {
        assertRefused(text, reason);
    }

    @Test
    void nothingThatBreaksAHeaderGetsIn() {
        assertRefused("https://example.org/\r\nSet-Cookie: a=b", "U+000D");
        assertRefused("https://example.org/\nX", "U+000A");
        assertRefused("https://example.org/\0", "U+0000");
        assertRefused("https://" + "ä".repeat(80) + ".example/", "not a name");
    }

    @Test
    void whatIsTooLongIsRefused() {
        assertRefused("https://example.org/" + "a".repeat(8000), "8,020 characters");
        assertRefused("https://example.org/" + "ä".repeat(2000), "when sent as ASCII");
    }

    @Test
    void schemeHostAndPortAreReadFromTheAddress() {
        Target plain = new Target("HTTP://Example.ORG/x");
        assertThat(plain.scheme()).isEqualTo("http");
        assertThat(plain.host()).isEqualTo("example.org");
        assertThat(plain.port()).isEqualTo(80);
        assertThat(new Target("https://bücher.example:/").host()).isEqualTo("xn--bcher-kva.example");
        assertThat(new Target("https://bücher.example:/").port()).isEqualTo(443);
        assertThat(new Target("http://u:p@[::1]:81/").host()).isEqualTo("[::1]");
        assertThat(new Target("http://u:p@[::1]:81/").port()).isEqualTo(81);
        assertThat(new Target("mailto:a@b").host()).isNull();
        assertThat(new Target("mailto:a@b").port()).isEqualTo(-1);
    }

    private static void assertRefused(String text, String reason) {
        assertThatThrownBy(() -> new Target(text)).isInstanceOfSatisfying(Rejected.class, e -> {
            assertThat(e.field()).isEqualTo("target");
            assertThat(e.sentence()).contains(reason);
        });
    }
}
