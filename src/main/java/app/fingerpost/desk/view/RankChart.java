package app.fingerpost.desk.view;

import app.fingerpost.desk.model.ReportChart;
import app.fingerpost.desk.model.Wording;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Bars one below the other, the name before and the number behind. Colours come from the style sheet. */
final class RankChart extends GridPane {
    private static final double LONGEST_NAME = 240;
    private static final double HEIGHT = 14;
    /** A bar that stands for something can be seen. */
    private static final double LEAST = 2;
    /** Room for a number behind the longest bar. */
    private static final double NUMBER = 80;

    RankChart() {
        getStyleClass().add("rank-chart");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        ColumnConstraints names = new ColumnConstraints();
        names.setHalignment(HPos.RIGHT);
        names.setMaxWidth(LONGEST_NAME);
        ColumnConstraints bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        bars.setFillWidth(true);
        getColumnConstraints().setAll(names, bars);
    }

    void show(String about, List<ReportChart.Rank> ranks) {
        getChildren().clear();
        for (int i = 0; i < ranks.size(); i++) {
            add(name(ranks.get(i)), 0, i);
            add(bar(ranks.get(i)), 1, i);
        }
        setAccessibleText(about + ". "
                + ranks.stream()
                        .map(rank -> rank.name() + ": " + Wording.number(rank.clicks()))
                        .collect(Collectors.joining(", ")));
    }

    private static Label name(ReportChart.Rank rank) {
        Label name = new Label(rank.name());
        name.getStyleClass().add("rank-name");
        return name;
    }

    private static HBox bar(ReportChart.Rank rank) {
        Region bar = new Region();
        bar.getStyleClass().add("chart-bar");
        bar.setMinHeight(HEIGHT);
        bar.setMaxHeight(HEIGHT);
        Label number = new Label(Wording.number(rank.clicks()));
        number.getStyleClass().add("chart-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = rank.ofLargest() > 0 ? new HBox(bar, number) : new HBox(number);
        line.getStyleClass().add("rank-bar");
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinWidth(0);
        line.setPrefWidth(0);
        var width = Bindings.createDoubleBinding(
                () -> Math.max(LEAST, (line.getWidth() - NUMBER) * rank.ofLargest()), line.widthProperty());
        bar.minWidthProperty().bind(width);
        bar.maxWidthProperty().bind(width);
        return line;
    }
}
