package app.fingerpost.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Calendar;
import java.util.Comparator;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/** Writes paper as a PDF of A4 pages, its text as text that can be searched and copied. Any thread may write. */
public final class PdfFile {
    private static final double MARGIN = 48;
    private static final double TITLE = 18;
    /** Between lines. */
    private static final double LEADING = 4;

    private static final double TEXT = 9;
    private static final double ROW = 16;
    private static final double GAP = 8;

    private final PDDocument document;
    private final Fonts fonts;
    private final Paper paper;
    private final double width = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private @Nullable PDPageContentStream stream;
    /** Of each column, with the gap behind it. */
    private double[] rooms = {};
    /** Where the next thing begins; above all pages before the first. */
    private double y;

    private PdfFile(PDDocument document, Fonts fonts, Paper paper) {
        this.document = document;
        this.fonts = fonts;
        this.paper = paper;
    }

    /**
     * Writes all of it; the caller closes the stream.
     *
     * @param made stands in the file's properties
     */
    public static void write(Paper paper, Instant made, OutputStream to) throws IOException {
        try (PDDocument document = new PDDocument();
                Fonts fonts = new Fonts(document)) {
            Calendar calendar = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
            calendar.setTimeInMillis(made.toEpochMilli());
            document.getDocumentInformation().setTitle(paper.title());
            document.getDocumentInformation().setProducer("Fingerpost");
            document.getDocumentInformation().setCreationDate(calendar);
            PdfFile file = new PdfFile(document, fonts, paper);
            file.writePages();
            file.writeFooters();
            document.save(to);
        }
    }

    private void writePages() throws IOException {
        Pen pen = newPage();
        rooms = rooms(pen);
        writeLines(pen, paper.title(), TITLE, Pen.BLACK);
        y -= GAP;
        for (String about : paper.about()) {
            writeLines(pen, about, TEXT, Pen.GREY);
        }
        y -= 2 * GAP;
        new ChartDrawing(pen, paper.chart()).draw(MARGIN, y, width);
        y -= ChartDrawing.height(paper.chart()) + GAP;
        writeHead(pen);
        for (List<String> row : paper.rows()) {
            pen = withRoom(pen, ROW);
            writeRow(pen, row, Pen.BLACK);
        }
        int noteLines = pen.lines(paper.note(), width, TEXT).size();
        pen = withRoom(pen, ROW + GAP + noteLines * (TEXT + LEADING));
        pen.line(MARGIN, y, width);
        writeRow(pen, paper.sum(), 0);
        y -= GAP;
        writeLines(pen, paper.note(), TEXT, Pen.GREY);
        endPage();
    }

    private void writeLines(Pen pen, String text, double size, float grey) throws IOException {
        for (String line : pen.lines(text, width, size)) {
            y -= size + LEADING;
            pen.write(line, MARGIN, y, size, grey);
        }
    }

    /** The pen for something this high, on the next page if there is no room on this one. */
    private Pen withRoom(Pen pen, double height) throws IOException {
        if (y - height >= MARGIN + ROW) {
            return pen;
        }
        Pen next = newPage();
        writeHead(next);
        return next;
    }

    private void writeHead(Pen pen) throws IOException {
        writeRow(pen, paper.columns().stream().map(Paper.Column::title).toList(), Pen.GREY);
        pen.line(MARGIN, y, width);
    }

    private void writeRow(Pen pen, List<String> row, float grey) throws IOException {
        double x = MARGIN;
        y -= ROW;
        for (int i = 0; i < row.size(); i++) {
            Paper.Column column = paper.columns().get(i);
            double room = rooms[i];
            String text = pen.fitting(row.get(i), room - GAP, TEXT);
            if (column.numbers()) {
                boolean last = i == row.size() - 1;
                pen.writeEnding(text, x + room - (last ? 0 : GAP), y + 5, TEXT, grey);
            } else {
                pen.write(text, x, y + 5, TEXT, grey);
            }
            x += room;
        }
    }

    /** Each column has room for its longest text. Of what is left each gets its part; where it is too little, the widest give. */
    private double[] rooms(Pen pen) throws IOException {
        List<Paper.Column> columns = paper.columns();
        double[] found = new double[columns.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = Math.max(
                    pen.width(columns.get(i).title(), TEXT),
                    pen.width(paper.sum().get(i), TEXT));
            for (List<String> row : paper.rows()) {
                found[i] = Math.max(found[i], pen.width(row.get(i), TEXT));
            }
            found[i] += GAP;
        }
        double left = width - DoubleStream.of(found).sum();
        if (left >= 0) {
            double all = columns.stream().mapToDouble(Paper.Column::width).sum();
            for (int i = 0; i < found.length; i++) {
                found[i] += left * columns.get(i).width() / all;
            }
            return found;
        }
        double rest = width;
        int others = found.length;
        for (int i : narrowestFirst(found)) {
            found[i] = Math.min(found[i], rest / others);
            rest -= found[i];
            others--;
        }
        return found;
    }

    private static int[] narrowestFirst(double[] widths) {
        return IntStream.range(0, widths.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> widths[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private Pen newPage() throws IOException {
        endPage();
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        PDPageContentStream next = new PDPageContentStream(document, page);
        stream = next;
        y = PDRectangle.A4.getHeight() - MARGIN;
        return new Pen(next, fonts);
    }

    private void endPage() throws IOException {
        if (stream != null) {
            stream.close();
            stream = null;
        }
    }

    /** Only now is known how many pages there are. */
    private void writeFooters() throws IOException {
        int pages = document.getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            try (PDPageContentStream foot =
                    new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true, true)) {
                Pen pen = new Pen(foot, fonts);
                String number = paper.footer().words(i + 1, pages);
                double room = width - pen.width(number, TEXT) - GAP;
                pen.write(pen.fitting(paper.title(), room, TEXT), MARGIN, MARGIN - ROW, TEXT, Pen.GREY);
                pen.writeEnding(number, MARGIN + width, MARGIN - ROW, TEXT, Pen.GREY);
            }
        }
    }
}
