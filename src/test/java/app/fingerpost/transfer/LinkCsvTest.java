package app.fingerpost.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.link.Tag;
import app.fingerpost.manage.Refusal;
import app.fingerpost.manage.StagedLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkCsvTest {
    private static final String HEADER = "Long URL,Short code,Title,Tags,Owner\n";

    @Test
    void allColumnsOfARowBecomeTheLink() {
        StagedLink link = CsvLinks.one(HEADER + "https://example.org/,g++,\"A, b\",games|Two Words,ann\n");

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
        StagedLink link = CsvLinks.one(text);

        assertThat(link.slug()).hasToString("x");
        assertThat(link.target()).hasToString("https://a.example/");
        assertThat(link.owner()).isNull();
    }

    @Test
    void tagsArePartedByCommasWhereThereIsNoBar() {
        assertThat(CsvLinks.one("url,slug,tags\nhttps://a.example/,x,\"b, a,,b\"\n")
                        .label()
                        .tags())
                .containsExactly(new Tag("a"), new Tag("b"));
    }

    @Test
    void bracketsRoundAListOfTagsAreNoPartOfThem() {
        assertThat(CsvLinks.one("url,slug,tags\nhttps://a.example/,x,\"[\"\"b\"\", \"\"a\"\"]\"\n")
                        .label()
                        .tags())
                .containsExactly(new Tag("a"), new Tag("b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[x]", "[x]|"})
    void bracketsRoundASingleTagArePartOfIt(String cell) {
        assertThat(CsvLinks.one("url,slug,tags\nhttps://a.example/,x," + cell + "\n")
                        .label()
                        .tags())
                .containsExactly(new Tag("[x]"));
    }

    /** A column that may be called so by chance must not make a slug. */
    @Test
    void emptySlugIsNotMadeUpFromAnotherColumn() {
        StagedFile file = CsvLinks.read("short code,long url,source\n,https://a.example/,newsletter\n");

        assertThat(file.links()).isEmpty();
        assertThat(file.refused().get(0).reason()).contains("slug is empty");
    }

    @Test
    void rowsThatCannotBeLinksAreRefusedByLineAndReason() {
        StagedFile file = CsvLinks.read(HEADER
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
}
