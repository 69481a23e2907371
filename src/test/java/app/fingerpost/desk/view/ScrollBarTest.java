package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

class ScrollBarTest {
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        stage = FxToolkit.registerStage(Stage::new);
    }

    @Test
    void thumbCanBeTakenHoldOfHoweverManyRowsThereAre() {
        FxRobot robot = new FxRobot();
        robot.interact(() -> {
            Theme.LIGHT.apply();
            Scene scene = new Scene(
                    new ListView<>(FXCollections.observableArrayList(
                            IntStream.range(0, 20_000).boxed().toList())),
                    300,
                    600);
            scene.getStylesheets()
                    .add(Objects.requireNonNull(DeskWindow.class.getResource("/app/fingerpost/desk/desk.bss"))
                            .toExternalForm());
            stage.setScene(scene);
            stage.show();
        });
        robot.interact(() -> {
            ScrollBar bar = robot.lookup(".scroll-bar").<ScrollBar>queryAll().stream()
                    .filter(one -> one.getOrientation() == Orientation.VERTICAL)
                    .findFirst()
                    .orElseThrow();
            Region thumb = (Region) bar.lookup(".thumb");
            assertThat(thumb.getHeight()).isGreaterThan(20);
            assertThat(bar.getWidth()).as("no wider for that").isEqualTo(8);
        });
        robot.interact(stage::hide);
    }
}
