package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.desk.model.KeyRow;
import app.fingerpost.desk.model.UserRow;
import java.nio.file.Path;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The switches of users in the window. */
class UsersPageTest {
    @AutoClose
    private WindowRobot window;

    @BeforeEach
    void open(@TempDir Path dir) throws Exception {
        window = new WindowRobot(dir);
    }

    @Test
    void userSwitchedOffInTheTableStopsTheirLinksAtOnce() throws Exception {
        window.link("wiki", "https://example.org/");
        String url = window.shortUrl("wiki");
        assertThat(window.follow(url).statusCode()).isEqualTo(302);
        window.clickOn("#page-users");
        window.await("the users are shown", () -> !window.users().getItems().isEmpty());

        window.clickOn(window.switchOf("ana"));
        window.await("the notice says so", () -> window.text("#notice").contains("Switched ana off"));
        assertThat(window.follow(url).statusCode()).isEqualTo(404);

        window.clickOn(window.switchOf("ana"));
        window.await("the notice says so", () -> window.text("#notice").contains("Switched ana on"));
        assertThat(window.follow(url).statusCode()).isEqualTo(302);
    }

    @Test
    void severalSelectedUsersAreSwitchedByKey() {
        window.clickOn("#page-users");
        window.await("the users are shown", () -> window.users().getItems().size() == 2);
        window.interact(() -> {
            window.users().requestFocus();
            window.users().getSelectionModel().selectAll();
        });

        window.press(KeyCode.CONTROL, KeyCode.D).release(KeyCode.D, KeyCode.CONTROL);
        window.await("what will stop is said", () -> window.text("#stop-question")
                .matches("2 users \\(.+, .+\\) would be switched off.*"));
        assertThat(window.app().lists().users())
                .allMatch(summary -> summary.user().active());
        window.clickOn("#confirm-stop");

        window.await("all are off", () -> window.users().getItems().stream().noneMatch(UserRow::active));
        assertThat(window.app().lists().users())
                .noneMatch(summary -> summary.user().active());
        assertThat(window.users().getSelectionModel().getSelectedItems()).hasSize(2);
    }

    @Test
    void escapeLeavesEveryoneAsTheyAre() {
        window.clickOn("#page-users");
        window.await("the users are shown", () -> window.users().getItems().size() == 2);
        window.interact(() -> {
            window.users().requestFocus();
            window.users().getSelectionModel().selectAll();
        });
        window.press(KeyCode.CONTROL, KeyCode.D).release(KeyCode.D, KeyCode.CONTROL);
        window.await(
                "the question is asked", () -> !window.text("#stop-question").isEmpty());

        window.push(KeyCode.ESCAPE);

        window.await("the question is gone", () -> window.text("#stop-question").isEmpty());
        assertThat(window.users().getItems()).allMatch(UserRow::active);
    }

    @Test
    void keyIsMadeShownOnceAndRevoked() {
        window.clickOn("#page-users");
        window.await("ana is listed", () -> window.users().getItems().stream()
                .anyMatch(row -> row.name().equals("ana")));
        window.interact(() -> {
            int ana = window.users().getItems().stream()
                    .map(UserRow::name)
                    .toList()
                    .indexOf("ana");
            window.users().getSelectionModel().clearAndSelect(ana);
        });
        window.clickOn("#new-key").write("backup").push(KeyCode.ENTER);
        window.await(
                "the key is shown",
                () -> window.lookup("#fresh-key")
                                .queryAs(TextInputControl.class)
                                .getText()
                                .length()
                        > 40);
        window.clickOn("#copy-key");
        window.await("it is copied", () -> window.text("#notice").equals("Copied the key."));
        window.clickOn("#hide-key");
        window.await("it is hidden", () -> window.lookup("#fresh-key")
                .queryAs(TextInputControl.class)
                .getText()
                .isEmpty());
        ListView<KeyRow> keys = window.lookup("#api-keys").queryListView();
        assertThat(keys.getItems()).extracting(row -> row.key().name()).containsExactly("backup");

        window.interact(() -> {
            keys.requestFocus();
            keys.getSelectionModel().select(0);
        });
        window.push(KeyCode.DELETE);
        window.await(
                "the question is asked", () -> window.text("#revoke-question").contains("backup"));
        assertThat(keys.getItems()).hasSize(1);
        window.clickOn("#revoke-key");

        window.await("it is gone", () -> keys.getItems().isEmpty());
    }
}
