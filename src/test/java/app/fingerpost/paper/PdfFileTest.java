package app.fingerpost.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

final class PdfFileTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final Paper.Chart CHART = new Paper.Chart(
            "Clicks each day", true, List.of(new Paper.Bar("1 Mar", 3, "3"), new Paper.Bar("2 Mar", 0, "0")), 3);

    @Test
    void titleQuestionChartAndTableCanBeReadAsText() throws IOException {
        Read read = written(paper("Klicks nach Größe", rows(2), CHART));

        assertThat(read.pages).hasSize(1);
        assertThat(read.pages.get(0))
                .contains(
                        "Klicks nach Größe",
                        "as of today",
                        "Clicks each day",
                        "1 Mar",
                        "Name",
                        "Clicks",
                        "row 0",
                        "row 1")
                .contains("Total", "a note", "Page 1 of 1");
        assertThat(read.title).isEqualTo("Klicks nach Größe");
    }

    @Test
    void longTablesGoOnOnOtherPagesBelowTheSameHead() throws IOException {
        Read read = written(paper("Long", rows(150), CHART));

        assertThat(read.pages).hasSizeGreaterThan(2);
        for (int i = 0; i < read.pages.size(); i++) {
            assertThat(read.pages.get(i)).contains("Name", "Page " + (i + 1) + " of " + read.pages.size());
        }
        String all = String.join("", read.pages);
        for (int i = 0; i < 150; i++) {
            assertThat(all).containsOnlyOnce("row " + i + " end");
        }
        assertThat(read.pages.get(read.pages.size() - 1)).contains("Total");
    }

    @Test
    void greekAndCyrillicAreLettersAndOthersAreVisiblyMissing() throws IOException {
        List<List<String>> rows =
                List.of(List.of("Ελλάδα Україна", "1"), List.of("שלום", "2"), List.of("tab\there", "3"));

        String page = written(paper("Scripts", rows, CHART)).pages.get(0);

        assertThat(page).contains("Ελλάδα Україна", "\u25a1\u25a1\u25a1\u25a1", "tab here");
    }

    @Test
    void lyingBarsHaveNamesAndNumbers() throws IOException {
        Paper.Chart lying = new Paper.Chart(
                "Most clicks",
                false,
                List.of(new Paper.Bar("wiki", 12, "12"), new Paper.Bar("x".repeat(300), 1, "1")),
                12);

        String page = written(paper("Links", rows(1), lying)).pages.get(0);

        assertThat(page).contains("wiki", "12", "xxx…");
    }

    @Test
    void columnHasRoomForItsTextsWhereAnotherHasMore() throws IOException {
        String clicks = "1".repeat(60);
        String page = written(paper("Links", List.of(List.of("a", clicks)), new Paper.Chart("", true, List.of(), 0)))
                .pages
                .get(0);

        assertThat(page).contains(clicks);
    }

    @Test
    void longestColumnGivesWhereThereIsTooLittleRoom() throws IOException {
        String page = written(paper(
                        "Links", List.of(List.of("x".repeat(300), "12,345")), new Paper.Chart("", true, List.of(), 0)))
                .pages
                .get(0);

        assertThat(page).contains("xxx…", "12,345");
    }

    @Test
    void anAnswerWithoutRowsIsAPageToo() throws IOException {
        Read read = written(paper("Nothing", List.of(), new Paper.Chart("", true, List.of(), 0)));

        assertThat(read.pages).hasSize(1);
        assertThat(read.pages.get(0)).contains("Nothing", "Total");
    }

    @Test
    void longTitleGoesOnInOtherLinesAlsoWithoutSpaces() throws IOException {
        String title = "Clicks of the whole department ".repeat(5) + "x".repeat(120) + " end";

        String page = written(paper(title, rows(1), CHART)).pages.get(0);

        String head = page.substring(0, page.indexOf("as of today"));
        assertThat(head.replaceAll("\\s", "")).isEqualTo(title.replace(" ", ""));
        assertThat(head.lines().filter(line -> !line.isBlank()))
                .hasSizeGreaterThan(2)
                .allMatch(line -> line.length() < 80);
    }

    @Test
    void longNoteGoesOnInOtherLinesAndOnTheSamePageAsTheSum() throws IOException {
        String note = "Only the first thousand rows are printed; a file has all of them. ".repeat(12) + "end of it";

        for (int rows = 25; rows < 45; rows++) {
            List<String> pages = written(paper("Links", rows(rows), CHART, note)).pages;
            String last = pages.get(pages.size() - 1);
            String foot = last.substring(last.indexOf("Total"), last.indexOf("Page "));
            assertThat(foot.replaceAll("\\s+", " ")).contains(note);
        }
    }

    @Test
    void longNoteEndsAboveTheFootOfThePage() throws IOException {
        String note = "Only the first thousand rows are printed; a file has all of them. ".repeat(12) + "end";

        for (int rows = 25; rows < 45; rows++) {
            List<Float> heights = heightsOnLastPage(paper("Links", rows(rows), CHART, note), "end", "Page");
            assertThat(heights.get(1) - heights.get(0)).as(rows + " rows").isGreaterThan(15);
        }
    }

    /** How far below the top of the page the last places of these words are, in points. */
    private static List<Float> heightsOnLastPage(Paper paper, String... words) throws IOException {
        Float[] heights = new Float[words.length];
        PDFTextStripper text = new PDFTextStripper() {
            @Override
            protected void writeString(String line, List<TextPosition> letters) {
                for (int i = 0; i < words.length; i++) {
                    int at = line.lastIndexOf(words[i]);
                    if (at >= 0) {
                        heights[i] = letters.get(at).getY();
                    }
                }
            }
        };
        try (PDDocument document = Loader.loadPDF(bytes(paper))) {
            text.setStartPage(document.getNumberOfPages());
            text.getText(document);
        }
        return List.of(heights);
    }

    private static Paper paper(String title, List<List<String>> rows, Paper.Chart chart) {
        return paper(title, rows, chart, "a note");
    }

    private static Paper paper(String title, List<List<String>> rows, Paper.Chart chart, String note) {
        return new Paper(
                title,
                List.of("as of today"),
                chart,
                List.of(new Paper.Column("Name", 3, false), new Paper.Column("Clicks", 1, true)),
                rows,
                List.of("Total", "7"),
                note,
                (page, pages) -> "Page " + page + " of " + pages);
    }

    private static List<List<String>> rows(int count) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(List.of("row " + i + " end", "1"));
        }
        return rows;
    }

    private record Read(String title, List<String> pages) {}

    private static Read written(Paper paper) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes(paper))) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                pages.add(text.getText(document));
            }
            return new Read(document.getDocumentInformation().getTitle(), pages);
        }
    }

    private static byte[] bytes(Paper paper) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfFile.write(paper, NOW, bytes);
        return bytes.toByteArray();
    }
}
