package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.desk.model.SiteMark;
import java.nio.file.Path;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** The marks of sites before their addresses. */
class SiteMarkLabelTest {
    @AutoClose
    private WindowRobot window;

    @BeforeEach
    void open(@TempDir Path dir) throws Exception {
        window = new WindowRobot(dir);
    }

    @Test
    void marksCanBeReadInBothThemes() {
        for (Theme theme : Theme.values()) {
            for (int tone = 0; tone < SiteMark.TONES; tone++) {
                assertThat(contrast(theme, tone)).as(theme + " " + tone).isGreaterThan(4.5);
            }
        }
        window.interact(Theme.LIGHT::apply);
    }

    private double contrast(Theme theme, int tone) {
        return WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
            theme.apply();
            SiteMarkLabel label = new SiteMarkLabel();
            label.show(new SiteMark("M", tone));
            Pane page = (Pane) window.lookup(".page").query();
            page.getChildren().add(label);
            label.applyCss();
            double ratio = Contrast.ratio((Color) label.getTextFill(), Contrast.top(label));
            page.getChildren().remove(label);
            return ratio;
        });
    }
}
