package app.fingerpost.desk.view;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;

/**
 * Two groups of controls, one at the beginning and one at the end of a line, whose lower edges are in line; where they have
 * no room for that, the second goes on below the first. Each wraps within itself where not even that is enough.
 */
final class BothEnds extends Pane {
    private static final double GAP = 16;

    private final FlowPane first;
    private final FlowPane last;

    BothEnds(FlowPane first, FlowPane last) {
        this.first = first;
        this.last = last;
        getChildren().addAll(first, last);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.max(first.minWidth(-1), last.minWidth(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return inOneLine(first) + GAP + inOneLine(last);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? prefWidth(-1) : width;
        double above = first.prefHeight(firstWidth(room));
        double below = last.prefHeight(lastWidth(room));
        return fits(room) ? Math.max(above, below) : above + GAP / 2 + below;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double above = first.prefHeight(firstWidth(width));
        double below = last.prefHeight(lastWidth(width));
        boolean fits = fits(width);
        double bottom = Math.max(above, below);
        first.resizeRelocate(0, fits ? bottom - above : 0, firstWidth(width), above);
        last.resizeRelocate(
                snapPositionX(width - lastWidth(width)),
                fits ? bottom - below : above + GAP / 2,
                lastWidth(width),
                below);
    }

    private boolean fits(double width) {
        return prefWidth(-1) <= width;
    }

    private double firstWidth(double room) {
        return Math.min(room, inOneLine(first));
    }

    private double lastWidth(double room) {
        return Math.min(room, inOneLine(last));
    }

    /** What a pane that wraps calls its preferred width is something else. */
    private static double inOneLine(FlowPane group) {
        List<Node> shown = group.getChildren().stream().filter(Node::isManaged).toList();
        double width = group.getHgap() * Math.max(0, shown.size() - 1);
        for (Node control : shown) {
            width += group.snapSizeX(control.prefWidth(-1));
        }
        return group.snapSizeX(width);
    }
}
