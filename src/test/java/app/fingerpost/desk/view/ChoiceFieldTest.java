package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.report.Grouping;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How wide the fields are in which one value of a few is chosen. */
class ChoiceFieldTest {
    @AutoClose
    private WindowRobot window;

    @BeforeEach
    void open(@TempDir Path dir) throws Exception {
        window = new WindowRobot(dir);
    }

    @Test
    void fieldIsAsWideBeforeItsListWasOpenAsAfterwards() {
        for (String page : List.of("#page-settings", "#page-reports")) {
            window.clickOn(page);
            window.await(page + " has choices", () -> !shown().isEmpty());
            for (ComboBox<?> choice : shown()) {
                double before = choice.getWidth();
                assertThat(before).as(choice.getId()).isPositive();
                for (int times = 0; times < 2; times++) {
                    window.interact(choice::show);
                    window.await("the list is open", choice::isShowing);
                    window.interact(choice::hide);
                    layOut(choice);
                    assertThat(choice.getWidth()).as(choice.getId()).isEqualTo(before);
                }
            }
        }
    }

    @Test
    void fieldIsWideEnoughForEachOfItsValuesAndNoWider() {
        window.clickOn("#page-reports");
        window.await("the page shows", () -> shown().size() == 2);
        ComboBox<Grouping> choice = window.lookup("#grouping").queryComboBox();
        double width = choice.getWidth();
        double longest = 0;
        for (Grouping value : List.copyOf(choice.getItems())) {
            window.interact(() -> choice.setValue(value));
            layOut(choice);
            Text words = window.from(choice.getButtonCell()).lookup(".text").queryText();
            assertThat(words.getText())
                    .as("not cut")
                    .isEqualTo(choice.getButtonCell().getText());
            assertThat(choice.getWidth()).as(value.name()).isEqualTo(width);
            longest = Math.max(longest, words.getLayoutBounds().getWidth());
        }
        Node arrow = choice.lookup(".arrow-button");
        Insets beside = choice.getButtonCell().getInsets();
        double needed = longest + beside.getLeft() + beside.getRight() + arrow.prefWidth(-1);
        assertThat(width).isBetween(needed, needed + 3);
    }

    private void layOut(ComboBox<?> choice) {
        window.interact(() -> {
            // As whatever changes beside it does.
            choice.requestLayout();
            choice.getScene().getRoot().applyCss();
            choice.getScene().getRoot().layout();
        });
    }

    private List<ComboBox<?>> shown() {
        List<ComboBox<?>> found = new ArrayList<>();
        window.lookup(".combo-box").queryAllAs(ComboBox.class).stream()
                .filter(choice -> choice.getScene() != null && choice.getWidth() > 0)
                .forEach(found::add);
        return found;
    }
}
