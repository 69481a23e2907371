package app.fingerpost.desk.view;

import app.fingerpost.desk.model.ClickSpan;
import app.fingerpost.desk.model.ClicksModel;
import app.fingerpost.desk.model.Shares;
import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One link's clicks: how many when, and where from. */
final class ClicksPane extends ScrollPane {
    private final ClicksModel model;
    private final BarsChart chart = new BarsChart();
    private final VBox breakdowns = new VBox();
    private final List<SharesPane> panes = new ArrayList<>();

    ClicksPane(ClicksModel model) {
        this.model = model;
        Label words = new Label();
        words.textProperty().bind(model.spanProperty().map(ClickSpan::words));
        words.getStyleClass().add("section-title");
        Label total = new Label();
        total.setId("panel-total");
        total.getStyleClass().add(Styles.TEXT_BOLD);
        total.setMinWidth(Region.USE_PREF_SIZE);
        total.textProperty().bind(model.totalProperty());
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        Region gap = new Region();
        gap.setMinWidth(8);
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label problem = new ProblemLabel();
        problem.textProperty().bind(model.problemProperty());
        chart.setId("panel-chart");
        breakdowns.getStyleClass().add("breakdowns");
        model.barsProperty().addListener((property, before, bars) -> chart.show(bars));
        model.sharesProperty().addListener((property, before, shares) -> show(shares));
        chart.show(model.barsProperty().get());
        show(model.sharesProperty().get());
        VBox all = new VBox(spans(), new HBox(words, gap, total), problem, chart, breakdowns);
        all.getStyleClass().add("panel-part");
        setContent(all);
        setFitToWidth(true);
        getStyleClass().add("form-scroll");
    }

    private Node spans() {
        ToggleGroup group = new ToggleGroup();
        HBox buttons = new HBox();
        ClickSpan[] spans = ClickSpan.values();
        for (ClickSpan span : spans) {
            ToggleButton button = new ToggleButton(span.word());
            button.setId("panel-" + span.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            button.setAccessibleText(span.words());
            button.setToggleGroup(group);
            button.getStyleClass()
                    .add(
                            span == spans[0]
                                    ? Styles.LEFT_PILL
                                    : span == spans[spans.length - 1] ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setMinWidth(Region.USE_PREF_SIZE);
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setSelected(model.spanProperty().get() == span);
            // One is always chosen; arrow keys choose another without an action.
            button.setOnAction(event -> button.setSelected(true));
            button.selectedProperty().addListener((property, before, chosen) -> {
                if (chosen) {
                    model.spanProperty().set(span);
                }
            });
            buttons.getChildren().add(button);
        }
        buttons.getStyleClass().add("spans");
        return buttons;
    }

    private void show(List<Shares> shares) {
        while (panes.size() < shares.size()) {
            SharesPane pane = new SharesPane();
            panes.add(pane);
            breakdowns.getChildren().add(pane);
        }
        for (int i = 0; i < shares.size(); i++) {
            panes.get(i).show(shares.get(i));
        }
        breakdowns.setVisible(!shares.isEmpty() && !shares.get(0).rows().isEmpty());
    }
}
