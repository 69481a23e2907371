package app.fingerpost.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.visitor.ReferrerHeader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainRequestTest {
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final String PLAIN = "GET /Wiki-2?utm_source=a&b=%C3%BC HTTP/1.1\r\nHost: go.example.org:8080\r\n"
            + "User-Agent: " + FIREFOX + "\r\nAccept: text/html,*/*;q=0.8\r\nreferer: https://news.example/x?y=1\r\n"
            + "Cookie: a=b; c=d\r\nConnection: keep-alive\r\nUpgrade-Insecure-Requests: 1\r\n\r\n";

    @Test
    void whatABrowserSendsIsPlain() {
        PlainRequest request = read(PLAIN);

        assertThat(slug(request)).isEqualTo("Wiki-2");
        assertThat(request.query()).isEqualTo("utm_source=a&b=%C3%BC");
        assertThat(request.agent()).isEqualTo(FIREFOX);
        assertThat(request.referrerHost()).isEqualTo("news.example");
    }

    /** Only what is before the page's path is looked at, which makes no difference to the host. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://news.example",
                "https://news.example?a=/b",
                "https://news.example#a//b",
                "https://ada:secret@news.example:8080/a//b",
                "android-app://org.example.app/",
                "https://[2001:db8::1]:80/x",
                "https:/news.example/a",
                "/news.example//a/b",
                "about:blank"
            })
    void theReferrersHostIsThatOfTheWholeAddress(String referrer) {
        PlainRequest request = read("GET /a HTTP/1.1\r\nHost: a\r\nReferer: " + referrer + "\r\n\r\n");

        assertThat(request.referrerHost()).isEqualTo(ReferrerHeader.host(referrer));
    }

    @Test
    void whatIsNotSaidIsNotThereEvenIfTheRequestBeforeSaidIt() {
        String bare = "GET /a HTTP/1.1\r\nHost: a\r\n\r\n";
        byte[] bytes = (PLAIN + bare).getBytes(StandardCharsets.ISO_8859_1);
        PlainRequest request = new PlainRequest(bytes);

        assertThat(request.read(0, bytes.length)).isEqualTo(PLAIN.length());
        assertThat(request.read(PLAIN.length(), bytes.length)).isEqualTo(bytes.length);
        assertThat(slug(request)).isEqualTo("a");
        assertThat(request.query()).isNull();
        assertThat(request.agent()).isNull();
        assertThat(request.referrerHost()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HEAD /a HTTP/1.1\r\nHost: a\r\n\r\n",
                "POST /a HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /rest HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /@/x HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /a/b HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /.. HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /%41 HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /a;b HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /a#b HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /a?b#c HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /a?b\"c HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /\u00e4 HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET http://a/a HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /a HTTP/1.0\r\nHost: a\r\n\r\n",
                "GET /a\r\nHost: a\r\n\r\n",
                "GET /a  HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /a HTTP/1.1\nHost: a\n\n",
                "GET /a HTTP/1.1\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost:\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a:\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a:70000\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a:0\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a:x\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a:123456789012\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a/b\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost : a\r\n\r\n",
                "GET /a HTTP/1.1\r\n Host: a\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a\r\nX: a\r\n b\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a\r\nX: a\tb\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a\r\nX: a\0b\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a\r\nX\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a\r\nConnection: keep-alive, Upgrade\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a\r\nUPGRADE: h2c\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a\r\nSec-Purpose: prefetch\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a\r\npurpose: prefetch\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a\r\nX-Moz: prefetch\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a\r\nUser-Agent: a\r\nUser-Agent: b\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a\r\nReferer: a\r\nReferer: b\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a\r\nUser-Agent: \u00e4\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a\r\nUser-Agent:\r\n\r\n",
                "GET /a HTTP/1.1\r\nHost: a\r\nUser-Agent: a \r\n\r\n"
            })
    void whatTheServersParserMustSeeIsNotPlain(String request) {
        byte[] bytes = request.getBytes(StandardCharsets.ISO_8859_1);

        assertThat(new PlainRequest(bytes).read(0, bytes.length)).isEqualTo(PlainRequest.NOT_PLAIN);
    }

    @Test
    void partOfARequestIsNotPlainWhereverItIsCut() {
        byte[] bytes = PLAIN.getBytes(StandardCharsets.ISO_8859_1);
        PlainRequest request = new PlainRequest(bytes);

        for (int cut = 0; cut < bytes.length; cut++) {
            assertThat(request.read(0, cut)).isEqualTo(PlainRequest.NOT_PLAIN);
        }
    }

    /** Whatever a byte is changed to, nothing is read beyond the request, and a line's end stays one. */
    @Property
    void aByteOfAnyKindDoesNoHarm(@ForAll @IntRange(max = 350) int at, @ForAll byte fresh) {
        byte[] bytes = PLAIN.getBytes(StandardCharsets.ISO_8859_1);
        bytes[at % bytes.length] = fresh;
        PlainRequest request = new PlainRequest(bytes);

        if (request.read(0, bytes.length) != PlainRequest.NOT_PLAIN) {
            assertThat(slug(request)).matches("[A-Za-z0-9_.+~-]+");
            assertThat(Objects.requireNonNullElse(request.agent(), "none")).matches("[ -~]+");
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1).split("\r\n", -1))
                    .hasSize(PLAIN.split("\r\n", -1).length);
        }
    }

    private static String slug(PlainRequest request) {
        return new String(request.slug(), StandardCharsets.US_ASCII);
    }

    private static PlainRequest read(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        PlainRequest request = new PlainRequest(bytes);
        assertThat(request.read(0, bytes.length)).isEqualTo(bytes.length);
        return request;
    }
}
