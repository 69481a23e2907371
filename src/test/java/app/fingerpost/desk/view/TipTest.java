package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class TipTest {
    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void tipIsMadeWhenThePointerFirstComesAndTellsWhatHoldsThen() throws Exception {
        FxToolkit.setupFixture(() -> {
            Button button = new Button("Copy");
            SimpleStringProperty text = new SimpleStringProperty("Copies the address");
            Tip.give(button, text);
            assertThat(button.getTooltip()).isNull();

            come(button);
            assertThat(button.getTooltip().getText()).isEqualTo("Copies the address");
            assertThat(button.getTooltip().isWrapText()).isTrue();

            Tooltip made = button.getTooltip();
            come(button);
            assertThat(button.getTooltip()).isSameAs(made);

            text.set("Copies both addresses");
            assertThat(button.getTooltip().getText()).isEqualTo("Copies both addresses");
        });
    }

    @Test
    void screenReadersAreToldBeforeThePointerComes() throws Exception {
        FxToolkit.setupFixture(() -> {
            Button button = new Button("Copy");
            Tip.give(button, "Copies the address");
            assertThat(button.getAccessibleHelp()).isEqualTo("Copies the address");
        });
    }

    private static void come(Button button) {
        PickResult place = new PickResult(button, 1, 1);
        Event.fireEvent(
                button,
                new MouseEvent(
                        MouseEvent.MOUSE_ENTERED,
                        1,
                        1,
                        1,
                        1,
                        null,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        place));
    }
}
