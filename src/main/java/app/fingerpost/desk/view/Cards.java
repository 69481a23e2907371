package app.fingerpost.desk.view;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Cards in lines, each as wide as the pane. A line that has not the room its text needs has its cards below each other, so
 * that nothing has to be scrolled sideways.
 */
final class Cards extends Pane {
    /** Between cards, in pixels. */
    private static final double GAP = 12;

    private final ObservableDoubleValue text;
    private final List<Line> lines;

    /** {@code text} tells how large the text is; 1 is its usual size. */
    Cards(ObservableDoubleValue text, Line... lines) {
        this.text = text;
        this.lines = List.of(lines);
        this.lines.forEach(line -> line.cards.forEach(card -> getChildren().add(card.pane)));
        text.addListener((property, before, now) -> requestLayout());
    }

    /**
     * Cards that stand beside each other where there is room.
     *
     * @param room they need for that, in em
     */
    record Line(double room, List<Card> cards) {
        Line(double room, Card... cards) {
            this(room, List.of(cards));
        }

        private int parts() {
            return cards.stream().mapToInt(Card::parts).sum();
        }

        private double width(Card card, double width) {
            double part = (width - GAP * (parts() - 1)) / parts();
            return Math.floor(part * card.parts + GAP * (card.parts - 1));
        }

        private double height(double width, ToDoubleFunction<Sized> height) {
            return cards.stream()
                    .mapToDouble(card -> height.applyAsDouble(new Sized(card.pane, width(card, width))))
                    .max()
                    .orElse(0);
        }
    }

    /** {@code parts} are its share of the line's width. */
    record Card(Region pane, int parts) {}

    private record Sized(Region pane, double width) {
        double least() {
            return Math.ceil(pane.minHeight(width));
        }

        double usual() {
            return Math.ceil(pane.prefHeight(width));
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** Its cards take what they get. */
    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return height(width, Sized::least);
    }

    @Override
    protected double computePrefHeight(double width) {
        return height(width, Sized::usual);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        List<Line> shown = shown(width);
        double least = computeMinHeight(width);
        double usual = computePrefHeight(width);
        double more = Math.max(0, getHeight() - usual) / shown.size();
        double share = usual > least ? Math.min(1, Math.max(0, getHeight() - least) / (usual - least)) : 1;
        double y = 0;
        for (Line line : shown) {
            double low = line.height(width, Sized::least);
            double height = Math.floor(low + (line.height(width, Sized::usual) - low) * share + more);
            double x = 0;
            for (Card card : line.cards) {
                boolean last = card == line.cards.get(line.cards.size() - 1);
                double wide = last ? width - x : line.width(card, width);
                card.pane.resizeRelocate(x, y, wide, height);
                x += wide + GAP;
            }
            y += height + GAP;
        }
    }

    private double height(double width, ToDoubleFunction<Sized> height) {
        double room = width < 0 ? getWidth() : width;
        List<Line> shown = shown(room);
        double gaps = GAP * (shown.size() - 1);
        return gaps
                + shown.stream().mapToDouble(line -> line.height(room, height)).sum();
    }

    private List<Line> shown(double width) {
        double em = width / (TextSize.USUAL * text.get());
        return lines.stream()
                .flatMap(line ->
                        em >= line.room ? Stream.of(line) : line.cards.stream().map(card -> new Line(0, card)))
                .toList();
    }
}
