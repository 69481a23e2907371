package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.link.Slug;
import app.fingerpost.link.Validity;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Escape and Enter in the form beside the table. */
class PanelEscapeTest {
    @AutoClose
    private WindowRobot window;

    @BeforeEach
    void open(@TempDir Path dir) throws Exception {
        window = new WindowRobot(dir);
        window.app().users().create("ana2");
        window.link("wiki", "https://example.org/wiki");
        window.select("wiki");
        window.push(KeyCode.ENTER);
        window.await("the form is there", () -> window.lookup("#panel-slug")
                .tryQuery()
                .filter(Node::isFocused)
                .isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"slug", "target", "owner", "title", "tags", "notes", "maxClicks", "validFrom-time"})
    void escapeTakesBackWhatWasTypedIntoTheFieldThenLeadsToTheTable(String name) {
        TextInputControl field = window.lookup("#panel-" + name).queryAs(TextInputControl.class);
        String before = field.getText();
        window.interact(field::requestFocus);
        window.interact(field::end);
        window.write("7");
        assertThat(field.getText()).isEqualTo(before + "7");

        window.push(KeyCode.ESCAPE);
        assertThat(field.getText()).isEqualTo(before);
        assertThat(field.isFocused()).isTrue();
        assertThat(isUnsaved()).isFalse();
        window.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(field.getText()).as("undone in the field").isEqualTo(before + "7");

        window.push(KeyCode.ESCAPE);
        window.push(KeyCode.ESCAPE);
        assertThat(window.links().isFocused()).isTrue();
    }

    @Test
    void escapeLeavesOtherFieldsAsTheyAreTyped() {
        window.interact(() -> text("#panel-title").setText("Our wiki"));
        window.write("7").push(KeyCode.ESCAPE);
        assertThat(text("#panel-slug").getText()).isEqualTo("wiki");
        assertThat(text("#panel-title").getText()).isEqualTo("Our wiki");
        assertThat(isUnsaved()).isTrue();
    }

    @Test
    void escapeTakesBackADayAndTextThatIsNone() {
        DatePicker day = day();
        window.interact(day::requestFocus);
        window.write("2099-12-31").push(KeyCode.ESCAPE);
        assertThat(day.getValue()).isNull();
        assertThat(day.getEditor().getText()).isEmpty();
        window.write("2099-13").push(KeyCode.ESCAPE);
        assertThat(day.getEditor().getText()).isEmpty();
        assertThat(isUnsaved()).isFalse();
        assertThat(day.isFocused()).isTrue();
        window.push(KeyCode.ESCAPE);
        assertThat(window.links().isFocused()).isTrue();
    }

    @Test
    void whatEscapeTookFromADayIsBroughtBackByUndo() {
        DatePicker day = day();
        window.interact(day::requestFocus);
        for (String typed : List.of("2099-12-31", "2099-13")) {
            window.write(typed).push(KeyCode.ESCAPE);
            assertThat(day.getEditor().getText()).isEmpty();
            window.push(KeyCode.CONTROL, KeyCode.Z);
            assertThat(day.getEditor().getText()).as("undone in the field").isEqualTo(typed);
            window.push(KeyCode.ESCAPE);
        }
        window.write("2099-12-31").push(KeyCode.ENTER);
        window.await("it is saved", () -> !isUnsaved());

        window.push(KeyCode.CONTROL, KeyCode.A).write("2100-01-01").push(KeyCode.ESCAPE);
        assertThat(day.getValue()).isEqualTo(LocalDate.of(2099, 12, 31));
        assertThat(isUnsaved()).isFalse();
        window.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(day.getValue()).isEqualTo(LocalDate.of(2100, 1, 1));
        assertThat(isUnsaved()).isTrue();
    }

    @Test
    void enterAndEscapeInAnOpenCalendarAreForTheCalendar() {
        DatePicker day = day();
        window.interact(day::requestFocus);
        window.write("2099-12-30");
        window.interact(day::show);
        window.push(KeyCode.RIGHT).push(KeyCode.ENTER);
        window.await("the calendar is closed", () -> !day.isShowing());
        assertThat(day.getValue()).isEqualTo(LocalDate.of(2099, 12, 31));
        assertThat(isUnsaved()).isTrue();

        window.interact(day::show);
        window.push(KeyCode.ESCAPE);
        window.await("the calendar is closed", () -> !day.isShowing());
        assertThat(day.getValue()).isEqualTo(LocalDate.of(2099, 12, 31));
        window.push(KeyCode.ENTER);
        window.await("it is saved", () -> !isUnsaved());
        assertThat(validity().until()).isNotNull();
    }

    private boolean isUnsaved() {
        return window.lookup("#panel-unsaved").query().isVisible();
    }

    private TextInputControl text(String field) {
        return window.lookup(field).queryAs(TextInputControl.class);
    }

    private DatePicker day() {
        return window.lookup("#panel-validUntil").queryAs(DatePicker.class);
    }

    private Validity validity() {
        return window.app().lists().named(new Slug("wiki")).link().draft().validity();
    }
}
