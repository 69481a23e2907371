package app.fingerpost.desk.view;

import javafx.scene.control.TableView;
import javafx.scene.layout.Region;

/**
 * A report's chart, its rows and their total, one below the other. Where there is too little room for all, as while the page
 * asks something, the chart gives way: the rows say the same.
 */
final class ReportBody extends Region {
    /** The fewest, with the heading, that a chart leaves. */
    private static final int LEAST_ROWS = 3;
    /** The fewest, with the heading, for which the page takes room from what stands around it. */
    private static final int LAST_ROWS = 2;

    private final Region picture;
    private final TableView<?> rows;
    private final Region total;

    ReportBody(Region picture, TableView<?> rows, Region total) {
        this.picture = picture;
        this.rows = rows;
        this.total = total;
        getChildren().addAll(picture, rows, total);
    }

    @Override
    protected double computeMinWidth(double height) {
        return rows.minWidth(-1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return leastRows(width) + total.minHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return rows.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return pictureHeight(width) + rows.prefHeight(width) + total.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double below = snapSizeY(total.prefHeight(width));
        double above = snapSizeY(pictureHeight(width));
        boolean drawn = above > 0 && getHeight() - above - below >= rows(LEAST_ROWS);
        double top = drawn ? above : 0;
        picture.setVisible(drawn);
        picture.resizeRelocate(0, 0, width, above);
        rows.resizeRelocate(0, top, width, Math.max(0, getHeight() - top - below));
        total.resizeRelocate(0, getHeight() - below, width, below);
    }

    /** As many as make it a table, or what it says instead of rows. */
    private double leastRows(double width) {
        return rows.getItems().isEmpty() && rows.getPlaceholder() instanceof Region note
                ? rows(1) + note.prefHeight(width)
                : rows(LAST_ROWS);
    }

    private double rows(int number) {
        return number * Math.max(0, rows.getFixedCellSize());
    }

    /** 0 if there is nothing to draw. */
    private double pictureHeight(double width) {
        return picture.isManaged() ? picture.prefHeight(width) : 0;
    }
}
