package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.link.Slug;
import app.fingerpost.link.Validity;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Days that are typed into the form of a link. */
class DayFieldTest {
    @AutoClose
    private WindowRobot window;

    @BeforeEach
    void open(@TempDir Path dir) throws Exception {
        window = new WindowRobot(dir);
        window.link("wiki", "https://example.org/");
        window.select("wiki");
        window.push(KeyCode.ENTER);
    }

    @Test
    void dayIsSavedByEnterInItsField() {
        type("2099-12-31").push(KeyCode.ENTER);

        awaitSaved();
        assertThat(validity().until())
                .isEqualTo(LocalDate.of(2099, 12, 31)
                        .atStartOfDay(ZoneId.systemDefault())
                        .toInstant());
    }

    @Test
    void dayAsTheWindowWritesItIsReadAndLeftWhileItIsTyped() {
        type("31 Dec 2099");
        assertThat(day().getValue()).isEqualTo(LocalDate.of(2099, 12, 31));
        assertThat(day().getEditor().getText()).isEqualTo("31 Dec 2099");

        window.push(KeyCode.TAB);
        assertThat(day().getEditor().getText()).isEqualTo("2099-12-31");
    }

    @Test
    void textThatIsNoDayStaysAndIsExplained() {
        type("2099-13-31").push(KeyCode.ENTER);

        window.await("the reason is shown", () -> window.lookup(".field-problem").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.isVisible() && label.getText().startsWith("“2099-13-31” is not a day.")));
        assertThat(day().isFocused()).isTrue();
        window.push(KeyCode.TAB);
        assertThat(day().getEditor().getText()).isEqualTo("2099-13-31");
        assertThat(validity().until()).isNull();

        begin().push(KeyCode.CONTROL, KeyCode.A).write("2099-12-31");
        window.push(KeyCode.ENTER);
        awaitSaved();
        assertThat(validity().until()).isNotNull();
    }

    @Test
    void emptiedDayIsNone() {
        type("2099-12-31");
        window.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.DELETE).push(KeyCode.ENTER);

        awaitSaved();
        assertThat(validity().until()).isNull();
    }

    private FxRobot type(String text) {
        return begin().write(text);
    }

    /** In a low window one has to scroll to the field; the keyboard comes there all the same. */
    private WindowRobot begin() {
        window.await("the form is there", () -> window.lookup("#panel-validUntil")
                .tryQuery()
                .filter(field -> field.getScene() != null)
                .isPresent());
        window.interact(() -> day().requestFocus());
        return window;
    }

    private void awaitSaved() {
        window.await(
                "it is saved", () -> !window.lookup("#panel-unsaved").query().isVisible());
    }

    private DatePicker day() {
        return window.lookup("#panel-validUntil").queryAs(DatePicker.class);
    }

    private Validity validity() {
        return window.app().lists().named(new Slug("wiki")).link().draft().validity();
    }
}
