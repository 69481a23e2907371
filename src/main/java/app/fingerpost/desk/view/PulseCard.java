package app.fingerpost.desk.view;

import app.fingerpost.desk.model.Texts;
import app.fingerpost.desk.model.Wording;
import app.fingerpost.report.Pulse;
import java.time.ZoneId;
import java.util.List;
import java.util.function.LongFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A chart of what comes in, with what it is about, what it says in all or where one points, and its two ends. */
final class PulseCard extends VBox {
    private static final Texts TEXTS = new Texts("activity");

    private final String title;
    private final LongFunction<String> most;
    private final LongFunction<String> latest;
    private final Label current = new Label();
    private final PulseChart chart;
    private final Label reading = new Label();
    /** Cannot be seen, and keeps the room of the longest reading: the chart stays where it is while one points at it. */
    private final Label longest = new Label();

    private final Label first = new Label();
    private final Label last = new Label();
    private Pulse.@Nullable Series shown;

    /**
     * @param most words for the clicks of the busiest stretch
     * @param latest words for the clicks of the last
     */
    PulseCard(
            String id,
            String title,
            String pattern,
            ZoneId zone,
            LongFunction<String> most,
            LongFunction<String> latest) {
        this.title = title;
        this.most = most;
        this.latest = latest;
        this.chart = new PulseChart(pattern, zone);
        chart.setId(id);
        reading.setId(id + "-reading");
        first.setId(id + "-first");
        last.setId(id + "-last");
        Label name = new Label(title);
        name.getStyleClass().add("card-title");
        current.setId(id + "-now");
        current.getStyleClass().add("card-note");
        FlowPane head = new FlowPane(name, current);
        head.getStyleClass().add("card-head");
        head.setMinHeight(Region.USE_PREF_SIZE);
        for (Label words : List.of(longest, reading)) {
            words.getStyleClass().add("card-note");
            words.setWrapText(true);
            words.setMinHeight(Region.USE_PREF_SIZE);
        }
        longest.setVisible(false);
        StackPane readings = new StackPane(longest, reading);
        readings.setAlignment(Pos.TOP_LEFT);
        HBox foot = new HBox(first, gap(), last);
        foot.getStyleClass().add("card-note");
        VBox.setVgrow(chart, Priority.ALWAYS);
        getStyleClass().add("card");
        getChildren().addAll(head, readings, chart, foot);
        chart.pointedProperty().addListener((property, before, now) -> read());
    }

    void show(Pulse.@Nullable Series series) {
        shown = series;
        chart.show(series);
        read();
    }

    private void read() {
        Pulse.Series series = shown;
        if (series == null) {
            current.setText("");
            longest.setText("");
            reading.setText("");
            first.setText("");
            last.setText("");
            return;
        }
        int place = chart.pointedProperty().get();
        int size = series.clicks().size();
        String start = chart.time(series.start());
        boolean sameDay = chart.day(series.start()).equals(chart.day(series.start(size - 1)));
        first.setText(sameDay ? start : TEXTS.get("chart.yesterday", start));
        last.setText(TEXTS.get("chart.now"));
        current.setText(latest.apply(series.clicks().get(size - 1)));
        String all = Wording.clicks(series.total());
        longest.setText(series.total() == 0 ? all : TEXTS.get("chart.all", all, most.apply(series.most())));
        reading.setText(
                place < 0 || place >= size
                        ? longest.getText()
                        : TEXTS.get(
                                "chart.at",
                                chart.time(series.start(place)),
                                Wording.clicks(series.clicks().get(place))));
        chart.setAccessibleText(title + ": " + reading.getText());
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
