package app.fingerpost.desk.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/** Words as chips: as many whole ones as have room, and how many more there are. The first is there in any case. */
final class Chips extends Pane {
    /** So many at most: each is styled and measured for each row that is scrolled into sight. */
    private static final int MOST = 3;

    private static final double GAP = 4;
    /** Of the first, with its ellipsis. */
    private static final double LEAST = 24;

    private final List<Label> labels = new ArrayList<>();
    private final Label more = chip();
    private List<String> words = List.of();

    Chips() {
        for (int i = 0; i < MOST; i++) {
            labels.add(chip());
        }
        getChildren().addAll(labels);
        getChildren().add(more);
    }

    private static Label chip() {
        Label label = new Label();
        label.getStyleClass().add("chip");
        return label;
    }

    void show(List<String> words) {
        this.words = words;
        for (int i = 0; i < Math.min(MOST, words.size()); i++) {
            labels.get(i).setText(words.get(i));
        }
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return snapSizeY(more.prefHeight(-1));
    }

    @Override
    protected void layoutChildren() {
        int shown = Math.min(MOST, words.size());
        while (shown > 1 && widthOf(shown) > getWidth()) {
            shown--;
        }
        double tooWide = shown == 0 ? 0 : Math.max(0, widthOf(shown) - getWidth());
        double x = 0;
        for (int i = 0; i < MOST; i++) {
            labels.get(i).setVisible(i < shown);
            if (i < shown) {
                x = place(labels.get(i), x, Math.max(LEAST, wide(labels.get(i)) - tooWide));
            }
        }
        more.setVisible(shown < words.size() && x + wide(more) <= getWidth());
        place(more, x, wide(more));
    }

    /** What so many chips take, with the one for the others; that one then says how many these are. */
    private double widthOf(int shown) {
        double width = 0;
        for (Label label : labels.subList(0, shown)) {
            width += wide(label) + GAP;
        }
        more.setText("+" + (words.size() - shown));
        return shown < words.size() ? width + wide(more) : width - GAP;
    }

    private double wide(Label label) {
        return snapSizeX(label.prefWidth(-1));
    }

    /** Answers where the next one begins. */
    private double place(Label label, double x, double width) {
        double height = snapSizeY(label.prefHeight(width));
        label.resizeRelocate(x, snapPositionY((getHeight() - height) / 2), width, height);
        return x + width + GAP;
    }
}
