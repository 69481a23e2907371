package app.fingerpost.desk.view;

import app.fingerpost.desk.model.ReportChart;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The chart of a report; takes no room while there is nothing to draw. */
final class ReportPicture extends VBox {
    private static final double HEIGHT = 190;

    private final Label about = new Label();
    private final BarsChart bars = new BarsChart();
    private final RankChart ranks = new RankChart();

    ReportPicture() {
        about.getStyleClass().add("field-name");
        bars.setId("report-bars");
        bars.setPrefHeight(HEIGHT);
        ranks.setId("report-ranks");
        getStyleClass().add("report-picture");
        getChildren().setAll(about, bars, ranks);
        show(null);
    }

    /** Null for none. */
    void show(@Nullable ReportChart chart) {
        boolean standing = chart != null && !chart.bars().bars().isEmpty();
        boolean lying = chart != null && !chart.ranks().isEmpty();
        turn(bars, standing);
        turn(ranks, lying);
        turn(this, standing || lying);
        if (chart != null) {
            about.setText(chart.about());
            bars.show(chart.bars());
            ranks.show(chart.about(), chart.ranks());
        }
    }

    private static void turn(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
