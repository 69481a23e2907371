package app.fingerpost.desk.view;

import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * A line of two parts: the first takes what room the second leaves. Where that would be less than the first needs at least,
 * the second goes on below it, at the end.
 */
final class BreakingLine extends Pane {
    /** Between the parts, beside each other and above each other, in pixels. */
    private static final double GAP = 8;

    private final Region first;
    private final Region second;
    private final VPos place;

    /** {@code place} is where the lower part stands in the line. */
    BreakingLine(Region first, VPos place, Region second) {
        this.first = first;
        this.second = second;
        this.place = place;
        getChildren().addAll(first, second);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.max(first.minWidth(-1), second.minWidth(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return first.prefWidth(-1) + GAP + secondWidth();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? prefWidth(-1) : width;
        double above = firstHeight(room);
        double below = secondHeight(room);
        return breaks(room) ? above + GAP + below : Math.max(above, below);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double above = firstHeight(width);
        double below = secondHeight(width);
        double end = Math.min(width, secondWidth());
        double start = snapPositionX(width - end);
        if (breaks(width)) {
            first.resizeRelocate(0, 0, width, above);
            second.resizeRelocate(start, above + GAP, end, below);
        } else {
            double height = Math.max(above, below);
            first.resizeRelocate(0, offset(height - above), firstWidth(width), above);
            second.resizeRelocate(start, offset(height - below), end, below);
        }
    }

    private double offset(double free) {
        return place == VPos.TOP ? 0 : snapPositionY(free / 2);
    }

    private boolean breaks(double width) {
        return first.minWidth(-1) + GAP + secondWidth() > width;
    }

    private double firstWidth(double room) {
        return breaks(room) ? room : room - GAP - secondWidth();
    }

    private double firstHeight(double room) {
        return snapSizeY(first.prefHeight(firstWidth(room)));
    }

    private double secondHeight(double room) {
        return snapSizeY(second.prefHeight(Math.min(room, secondWidth())));
    }

    private double secondWidth() {
        return snapSizeX(second.prefWidth(-1));
    }
}
