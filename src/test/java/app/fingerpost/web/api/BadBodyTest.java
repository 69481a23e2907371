package app.fingerpost.web.api;

import static app.fingerpost.web.api.AdmissionTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.TestApp;
import app.fingerpost.TestApp.Answer;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are refused; none of them changes anything, so they share one app. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadBodyTest {
    private static final String INVALID = "https://shlink.io/api/error/invalid-data";
    private static final String MALFORMED = "https://shlink.io/api/error/malformed-request-body";

    @AutoClose
    private TestApp app;

    @BeforeAll
    void start(@TempDir Path folder) {
        app = TestApp.start(folder);
        app.call("POST", "/users", "{'name':'Agatha'}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{}|longUrl",
                "{'longUrl':null}|longUrl",
                "{'longUrl':5}|longUrl",
                "{'longUrl':''}|longUrl",
                "{'longUrl':'nothing'}|longUrl",
                "{'longUrl':'javascript:alert(1)'}|longUrl",
                "{'longUrl':'https://example.org/\\u000d\\u000aX: y'}|longUrl",
                "{'longUrl':'https://example.org/\\ud800'}|longUrl",
                "{'longUrl':['https://example.org/']}|longUrl",
                "{'longUrl':'https://example.org/','customSlug':'a b'}|customSlug",
                "{'longUrl':'https://example.org/','customSlug':''}|customSlug",
                "{'longUrl':'https://example.org/','customSlug':'rest'}|customSlug",
                "{'longUrl':'https://example.org/','customSlug':true}|customSlug",
                "{'longUrl':'https://example.org/','pathPrefix':'a/'}|pathPrefix",
                "{'longUrl':'https://example.org/','pathPrefix':'a b','customSlug':'c'}|pathPrefix",
                "{'longUrl':'https://example.org/','pathPrefix':'a','customSlug':'b c'}|customSlug",
                "{'longUrl':'https://example.org/','shortCodeLength':3}|shortCodeLength",
                "{'longUrl':'https://example.org/','shortCodeLength':5000000000}|shortCodeLength",
                "{'longUrl':'https://example.org/','shortCodeLength':'5'}|shortCodeLength",
                "{'longUrl':'https://example.org/','tags':'a'}|tags",
                "{'longUrl':'https://example.org/','tags':[1]}|tags",
                "{'longUrl':'https://example.org/','tags':['a,b']}|tags",
                "{'longUrl':'https://example.org/','tags':['']}|tags",
                "{'longUrl':'https://example.org/','title':{}}|title",
                "{'longUrl':'https://example.org/','title':'\\u0000'}|title",
                "{'longUrl':'https://example.org/','notes':'\\u0000'}|notes",
                "{'longUrl':'https://example.org/','maxVisits':0}|maxVisits",
                "{'longUrl':'https://example.org/','maxVisits':1.5}|maxVisits",
                "{'longUrl':'https://example.org/','maxVisits':99999999999999999999}|maxVisits",
                "{'longUrl':'https://example.org/','maxVisits':'1'}|maxVisits",
                "{'longUrl':'https://example.org/','validSince':'yesterday'}|validSince",
                "{'longUrl':'https://example.org/','validUntil':'2026-02-30'}|validUntil",
                "{'longUrl':'https://example.org/','validUntil':5}|validUntil",
                "{'longUrl':'https://example.org/','validUntil':'+99999-01-01'}|validUntil",
                "{'longUrl':'https://example.org/','validSince':'2026-02-02','validUntil':'2026-02-01'}|validUntil",
                "{'longUrl':'https://example.org/','status':303}|status",
                "{'longUrl':'https://example.org/','status':'302'}|status",
                "{'longUrl':'https://example.org/','enabled':'yes'}|enabled",
                "{'longUrl':'https://example.org/','forwardQuery':1}|forwardQuery",
                "{'longUrl':'https://example.org/','appendPath':[]}|appendPath",
                "{'longUrl':'https://example.org/','findIfExists':'true'}|findIfExists",
                "{'longUrl':'https://example.org/','owner':'nobody'}|owner",
                "{'longUrl':'https://example.org/','domain':'other.example'}|domain"
            })
    void wrongMemberOfALinkIsNamedAndNothingIsMade(String body, String element) {
        Answer answer = app.call("POST", "/short-urls", body);

        assertThat(answer.status()).isEqualTo(400);
        assertProblem(answer, INVALID);
        assertThat(answer.texts("/invalidElements")).containsExactly(element);
        assertThat(app.call("GET", "/short-urls")
                        .at("/shortUrls/pagination/totalItems")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]", "[null]", "'a'"})
    void whatIsNoListOfTextsIsSaidToBeNone(String tags) {
        Answer answer = app.call("POST", "/short-urls", "{'longUrl':'https://example.org/','tags':" + tags + "}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/detail")).isEqualTo("\"tags\" must be a list of texts.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "{", "[]", "'text'", "null", "5", "{'longUrl':}", "{} {}", "longUrl=https://x.example/"
            })
    void bodyThatIsNoJsonObjectIsRefused(String body) {
        for (Answer answer : List.of(
                app.call("POST", "/short-urls", body),
                app.call("POST", "/users", body),
                app.call("PATCH", "/users", body))) {
            assertThat(answer.status()).isEqualTo(400);
            assertProblem(answer, MALFORMED);
        }
    }

    /** As UTF-16 and UTF-32 begin, and go on as neither does. */
    @ParameterizedTest
    @ValueSource(strings = {"00007b00", "007b0000", "7b000000", "0000feff7b", "0000007b00"})
    void bodyOfBytesThatAreNoLettersIsRefused(String bytes) {
        HttpResponse<String> answer = app.send(
                "POST",
                "/rest/v3/users",
                BodyPublishers.ofByteArray(HexFormat.of().parseHex(bytes)),
                "X-Api-Key",
                app.key());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertProblem(new Answer(answer, new ObjectMapper()), MALFORMED);
    }

    @Test
    void deeplyNestedBodyIsRefused() {
        Answer answer = app.call("POST", "/short-urls", "{'a':" + "[".repeat(100_000) + "]".repeat(100_000) + "}");

        assertThat(answer.status()).isEqualTo(400);
        assertProblem(answer, MALFORMED);
    }

    @Test
    void targetOnThisServerIsRefused() {
        Answer answer = app.call("POST", "/short-urls", "{'longUrl':'" + app.base() + "/x'}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.texts("/invalidElements")).containsExactly("longUrl");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "POST|/users|{}|name",
                "POST|/users|{'name':''}|name",
                "POST|/users|{'name':5}|name",
                "POST|/users|{'name':'Zoe','active':'no'}|active",
                "POST|/users|{'name':'a\\u0007b'}|name",
                "PATCH|/users/Agatha|{}|active",
                "PATCH|/users/Agatha|{'active':'off'}|active",
                "PATCH|/users/Agatha|{'active':0}|active",
                "PATCH|/users/Agatha|{'name':[]}|name",
                "PATCH|/users/Agatha|{'name':' ','active':false}|name",
                "PATCH|/users|{'active':false}|names",
                "PATCH|/users|{'names':[],'active':false}|names",
                "PATCH|/users|{'names':'Agatha','active':false}|names",
                "PATCH|/users|{'names':[null],'active':false}|names",
                "PATCH|/users|{'names':['Agatha']}|active"
            })
    void wrongMemberOfAUserIsNamedAndNothingIsChanged(String method, String path, String body, String element) {
        Answer answer = app.call(method, path, body);

        assertThat(answer.status()).isEqualTo(400);
        assertProblem(answer, INVALID);
        assertThat(answer.text("/invalidElements/0")).isEqualTo(element);
        assertThat(app.call("GET", "/users").at("/users/data")).hasSize(2).allMatch(user -> user.at("/active")
                .asBoolean());
    }
}
