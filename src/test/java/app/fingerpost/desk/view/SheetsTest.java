package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** The sheets that lie over the window. */
class SheetsTest {
    @AutoClose
    private WindowRobot window;

    @BeforeEach
    void open(@TempDir Path dir) throws Exception {
        window = new WindowRobot(dir);
        window.link("wiki", "https://example.org/wiki");
        window.select("wiki");
    }

    @Test
    void formBeginsInItsFirstField() {
        window.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        window.await(
                "the form is there",
                () -> window.lookup(".desk-sheet").tryQuery().isPresent());
        assertThat(window.links().getScene().getFocusOwner().getId()).isEqualTo("edit-target");
        window.push(KeyCode.ESCAPE);
        window.await("the table has the keyboard again", () -> window.links().isFocused());
    }

    @Test
    void fieldsHaveTheirStylesAsSoonAsTheFormIsThere() {
        double padding = WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
            Event.fireEvent(
                    window.links(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.N, true, true, false, false));
            window.links().getScene().getRoot().layout();
            return window.lookup("#edit-validFrom")
                    .queryAs(DatePicker.class)
                    .getEditor()
                    .getPadding()
                    .getLeft();
        });

        assertThat(padding).isPositive();
    }

    @Test
    void enterAndEscapeInAnOpenChoiceAreForTheChoice() {
        window.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        window.await("the form is there", () -> isThere("#edit-status"));
        ComboBox<?> status = window.lookup("#edit-status").queryComboBox();
        Object before = status.getValue();
        window.interact(() -> {
            status.requestFocus();
            status.show();
        });
        window.push(KeyCode.DOWN).push(KeyCode.ENTER);
        window.await("the choice is closed", () -> !status.isShowing());
        assertThat(status.getValue()).isNotEqualTo(before);
        assertThat(window.lookup(".field-problem").queryAllAs(Node.class)).noneMatch(Node::isVisible);

        window.interact(status::show);
        window.push(KeyCode.ESCAPE);
        window.await("the choice is closed", () -> !status.isShowing());
        assertThat(isThere(".desk-sheet")).isTrue();
    }

    private boolean isThere(String query) {
        return window.lookup(query).tryQuery().isPresent();
    }

    @Test
    void tabLeavesTheNotesOfALinkAndWritesNothing() {
        window.push(KeyCode.ENTER);
        assertTabLeaves("panel-notes", "panel-tags", "panel-validFrom");
        window.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        window.await("the form is there", () -> isThere("#edit-notes"));
        assertTabLeaves("edit-notes", "edit-tags", "edit-validFrom");
    }

    private void assertTabLeaves(String notes, String before, String behind) {
        window.interact(() -> window.lookup("#" + notes).query().requestFocus());
        window.push(KeyCode.TAB);
        assertThat(focused()).isEqualTo(behind);
        window.interact(() -> window.lookup("#" + notes).query().requestFocus());
        window.push(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(focused()).isEqualTo(before);
        assertThat(window.lookup("#" + notes).queryTextInputControl().getText()).isEmpty();
    }

    private String focused() {
        return window.links().getScene().getFocusOwner().getId();
    }

    @Test
    void whatWasTypedIsThereAgainAfterEscapeAndGoneAfterCancel() {
        openForm();
        window.clickOn("#edit-title").write("Manual");
        window.push(KeyCode.ESCAPE);
        window.await("the form is gone", () -> !isThere(".desk-sheet"));
        openForm();
        assertThat(title()).isEqualTo("Manual");

        window.clickOn("#cancel-link");
        window.await("the form is gone", () -> !isThere(".desk-sheet"));
        openForm();
        assertThat(title()).isEmpty();
    }

    private void openForm() {
        window.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        window.await("the form is there", () -> isThere("#edit-title"));
    }

    private String title() {
        return window.lookup("#edit-title").queryTextInputControl().getText();
    }

    @Test
    void escapeClosesAFormAlsoAfterAClickBesideIt() {
        window.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        window.await(
                "the form is there",
                () -> window.lookup(".desk-sheet").tryQuery().isPresent());
        Node sheet = window.lookup(".desk-sheet").query();
        Bounds place = sheet.localToScreen(sheet.getBoundsInLocal());
        window.clickOn(place.getMinX() - 20, place.getMinY() + 20);
        assertThat(window.lookup(".desk-sheet").tryQuery()).isPresent();

        window.push(KeyCode.ESCAPE);

        window.await(
                "the form is gone",
                () -> window.lookup(".desk-sheet").tryQuery().isEmpty());
        assertThat(window.links().isFocused()).isTrue();
    }
}
