package app.fingerpost.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.link.Rejected;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Tag;
import app.fingerpost.manage.Refusal;
import app.fingerpost.manage.StagedLink;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In the shapes other shorteners give. */
final class JsonTextTest {
    @Test
    void linesOfGolinkAreLinks() {
        StagedFile file = CsvLinks.read("""
                {"Short":"docs","Long":"https://docs.example/x?a_b=1","Created":"2024-01-02T03:04:05Z","Owner":"ada@example.org"}
                {"Short":"wiki","Long":"https://wiki.example/","Created":"2024-01-02T03:04:05Z","Owner":""}
                """);
        assertThat(file.refused()).isEmpty();
        assertThat(file.links()).extracting(StagedLink::slug).containsExactly(new Slug("docs"), new Slug("wiki"));
        assertThat(file.links()).extracting(StagedLink::owner).containsExactly("ada@example.org", null);
    }

    @Test
    void linksOfGolinkPassOnWhatFollowsTheSlug() {
        StagedFile file = CsvLinks.read("""
                {"Short":"bug","Long":"https://bugs.example/issues"}
                {"Short":"pull","Long":"https://code.example/pulls/{{.Path}}"}
                {"Short":"cl","Long":"https://code.example/cl/%s"}
                """);
        assertThat(file.refused()).isEmpty();
        assertThat(file.links())
                .extracting(link -> link.target().typed())
                .containsExactly(
                        "https://bugs.example/issues", "https://code.example/pulls/", "https://code.example/cl/");
        assertThat(file.links()).allMatch(link -> link.forwarding().path());
    }

    @Test
    void templatesOfGolinkThatAreMoreThanThatAreRefused() {
        StagedFile file = CsvLinks.read("""
                {"Short":"find","Long":"https://find.example/?q={{.Path}}"}
                {"Short":"mine","Long":"https://find.example/{{.User}}"}
                {"Short":"may","Long":"https://find.example/{{with .Path}}{{.}}{{end}}"}
                """);
        assertThat(file.links()).isEmpty();
        assertThat(file.refused()).hasSize(3).allSatisfy(row -> assertThat(row.reason())
                .contains("{{.Path}} can be taken in"));
    }

    @Test
    void aListOfChhotoUrlIsLinksAndZeroNoEnd() {
        StagedFile file = CsvLinks.read("""
                \uFEFF
                 [{"shortlink":"a","longlink":"https://a.example/","hits":7,"expiry_time":0,"notes":"n"},
                  {"shortlink":"b","longlink":"https://b.example/","hits":0,"expiry_time":1893456000,"notes":""}]""");
        assertThat(file.refused()).isEmpty();
        assertThat(file.links())
                .extracting(link -> link.validity().until())
                .containsExactly(null, Instant.parse("2030-01-01T00:00:00Z"));
        assertThat(file.links().get(0).label().notes()).isEqualTo("n");
    }

    @Test
    void whatKuttAnswersIsLinksAndABannedOneIsDisabled() {
        StagedFile file = CsvLinks.read("""
                {"total":2,"limit":10,"skip":0,"data":[
                 {"address":"a","target":"https://a.example/","description":null,"banned":false,"password":false,
                  "expire_in":null,"visit_count":3,"link":"https://kutt.example/a"},
                 {"address":"b","target":"https://b.example/","description":"d","banned":true,"password":false,
                  "expire_in":"2030-01-01T00:00:00.000Z","visit_count":0,"link":"https://kutt.example/b"}]}""");
        assertThat(file.refused()).isEmpty();
        assertThat(file.links()).extracting(StagedLink::slug).containsExactly(new Slug("a"), new Slug("b"));
        assertThat(file.links()).extracting(StagedLink::enabled).containsExactly(true, false);
    }

    @Test
    void whatShlinkAnswersIsLinksWithTagsAndBounds() {
        StagedLink link = CsvLinks.one("""
                {"shortUrls":{"data":[{"shortCode":"a","shortUrl":"https://s.example/a","longUrl":"https://a.example/",
                 "tags":["one","two"],"meta":{"validSince":"2026-01-31T10:00:00+01:00","validUntil":null,"maxVisits":5},
                 "domain":null,"title":"A","forwardQuery":false,"visitsSummary":{"total":1}}],
                 "pagination":{"currentPage":1}}}""");
        assertThat(link.label().tags()).isEqualTo(Tag.all(List.of("one", "two")));
        assertThat(link.label().title()).isEqualTo("A");
        assertThat(link.validity().from()).isEqualTo(Instant.parse("2026-01-31T09:00:00Z"));
        assertThat(link.validity().maxClicks()).isEqualTo(5L);
        assertThat(link.forwarding().query()).isFalse();
    }

    @Test
    void aLinkThatIsRefusedIsToldByItsNumberAndWrittenAsCsv(@TempDir Path dir) throws Exception {
        String text = """
                [{"Short":"a","Long":"https://a.example/"},{"Long":"nowhere","Short":"b","Owner":"ada"}]""";
        StagedFile read = CsvLinks.read(text);
        assertThat(read.links()).hasSize(1);
        assertThat(read.refused()).extracting(Refusal::line).containsExactly(2L);
        Path json = Files.writeString(dir.resolve("links.json"), text);
        Path refused = RefusedRows.beside(json);
        RefusedRows.write(json, read.refused(), why -> "No address.", refused);
        assertThat(Files.readAllLines(refused))
                .containsExactly("Line,Reason,Short,Long,Owner", "2,No address.,b,nowhere,ada");
    }

    @Test
    void whatIsNoJsonOrHasNoLinksIsToldInASentence() {
        assertToldOf("{\"Short\":\"a\",\"Long\":\"https://a.example/\"}\n{\"Short\":", "as JSON from line 2 on");
        assertToldOf("[{]", "as JSON from line 1 on");
        assertToldOf("{\"data\":[{\"url\":\"https://a.example/\"}]}", "No links with a long URL and a short code");
        assertToldOf("[{\"Short\":\"a\",\"Long\":\"https://a.example/\"}] hello", "as JSON from line 1 on");
        assertToldOf("[[1], \"two\", null, [[[]]]]", "No links with a long URL and a short code");
    }

    @Test
    void pagesThatStandOneBehindTheOtherAreAllRead() {
        String one = "{\"Short\":\"%s\",\"Long\":\"https://a.example/\"}";
        assertThat(CsvLinks.read("[" + one.formatted("a") + "]\n[" + one.formatted("b") + "]")
                        .links())
                .hasSize(2);
        assertThat(CsvLinks.read("{\"data\":[" + one.formatted("a") + "]}{\"data\":[" + one.formatted("b") + "]}")
                        .links())
                .hasSize(2);
    }

    @Test
    void whatLacksAnAddressAmongLinksIsRefusedAndCounted() {
        StagedFile file = CsvLinks.read("""
                [{"Short":"a"},{"Short":"b","Long":"https://b.example/"},{"Short":"c","Long":"nowhere"}]""");
        assertThat(file.links()).extracting(StagedLink::line).containsExactly(2L);
        assertThat(file.refused()).extracting(Refusal::line).containsExactly(1L, 3L);
    }

    @Test
    void anEmptyListIsNoLinksAndNoFault() {
        for (String text : List.of(
                "[]",
                " [ ]\n",
                "{\"data\":[],\"total\":0}",
                "{\"shortUrls\":{\"data\":[],\"pagination\":{\"totalItems\":0}}}")) {
            StagedFile file = CsvLinks.read(text);
            assertThat(file.links()).isEmpty();
            assertThat(file.refused()).isEmpty();
        }
        assertToldOf("[[1]]", "No links");
        assertToldOf("{}", "No links");
    }

    @Test
    void aStatusIsTakenWhereItIsOneOfARedirect() {
        StagedFile file = CsvLinks.read("""
                [{"shortCode":"a","longUrl":"https://a.example/","status":307},
                 {"shortCode":"b","longUrl":"https://b.example/","status":"active"},
                 {"shortCode":"c","longUrl":"https://c.example/","status":200},
                 {"shortCode":"d","longUrl":"https://d.example/"}]""");
        assertThat(file.refused()).isEmpty();
        assertThat(file.links())
                .extracting(link -> link.forwarding().status().code())
                .containsExactly(307, 302, 302, 302);
    }

    @Test
    void textsComeAsTheyAre() {
        StagedLink link = CsvLinks.one("""
                {"shortCode":"a","longUrl":"https://a.example/","title":"'=x","notes":"=y","tags":["one, two"]}""");
        assertThat(link.label().tags()).isEqualTo(Tag.all(List.of("one", "two")));
        assertThat(link.label().title()).isEqualTo("'=x");
        assertThat(link.label().notes()).isEqualTo("=y");
    }

    @Test
    void aTableWhoseNamesStandInBracketsIsNoJson() {
        StagedLink link = CsvLinks.one("[Long URL],[Short code]\nhttps://a.example/,a\n");
        assertThat(link.slug()).isEqualTo(new Slug("a"));
    }

    private static void assertToldOf(String text, String sentence) {
        assertThatThrownBy(() -> CsvLinks.read(text))
                .isInstanceOfSatisfying(
                        Rejected.class, e -> assertThat(e.sentence()).contains(sentence));
    }
}
