package app.fingerpost.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.link.Rejected;
import app.fingerpost.link.Tag;
import app.fingerpost.manage.Refusal;
import app.fingerpost.manage.StagedLink;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the shapes Firefox and Chromium give. */
final class BookmarkTextTest {
    private static final String FIREFOX = """
            <!DOCTYPE NETSCAPE-Bookmark-file-1>
            <!-- This is an automatically generated file.
                 It will be read and overwritten.
                 DO NOT EDIT! -->
            <META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
            <TITLE>Bookmarks</TITLE>
            <H1>Bookmarks Menu</H1>

            <DL><p>
                <DT><A HREF="https://example.org/a?x=1&amp;y=2" ADD_DATE="1700000000" SHORTCUTURL="wiki" TAGS="Reading,to do">The wiki &amp; more</A>
                <DD>What it is for
                <DT><H3 ADD_DATE="1700000000">Work, daily</H3>
                <DL><p>
                    <DT><H3>Tools</H3>
                    <DD>Described as older ones are
                    <DL><p>
                        <DT><A HREF="https://example.org/größe" ADD_DATE="1700000001">Größe</A>
                    </DL><p>
                    <DT><A HREF="https://example.org/last">Last</A>
                </DL><p>
                <DT><H3 PERSONAL_TOOLBAR_FOLDER="true">Bookmarks Toolbar</H3>
                <DL><p>
                    <DT><A HREF="https://example.org/bar">In the bar</A>
                </DL><p>
            </DL>
            """;

    @Test
    void bookmarksAreLinksWithTheirTitlesFoldersTagsAndKeywords() {
        StagedFile file = CsvLinks.read(FIREFOX);

        assertThat(file.refused()).isEmpty();
        assertThat(file.links())
                .extracting(link -> link.target().typed())
                .containsExactly(
                        "https://example.org/a?x=1&y=2",
                        "https://example.org/größe",
                        "https://example.org/last",
                        "https://example.org/bar");
        StagedLink first = file.links().get(0);
        assertThat(first.slug().value()).isEqualTo("wiki");
        assertThat(first.label().title()).isEqualTo("The wiki & more");
        assertThat(first.label().notes()).isEqualTo("What it is for");
        assertThat(tags(first)).containsExactly("reading", "to-do");
        assertThat(file.links().get(1).label().title()).isEqualTo("Größe");
        assertThat(tags(file.links().get(1))).containsExactly("tools", "work-daily");
        assertThat(file.links().get(1).label().notes()).isEmpty();
        assertThat(tags(file.links().get(2))).containsExactly("work-daily");
        assertThat(tags(file.links().get(3))).isEmpty();
    }

    @Test
    void aBookmarkHasTheSameSlugEachTimeTheFileIsRead() {
        List<StagedLink> links = CsvLinks.read(FIREFOX).links();

        assertThat(links).extracting(StagedLink::slug).doesNotHaveDuplicates();
        assertThat(CsvLinks.read(FIREFOX).links())
                .extracting(StagedLink::slug)
                .isEqualTo(links.stream().map(StagedLink::slug).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, windows-1252",
        "iso-8859-1, windows-1252",
        "windows-1251, windows-1251",
        "iso-8859-9, windows-1254",
        "gb2312, GBK",
        "shift_jis, windows-31j",
        "euc-kr, x-windows-949",
        "utf-8, utf-8",
        "utf-8, windows-1252",
        "utf-16, utf-8",
        "nonsense, windows-1252",
        "'', windows-1252",
        "'', utf-8"
    })
    void lettersAreReadAsTheFileSaysOrElseAsBrowsersDo(String named, Charset written) {
        String text =
                switch (written.name()) {
                    case "windows-1251" -> "Цена";
                    case "windows-1254" -> "5 € – ş";
                    case "GBK" -> "朱镕基";
                    case "windows-31j" -> "①髙";
                    case "x-windows-949" -> "똠방각하";
                    default -> "Größe – 5 €";
                };
        String meta = named.isEmpty() ? "" : "<META CONTENT='text/html; charset=" + named + "'>";

        assertThat(title(meta + text(text), written)).isEqualTo(text);
    }

    @Test
    void aByteOrderMarkGoesBeforeWhatTheFileSays() {
        String text = "\uFEFF<!DOCTYPE x><META charset=windows-1252>" + text("Größe 名");

        assertThat(title(text, StandardCharsets.UTF_8)).isEqualTo("Größe 名");
        assertThat(title(text, StandardCharsets.UTF_16LE)).isEqualTo("Größe 名");
        assertThat(title(text, StandardCharsets.UTF_16BE)).isEqualTo("Größe 名");
    }

    /** As by a program that cuts titles by their bytes. */
    @Test
    void aBrokenLetterCostsNoBookmarkAndNoOtherLetter() {
        for (String title : List.of("Größe ^", "caf^ – Größe")) {
            byte[] bytes = ("<!DOCTYPE x>" + text(title)).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = bytes[i] == '^' ? (byte) 0xC3 : bytes[i];
            }

            assertThat(CsvLinks.read(bytes).links())
                    .extracting(link -> link.label().title())
                    .containsExactly(title.replace('^', '\uFFFD'));
        }
    }

    @Test
    void aFolderWhoseNameIsTooLongForATagGivesItsFirstWords() {
        String words = "Lesezeichen aus dem alten Rechner, ".repeat(4);
        StagedLink link = CsvLinks.one(inFolder(words));

        assertThat(tags(link))
                .containsExactly(
                        "lesezeichen-aus-dem-alten-rechner-lesezeichen-aus-dem-alten-rechner-lesezeichen-aus-dem"
                                + "-alten…");
        assertThat(tags(CsvLinks.one(inFolder(words)))).isEqualTo(tags(link));
        assertThat(tags(CsvLinks.one(inFolder("😀".repeat(60)))).get(0)).isEqualTo("😀".repeat(49) + "…");
    }

    @Test
    void aFolderWhoseNameShowsNothingGivesNoTag() {
        assertThat(tags(CsvLinks.one(inFolder("\u200B\u0001")))).isEmpty();
    }

    @Test
    void aBookmarkInTwoFoldersIsOneLinkWithWhatEitherHas() {
        StagedLink link = CsvLinks.one("""
                \uFEFF<!DOCTYPE NETSCAPE-Bookmark-file-1>
                <DL><p><DT><H3>One | two</H3><DL><p><DT><A HREF="https://example.org/">Home</A></DL><p>
                <DT><H3>Three</H3><DL><p><DT><A HREF="https://example.org/" SHORTCUTURL="home">Home again</A></DL><p></DL><p>""");

        assertThat(link.label().title()).isEqualTo("Home");
        assertThat(link.slug().value()).isEqualTo("home");
        assertThat(tags(link)).containsExactly("one-two", "three");
    }

    @Test
    void whatIsNoAddressOfAPageIsRefusedWithItsLine(@TempDir Path dir) throws Exception {
        String text = """
                <!DOCTYPE NETSCAPE-Bookmark-file-1>
                <DL><p><DT><A HREF="https://example.org/">Home</A>
                <DT><A HREF="javascript:alert(1)">A script, "so"</A></DL>""";
        StagedFile file = CsvLinks.read(text);

        assertThat(file.links()).hasSize(1);
        assertThat(file.refused()).extracting(Refusal::line).containsExactly(3L);

        Path from = Files.writeString(dir.resolve("bookmarks.html"), text);
        Path to = RefusedRows.beside(from);
        RefusedRows.write(from, file.refused(), refusal -> "no page", to);
        assertThat(Files.readAllLines(to).get(0)).isEqualTo("Line,Reason,Long URL,Short code,Title,Notes,Tags");
        assertThat(Files.readString(to))
                .contains("3,no page,javascript:alert(1),")
                .contains("\"A script, \"\"so\"\"\"");
    }

    @Test
    void bookmarksThatShareALineAreCounted() {
        StagedFile file = CsvLinks.read("""
                <!DOCTYPE NETSCAPE-Bookmark-file-1>
                <DL><p><DT><A HREF="https://example.org/">Home</A><DT><A HREF="javascript:alert(1)">A script</A>
                <DT><A HREF="nowhere:">Nowhere</A></DL>""");

        assertThat(file.links()).extracting(StagedLink::line).containsExactly(1L);
        assertThat(file.refused()).extracting(Refusal::line).containsExactly(2L, 3L);
    }

    @Test
    void aPageWithoutBookmarksIsRefusedInOneSentence() {
        assertThatThrownBy(() -> CsvLinks.read("<html><body><a href='https://example.org/'>x</a></body></html>"))
                .isInstanceOf(Rejected.class)
                .hasMessageStartingWith("No bookmarks were found in the file.");
    }

    @Test
    void searchesAmongBookmarksAreNoLinks() {
        StagedFile file = CsvLinks.read(
                FIREFOX + "<DL><p><DT><A HREF=\"place:type=6&sort=14&maxResults=10\">Recent Tags</A></DL>");
        assertThat(file.links()).hasSize(4);
        assertThat(file.refused()).isEmpty();
    }

    private static String text(String title) {
        return "<TITLE>Bookmarks</TITLE><DL><p><DT><A HREF='https://example.org/'>" + title + "</A></DL>";
    }

    private static String inFolder(String name) {
        return "<!DOCTYPE x><DL><p><DT><H3>" + name
                + "</H3><DL><p><DT><A HREF='https://example.org/'>Home</A></DL></DL>";
    }

    private static String title(String text, Charset charset) {
        StagedFile file = CsvLinks.read(text.getBytes(charset));
        assertThat(file.refused()).isEmpty();
        return file.links().get(0).label().title();
    }

    private static List<String> tags(StagedLink link) {
        return link.label().tags().stream().map(Tag::name).toList();
    }
}
