package app.fingerpost.paper;

import java.io.IOException;

/** Draws a chart into a rectangle of a page. */
final class ChartDrawing {
    private static final double SIZE = 8;
    private static final double LINE = 14;
    private static final double GAP = 6;
    /** How much of the width the labels of lying bars may take. */
    private static final double LABELS = 0.3;

    private final Pen pen;
    private final Paper.Chart chart;

    ChartDrawing(Pen pen, Paper.Chart chart) {
        this.pen = pen;
        this.chart = chart;
    }

    /** How high the chart is. */
    static double height(Paper.Chart chart) {
        if (chart.bars().isEmpty()) {
            return 0;
        }
        return LINE + GAP + (chart.standing() ? 150 : chart.bars().size() * (LINE + 2));
    }

    /** {@code top} is the upper edge. */
    void draw(double left, double top, double width) throws IOException {
        if (chart.bars().isEmpty()) {
            return;
        }
        pen.write(chart.about(), left, top - SIZE, SIZE, Pen.GREY);
        double begin = top - LINE - GAP;
        if (chart.standing()) {
            standing(left, begin, width, height(chart) - LINE - GAP);
        } else {
            lying(left, begin, width);
        }
    }

    private void standing(double left, double top, double width, double height) throws IOException {
        double ground = top - height + LINE;
        double tallest = top - ground;
        Paper.Bar largest = chart.bars().stream()
                .max((one, other) -> Long.compare(one.value(), other.value()))
                .orElseThrow();
        double largestHeight = tallest * largest.value() / Math.max(1, chart.top());
        pen.line(left, ground + largestHeight, width);
        pen.writeEnding(largest.number(), left + width, ground + largestHeight + 2, SIZE, Pen.GREY);
        pen.line(left, ground, width);
        double slot = width / chart.bars().size();
        double space = Math.min(3, slot / 4);
        double widestLabel = 0;
        for (Paper.Bar bar : chart.bars()) {
            widestLabel = Math.max(widestLabel, pen.width(bar.label(), SIZE));
        }
        int every = (int) Math.max(1, Math.ceil((widestLabel + GAP) / slot));
        for (int i = 0; i < chart.bars().size(); i++) {
            Paper.Bar bar = chart.bars().get(i);
            double tall = tallest * bar.value() / Math.max(1, chart.top());
            if (bar.value() > 0) {
                pen.bar(left + i * slot + space / 2, ground, slot - space, Math.max(0.5, tall));
            }
            if (i % every == 0) {
                double middle = left + (i + 0.5) * slot;
                double half = pen.width(bar.label(), SIZE) / 2;
                double x = Math.max(left, Math.min(middle - half, left + width - 2 * half));
                pen.write(bar.label(), x, ground - LINE + 4, SIZE, Pen.GREY);
            }
        }
    }

    private void lying(double left, double top, double width) throws IOException {
        double labels = 0;
        double numbers = 0;
        for (Paper.Bar bar : chart.bars()) {
            labels = Math.max(labels, pen.width(bar.label(), SIZE));
            numbers = Math.max(numbers, pen.width(bar.number(), SIZE));
        }
        labels = Math.min(labels, width * LABELS);
        double begin = left + labels + GAP;
        double longest = width - labels - numbers - 2 * GAP;
        double y = top - LINE;
        for (Paper.Bar bar : chart.bars()) {
            double length = longest * bar.value() / Math.max(1, chart.top());
            pen.writeEnding(pen.fitting(bar.label(), labels, SIZE), left + labels, y + 4, SIZE, Pen.BLACK);
            if (bar.value() > 0) {
                pen.bar(begin, y + 1, Math.max(0.5, length), LINE - 2);
            }
            pen.write(bar.number(), begin + length + (bar.value() > 0 ? GAP : 0), y + 4, SIZE, Pen.GREY);
            y -= LINE + 2;
        }
    }
}
