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
        window.clickOn("#edit-validUntil").write("2099-12-31").push(KeyCode.ENTER);

        awaitClosed();
        assertThat(validity().until())
                .isEqualTo(LocalDate.of(2099, 12, 31)
                        .atStartOfDay(ZoneId.systemDefault())
                        .toInstant());
    }

    @Test
    void dayAsTheWindowWritesItIsReadAndLeftWhileItIsTyped() {
        window.clickOn("#edit-validUntil").write("31 Dec 2099");
        assertThat(day().getValue()).isEqualTo(LocalDate.of(2099, 12, 31));
        assertThat(day().getEditor().getText()).isEqualTo("31 Dec 2099");

        window.push(KeyCode.TAB);
        assertThat(day().getEditor().getText()).isEqualTo("2099-12-31");
    }

    @Test
    void textThatIsNoDayStaysAndIsExplained() {
        window.clickOn("#edit-validUntil").write("2099-13-31").push(KeyCode.ENTER);

        window.await("the reason is shown", () -> window.lookup(".field-problem").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.isVisible() && label.getText().startsWith("\"2099-13-31\" is not a day.")));
        assertThat(day().isFocused()).isTrue();
        window.push(KeyCode.TAB);
        assertThat(day().getEditor().getText()).isEqualTo("2099-13-31");
        assertThat(validity().until()).isNull();

        window.clickOn("#edit-validUntil").push(KeyCode.CONTROL, KeyCode.A).write("2099-12-31");
        window.push(KeyCode.ENTER);
        awaitClosed();
        assertThat(validity().until()).isNotNull();
    }

    @Test
    void emptiedDayIsNone() {
        window.clickOn("#edit-validUntil").write("2099-12-31");
        window.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.DELETE).push(KeyCode.ENTER);

        awaitClosed();
        assertThat(validity().until()).isNull();
    }

    private void awaitClosed() {
        window.await(
                "the form is closed",
                () -> window.lookup("#edit-slug").tryQuery().isEmpty());
    }

    private DatePicker day() {
        return window.lookup("#edit-validUntil").queryAs(DatePicker.class);
    }

    private Validity validity() {
        return window.app().lists().named(new Slug("wiki")).link().draft().validity();
    }
}
