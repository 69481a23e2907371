package app.fingerpost.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Writes and draws on a page. Measures in points, from its lower left corner. */
final class Pen {
    static final float BLACK = 0.1f;
    static final float GREY = 0.4f;
    static final float PALE = 0.8f;

    private static final String MORE = "…";

    private final PDPageContentStream page;
    private final Fonts fonts;

    Pen(PDPageContentStream page, Fonts fonts) {
        this.page = page;
        this.fonts = fonts;
    }

    /** {@code y} is where the letters stand; {@code grey} 0 for black, 1 for white. */
    void write(String text, double x, double y, double size, float grey) throws IOException {
        page.setNonStrokingColor(grey);
        page.beginText();
        page.newLineAtOffset((float) x, (float) y);
        for (Fonts.Run run : fonts.runs(text)) {
            page.setFont(run.face().font(), (float) size);
            page.showText(run.text());
        }
        page.endText();
    }

    /** The same, ending at {@code right}. */
    void writeEnding(String text, double right, double y, double size, float grey) throws IOException {
        write(text, right - width(text, size), y, size, grey);
    }

    double width(String text, double size) throws IOException {
        double width = 0;
        for (Fonts.Run run : fonts.runs(text)) {
            width += run.width() * size;
        }
        return width;
    }

    /** The text, or as much of its beginning as there is room for. */
    String fitting(String text, double room, double size) throws IOException {
        if (width(text, size) <= room) {
            return text;
        }
        return text.substring(0, end(text, room - width(MORE, size), size)) + MORE;
    }

    /** All of the text, in lines that break between words, and within a word that has no room by itself. */
    List<String> lines(String text, double room, double size) throws IOException {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (width(rest, size) > room) {
            int most = Math.max(end(rest, room, size), rest.offsetByCodePoints(0, 1));
            int space = rest.lastIndexOf(' ', most);
            int end = space > 0 ? space : most;
            lines.add(rest.substring(0, end));
            rest = rest.substring(end).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    /** Where the longest beginning of the text ends that there is room for. */
    private int end(String text, double room, double size) throws IOException {
        int least = 0;
        int most = text.codePointCount(0, text.length());
        while (least < most) {
            int middle = (least + most + 1) / 2;
            if (width(text.substring(0, text.offsetByCodePoints(0, middle)), size) <= room) {
                least = middle;
            } else {
                most = middle - 1;
            }
        }
        return text.offsetByCodePoints(0, least);
    }

    void line(double x, double y, double width) throws IOException {
        rectangle(x, y, width, 0.5, List.of(PALE, PALE, PALE));
    }

    /** A bar in the colour of bars. */
    void bar(double x, double y, double width, double height) throws IOException {
        rectangle(x, y, width, height, List.of(0.13f, 0.42f, 0.75f));
    }

    private void rectangle(double x, double y, double width, double height, List<Float> colour) throws IOException {
        page.setNonStrokingColor(colour.get(0), colour.get(1), colour.get(2));
        page.addRect((float) x, (float) y, (float) width, (float) height);
        page.fill();
    }
}
