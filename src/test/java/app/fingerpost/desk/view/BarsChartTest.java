package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.fingerpost.desk.model.Bars;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

class BarsChartTest {
    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void noLabelOfTheAxisIsWrittenOverAnother() {
        List<String> over = new ArrayList<>();
        new FxRobot().interact(() -> {
            BarsChart chart = new BarsChart();
            new Scene(new Pane(chart));
            for (int bars = 2; bars <= 60; bars++) {
                chart.show(new Bars("", bars(bars)));
                for (int width = 200; width < 800; width += 20) {
                    chart.resize(width, 160);
                    chart.applyCss();
                    chart.layout();
                    over.addAll(over(chart, bars + " bars in " + width));
                }
            }
        });
        assertThat(over).isEmpty();
    }

    @Test
    void barThatIsAloneIsABarInTheMiddle() {
        new FxRobot().interact(() -> {
            BarsChart chart = new BarsChart();
            new Scene(new Pane(chart));
            chart.show(new Bars("", List.of(new Bars.Bar("November", "", 7))));
            chart.resize(400, 160);
            chart.applyCss();
            chart.layout();
            Bounds bar = chart.lookup(".chart-bar").getBoundsInParent();
            Bounds label = chart.lookup(".chart-label").getBoundsInParent();
            assertThat(bar.getWidth()).isBetween(20.0, 100.0);
            assertThat(bar.getCenterX()).isCloseTo(label.getCenterX(), within(1.0));
        });
    }

    private static List<Bars.Bar> bars(int count) {
        return IntStream.range(0, count)
                .mapToObj(day -> new Bars.Bar("November " + day, "", day))
                .toList();
    }

    private static List<String> over(BarsChart chart, String where) {
        List<Bounds> written = chart.lookupAll(".chart-label").stream()
                .filter(Node::isVisible)
                .map(Node::getBoundsInParent)
                .toList();
        assertThat(written).isNotEmpty();
        return IntStream.range(1, written.size())
                .filter(i -> written.get(i).getMinX() < written.get(i - 1).getMaxX())
                .mapToObj(i -> where)
                .toList();
    }
}
