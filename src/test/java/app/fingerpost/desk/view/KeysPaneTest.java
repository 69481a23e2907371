package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.desk.model.KeyRow;
import java.nio.file.Path;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where one is in the list of keys after it has changed. */
class KeysPaneTest {
    @AutoClose
    private WindowRobot window;

    @BeforeEach
    void open(@TempDir Path dir) throws Exception {
        window = new WindowRobot(dir);
    }

    @Test
    void keyStaysSelectedUnderItsNewName() {
        int ana = window.app().users().named("ana").id();
        window.app().deskServices().keys().createFor(window.app().users().named("ana"), "backup");
        window.clickOn("#page-users");
        window.await("ana is listed", () -> window.users().getItems().stream().anyMatch(row -> row.id() == ana));
        window.interact(() -> window.users()
                .getSelectionModel()
                .clearAndSelect(window.users().getItems().stream()
                        .map(row -> row.id())
                        .toList()
                        .indexOf((long) ana)));
        ListView<KeyRow> keys = window.lookup("#api-keys").queryListView();
        window.await(
                "her key is listed",
                () -> keys.getItems().size() == 1
                        && keys.getItems().get(0).key().name().equals("backup"));
        window.interact(() -> {
            keys.requestFocus();
            keys.getSelectionModel().select(0);
        });

        window.push(KeyCode.ENTER);
        window.write("nightly").push(KeyCode.ENTER);
        window.await("it is renamed", () -> keys.getItems().get(0).key().name().equals("nightly"));

        window.await("the list has the keyboard", keys::isFocused);
        assertThat(keys.getSelectionModel().getSelectedItem())
                .isEqualTo(keys.getItems().get(0));
        window.push(KeyCode.ENTER);
        window.await(
                "its name is asked for again",
                () -> window.lookup("#rename-key").tryQuery().isPresent());
    }
}
