package app.fingerpost.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.link.Forwarding;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.Tag;
import app.fingerpost.link.Validity;
import app.fingerpost.manage.Refusal;
import app.fingerpost.manage.RightOfWay;
import app.fingerpost.manage.StagedLink;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkCsvTest {
    private static final String HEADER = "Long URL,Short code,Title,Tags,Owner\n";

    @Test
    void allColumnsOfARowBecomeTheLink() {
        StagedLink link = one(HEADER + "https://example.org/,g++,\"A, b\",games|Two Words,ann\n");

        assertThat(link.line()).isEqualTo(2);
        assertThat(link.slug()).hasToString("g++");
        assertThat(link.target()).hasToString("https://example.org/");
        assertThat(link.label().title()).isEqualTo("A, b");
        assertThat(link.label().tags()).containsExactly(new Tag("games"), new Tag("two-words"));
        assertThat(link.owner()).isEqualTo("ann");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFFLONG url , short_code\nhttps://a.example/,x\n",
                "target;slug\nhttps://a.example/;x\n",
                "Destination URL\tKeyword\nhttps://a.example/\tx\n",
                "source,target,hits\r\n/x/,https://a.example/,12\r\n",
                "Short link,Destination URL,Clicks,Created at\nhttps://dub.example/x,https://a.example/,3,now\n",
                "createdAt,domain,shortCode,shortUrl,longUrl,title,tags,visits\n,,x,https://s.example/x,https://a.example/,,,0\n",
                "keyword,url,title,timestamp,ip,clicks\nx,https://a.example/,T,2026-01-01,127.0.0.1,4\n",
                "address,target,description,banned,password,visit_count\nx,https://a.example/,N,false,false,4\n",
                "link,custom_bitlinks,long_url,title,archived,created_at,tags\nhttps://bit.ly/x,,https://a.example/,T,false,now,\n",
                "link,custom_bitlinks[],long_url,tags[]\nhttps://bit.ly/x,[],https://a.example/,[]\n",
                "link,custom_bitlinks,long_url\nhttps://bit.ly/3xY,\"[\"\"https://bit.ly/x\"\", \"\"https://bit.ly/y\"\"]\",https://a.example/\n",
                "shortlink,longlink,hits,expiry_time,notes\nx,https://a.example/,4,0,\n",
                "Short,Long\nx,https://a.example/\n"
            })
    void headersOfOtherProgramsAreUnderstood(String text) {
        StagedLink link = one(text);

        assertThat(link.slug()).hasToString("x");
        assertThat(link.target()).hasToString("https://a.example/");
        assertThat(link.owner()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sep=;\r\nurl;slug;title\r\nhttps://a.example/,b;x;\"two\r\nlines\"\r\nhttps://a.example/;a b;\r\n",
                "\uFEFFSEP=,\nurl,slug,a;b;c;d\n\"https://a.example/,b\",x,\"two\nlines\"\nhttps://a.example/,a b,\n",
                "sep=\t\nurl\tslug\ta,b,c,d\nhttps://a.example/,b\tx\t\"two\nlines\"\nhttps://a.example/\ta b\t\n",
                "\"sep=|\"\nurl|slug|title\nhttps://a.example/,b|x|\"two\nlines\"\nhttps://a.example/|a b|\n"
            })
    void aFirstLineThatNamesTheSeparatorIsNoHeader(String text) {
        StagedFile file = read(text);

        assertThat(file.links()).singleElement().satisfies(link -> {
            assertThat(link.line()).isEqualTo(3);
            assertThat(link.target()).hasToString("https://a.example/,b");
        });
        assertThat(file.refused()).extracting(Refusal::line).containsExactly(5L);
    }

    @Test
    void tagsArePartedByCommasWhereThereIsNoBar() {
        assertThat(one("url,slug,tags\nhttps://a.example/,x,\"b, a,,b\"\n")
                        .label()
                        .tags())
                .containsExactly(new Tag("a"), new Tag("b"));
    }

    @Test
    void bracketsRoundAListOfTagsAreNoPartOfThem() {
        assertThat(one("url,slug,tags\nhttps://a.example/,x,\"[\"\"b\"\", \"\"a\"\"]\"\n")
                        .label()
                        .tags())
                .containsExactly(new Tag("a"), new Tag("b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[x]", "[x]|"})
    void bracketsRoundASingleTagArePartOfIt(String cell) {
        assertThat(one("url,slug,tags\nhttps://a.example/,x," + cell + "\n")
                        .label()
                        .tags())
                .containsExactly(new Tag("[x]"));
    }

    @Test
    void allThatALinkDoesStandsInColumns() {
        StagedLink link = one("Long URL,Short code,Enabled,Valid since,Valid until,Maximum clicks,Redirect status,"
                + "Forward query,Append path\n"
                + "https://a.example/,x,no,2026-01-31T10:00:00+01:00,2026-12-31T00:00:00.25+00:00,7,308,no,yes\n");

        assertThat(link.enabled()).isFalse();
        assertThat(link.validity())
                .isEqualTo(new Validity(
                        Instant.parse("2026-01-31T09:00:00Z"), Instant.parse("2026-12-31T00:00:00.25Z"), 7L));
        assertThat(link.forwarding()).isEqualTo(new Forwarding(Forwarding.Status.PERMANENT_REDIRECT, false, true));
    }

    @Test
    void emptyCellsAndMissingColumnsSayWhatIsUsual() {
        for (StagedLink link : List.of(
                one("url,slug\nhttps://a.example/,x\n"),
                one(
                        "url,slug,enabled,banned,valid since,valid until,max visits,redirect status,forward query,append path\n"
                                + "https://a.example/,x,, ,,,,,,\n"))) {
            assertUsual(link);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "validUntil\n2026-01-31T10:00:00Z",
                "expires_at\n2026-01-31t10:00:00.000z",
                "expiry_time\n1769853600",
                "expire_in\n2026-01-31 10:00:00",
                "Valid until\n2026-01-31 12:00:00+02",
                "Valid until\n2026-01-31 08:00-0200"
            })
    void endsAreReadAsOthersWriteThem(String column) {
        assertThat(withColumn(column).links().get(0).validity())
                .isEqualTo(new Validity(null, Instant.parse("2026-01-31T10:00:00Z"), null));
    }

    @Test
    void dateStandsForItsFirstMoment() {
        assertThat(withColumn("validSince\n2026-01-31")
                        .links()
                        .get(0)
                        .validity()
                        .from())
                .isEqualTo("2026-01-31T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "$2a$12$abcdefghijklmnopqrstuv"})
    void linkThatHadAPasswordIsDisabled(String password) {
        assertThat(withColumn("password\n" + password).links().get(0).enabled()).isFalse();
        assertThat(withColumn("password\nfalse").links().get(0).enabled()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"validUntil", "maxVisits", "enabled", "password", "redirect status"})
    void whatADatabaseWritesForNothingIsNothing(String column) {
        assertUsual(withColumn(column + "\nNULL").links().get(0));
        assertUsual(withColumn(column + "\n\\N").links().get(0));
    }

    @Test
    void linkThatWasBannedIsDisabled() {
        assertThat(withColumn("banned\ntrue").links().get(0).enabled()).isFalse();
        assertThat(withColumn("banned\n0").links().get(0).enabled()).isTrue();
    }

    /** An archive is for the eyes of whoever keeps it, and a status may be that of anything. */
    @ParameterizedTest
    @ValueSource(strings = {"archived\ntrue", "status\n301", "status\nactive", "active\nno"})
    void columnsThatMayMeanSomethingElseSayNothing(String column) {
        assertUsual(withColumn(column).links().get(0));
    }

    @ParameterizedTest
    @CsvSource({
        "Enabled, maybe, '\"maybe\" in the column \"Enabled\" is neither yes nor no.'",
        "maxVisits, many, '\"many\" in the column \"maxVisits\" is no whole number from 1 on.'",
        "maxVisits, 1.5, '\"1.5\" in the column \"maxVisits\" is no whole number from 1 on.'",
        "Maximum clicks, 0, '\"0\" in the column \"Maximum clicks\" is no whole number from 1 on.'",
        "Valid since, 31.01.2026, '\"31.01.2026\" in the column \"Valid since\" is no time.'",
        "Valid since, 20260131, is no time",
        "Valid since, 2026-02-30T00:00:00Z, is no time",
        "Valid since, 1769853600000, is no time",
        "Valid until, +99999-01-01, '\"+99999-01-01\" in the column \"Valid until\" lies outside the years 1 to 9999.'",
        "Redirect status, 200, '\"200\" in the column \"Redirect status\" is no redirect status.'",
        "Redirect status, found, '\"found\" in the column \"Redirect status\" is no redirect status.'",
        "created by, \u200b, 'The name in the column \"created by\" is none that a user can have.'",
        "Forward query, 2, is neither yes nor no",
        "Append path, -, is neither yes nor no"
    })
    void cellThatCannotBeUnderstoodRefusesItsRow(String column, String cell, String reason) {
        StagedFile file = withColumn(column + "\n" + cell);

        assertThat(file.links()).isEmpty();
        assertThat(file.refused()).singleElement().satisfies(refusal -> {
            assertThat(refusal.line()).isEqualTo(2);
            assertThat(refusal.reason()).contains(reason);
        });
    }

    @Test
    void eachWrongCellOfARowIsTold() {
        StagedFile file = read("url,slug,tags,owner,valid since,valid until,redirect status\n"
                + "javascript:x,a b,,\u200b,soon,later,200\n"
                + "https://a.example/,x,,ann,2026-01-02,2026-01-01,301\n");

        assertThat(file.links()).isEmpty();
        assertThat(file.refused().get(0).why())
                .extracting(Rejected::code)
                .containsExactly(
                        "slug-space",
                        "target-harmful",
                        "cell-no-user",
                        "cell-no-time",
                        "cell-no-time",
                        "cell-no-status");
        assertThat(file.refused().get(0).reason())
                .contains("\"soon\" in the column \"valid since\"")
                .contains("\"later\" in the column \"valid until\"")
                .doesNotContain("\n");
        assertThat(file.refused().get(1).reason())
                .isEqualTo("The link would end before it begins. Set \"valid until\" after \"valid from\".");
    }

    /** A column that may be called so by chance must not make a slug. */
    @Test
    void emptySlugIsNotMadeUpFromAnotherColumn() {
        StagedFile file = read("short code,long url,source\n,https://a.example/,newsletter\n");

        assertThat(file.links()).isEmpty();
        assertThat(file.refused().get(0).reason()).contains("slug is empty");
    }

    @Test
    void rowsThatCannotBeLinksAreRefusedByLineAndReason() {
        StagedFile file = read(HEADER
                + "https://a.example/,good,,,\n"
                + "https://a.example/,bad slug,,,\n"
                + "javascript:alert(1),js,,,\n"
                + "https://a.example/,short\n"
                + "https://a.example/,long,a,b,c,surplus\n"
                + "https://a.example/,,,,\n"
                + "https://a.example/,\"two\nlines\",,,\n"
                + "https://a.example/,last,,,,\n");

        assertThat(file.links()).extracting(link -> link.slug().value()).containsExactly("good", "last");
        assertThat(file.refused()).extracting(Refusal::line).containsExactly(3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(file.refused().get(0).reason()).contains("slug").contains("a space");
        assertThat(file.refused().get(1).reason()).contains("javascript:");
        assertThat(file.refused().get(2).reason()).contains("2 columns").contains("5");
        assertThat(file.refused().get(4).reason()).contains("slug is empty");
    }

    @Test
    void fileThatIsNoCsvOfLinksIsRefusedAsAWhole() {
        assertRefused("", StandardCharsets.UTF_8, "empty");
        assertRefused("sep=;", StandardCharsets.UTF_8, "empty");
        assertRefused("name,colour\na,b\n", StandardCharsets.UTF_8, "long URL and the short code");
        assertRefused("url,colour\nhttps://a.example/,b\n", StandardCharsets.UTF_8, "short code");
        assertRefused("url,slug\nhttps://a.example/é,x\n", StandardCharsets.ISO_8859_1, "UTF-8");
        assertRefused("url,slug\nhttps://a.example/,x\n", StandardCharsets.UTF_16, "UTF-8");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 'url,\"slug\nhttps://a.example/,x\n'",
        "2, 'url,slug\nhttps://a.example/,\"x\n'",
        "7, 'sep=,\nurl,slug\nhttps://a.example/,\"x\ny\"\n\n\nhttps://a.example/,\"x\nhttps://a.example/,z'"
    })
    void quotationMarkThatIsNotClosedIsToldByTheLineItsRowBeginsIn(String line, String text) {
        assertRefused(
                text,
                StandardCharsets.UTF_8,
                "The row that begins in line " + line + " cannot be read as CSV: most likely a quotation mark");
    }

    /** The library has a limit of its own for what one cell may hold. */
    @Test
    void cellThatIsTooLongIsToldByItsLineToo() {
        String endless = "a".repeat(20_000_000);
        assertRefused("url,slug\n" + endless + ",x\n", StandardCharsets.UTF_8, "begins in line 2 cannot be read");
    }

    private static void assertRefused(String text, Charset charset, String reason) {
        assertThatThrownBy(
                        () -> LinkCsv.read(new ByteArrayInputStream(text.getBytes(charset)), new RightOfWay(() -> 0)))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining(reason);
    }

    private static void assertUsual(StagedLink link) {
        assertThat(link.enabled()).isTrue();
        assertThat(link.validity()).isEqualTo(Validity.ALWAYS);
        assertThat(link.forwarding()).isEqualTo(Forwarding.USUAL);
    }

    private static StagedLink one(String text) {
        StagedFile file = read(text);
        assertThat(file.refused()).isEqualTo(List.of());
        assertThat(file.links()).hasSize(1);
        return file.links().get(0);
    }

    /** A link with the column, of which the name and then the cell is given. */
    private static StagedFile withColumn(String column) {
        return read("url,slug," + column.replace("\n", "\nhttps://a.example/,x,") + "\n");
    }

    private static StagedFile read(String text) {
        return LinkCsv.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), new RightOfWay(() -> 0));
    }
}
