package app.fingerpost.desk.view;

import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** Some numbers as small bars, the greatest as high as there is room. */
final class Sparkline extends Region {
    private static final double BAR = 2;

    private final Path bars = new Path();
    private long[] numbers = {};

    Sparkline() {
        bars.getStyleClass().add("sparkline-bars");
        bars.setStrokeWidth(BAR);
        bars.setManaged(false);
        // Drawn once, and then moved with its row as a picture.
        bars.setCache(true);
        getStyleClass().add("sparkline");
        getChildren().add(bars);
    }

    void show(long[] all) {
        numbers = all;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        bars.getElements().clear();
        long most = 1;
        for (long number : numbers) {
            most = Math.max(most, number);
        }
        double room = getHeight() - BAR;
        double step = getWidth() / Math.max(1, numbers.length);
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] > 0) {
                double x = Math.floor(step * i) + BAR / 2;
                // One click among thousands is still to be seen.
                double height = Math.max(BAR, room * numbers[i] / most);
                bars.getElements().addAll(new MoveTo(x, getHeight()), new LineTo(x, getHeight() - height));
            }
        }
    }
}
