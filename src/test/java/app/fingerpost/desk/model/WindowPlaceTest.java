package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.settings.Memory;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowPlaceTest {
    private static final Rectangle2D FIRST = new Rectangle2D(0, 0, 1280, 800);
    private static final Rectangle2D SECOND = new Rectangle2D(1280, 0, 1920, 1080);

    @Test
    void placeIsThereAtTheNextStart(@TempDir Path dir) {
        WindowPlace place = new WindowPlace(new Rectangle2D(-5, 40, 1000, 700), true);
        Memory memory = Memory.in(dir);
        place.keep(memory);
        memory.save();
        assertThat(WindowPlace.in(Memory.in(dir))).isEqualTo(place);
    }

    @Test
    void nothingOrNonsenseRememberedLeavesThePlaceToTheSystem(@TempDir Path dir) {
        Memory memory = Memory.in(dir);
        for (String text : List.of("", "1 2 3", "1 2 3 x", "1 2 0 5", "1 2 3 -4")) {
            memory.put("window-bounds", text);
            assertThat(WindowPlace.in(memory).on(List.of(FIRST)).bounds())
                    .as(text)
                    .isNull();
        }
    }

    @Test
    void placeOnAScreenThatIsThereStays() {
        Rectangle2D bounds = new Rectangle2D(1500, 100, 1200, 800);
        assertThat(on(bounds, FIRST, SECOND)).isEqualTo(bounds);
        Rectangle2D across = new Rectangle2D(1000, 100, 600, 600);
        assertThat(on(across, FIRST, SECOND)).isEqualTo(across);
    }

    @Test
    void placeOnAScreenThatIsGoneComesBackIntoView() {
        assertThat(on(new Rectangle2D(1500, 100, 1200, 700), FIRST)).isEqualTo(new Rectangle2D(80, 100, 1200, 700));
        assertThat(on(new Rectangle2D(-3000, -900, 1200, 700), FIRST)).isEqualTo(new Rectangle2D(0, 0, 1200, 700));
    }

    @Test
    void windowIsNoLargerThanItsScreen() {
        assertThat(on(new Rectangle2D(1280, 0, 1920, 1080), FIRST)).isEqualTo(FIRST);
    }

    @Test
    void titleBarCannotBeAboveOrBelowTheScreen() {
        assertThat(on(new Rectangle2D(100, -50, 900, 600), FIRST).getMinY()).isZero();
        assertThat(on(new Rectangle2D(100, 780, 900, 600), FIRST).getMinY()).isEqualTo(200);
    }

    private static Rectangle2D on(Rectangle2D bounds, Rectangle2D... screens) {
        Rectangle2D placed = new WindowPlace(bounds, false).on(List.of(screens)).bounds();
        assertThat(placed).isNotNull();
        return placed;
    }
}
