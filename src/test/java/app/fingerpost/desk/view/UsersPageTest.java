package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.desk.model.KeyRow;
import app.fingerpost.desk.model.UserRow;
import app.fingerpost.settings.Appearance;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import javafx.stage.Window;
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
    void allColumnsAreSeenInAWindowOfUsualSizeWithLargerText() {
        window.interact(() -> {
            Window stage = window.links().getScene().getWindow();
            stage.setWidth(1280);
            stage.setHeight(800);
        });
        window.app().change(window.app().settings().current().with(Map.of(Appearance.TEXT_SIZE, "125")));
        window.clickOn("#page-users");
        window.await(
                "the text is larger", () -> window.users().getColumns().get(0).getMinWidth() > 90);

        window.await(
                "all columns are seen",
                () -> window.users().getWidth() > 0
                        && window.users().getVisibleLeafColumns().stream()
                                        .mapToDouble(TableColumn::getWidth)
                                        .sum()
                                <= window.users().getWidth());
    }

    /** As a link does that leads nowhere. */
    @Test
    void userWhoIsOffLooksPalerInTheTableUntilTheyAreOn() {
        window.clickOn("#page-users");
        window.await("the users are shown", () -> !window.users().getItems().isEmpty());
        Paint on = nameCell().getTextFill();

        window.clickOn(window.switchOf("ana"));
        window.await("the name is paler", () -> !nameCell().getTextFill().equals(on));
        window.clickOn(window.switchOf("ana"));
        window.await("it is as before", () -> nameCell().getTextFill().equals(on));
    }

    private TableCell<?, ?> nameCell() {
        return window.lookup("#users .slug-cell").queryAllAs(TableCell.class).stream()
                .filter(cell -> "ana".equals(cell.getText()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void namesCanBeReadInTheSmallestWindow() {
        window.app().users().create("anna-maria");
        window.interact(() -> {
            Window stage = window.links().getScene().getWindow();
            stage.setWidth(900);
            stage.setHeight(600);
        });
        window.clickOn("#page-users");

        window.await("the name is whole", () -> window.lookup("#users .slug-cell .text").queryAllAs(Text.class).stream()
                .anyMatch(text -> text.getText().equals("anna-maria")));
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
    void whileSeveralUsersAreSelectedItIsSaidInPlaceOfTheirSwitchesAndKeys() {
        window.clickOn("#page-users");
        window.await("the users are shown", () -> window.users().getItems().size() == 2);
        ListView<KeyRow> keys = window.lookup("#api-keys").queryListView();
        window.await("the key of nobody is shown", () -> keys.getItems().size() == 1);

        window.interact(() -> window.users().getSelectionModel().selectAll());

        window.await("that is said of the switches", () -> note("#history").startsWith("2 users are selected."));
        assertThat(note("#api-keys")).startsWith("2 users are selected.");
        assertThat(keys.getItems()).isEmpty();
        assertThat(window.text("#api-keys-title")).isEqualTo("API keys");

        window.interact(() -> window.users().getSelectionModel().clearSelection());
        window.await("nobody’s key is back", () -> keys.getItems().size() == 1);
    }

    private String note(String list) {
        return ((Label) window.lookup(list).queryListView().getPlaceholder()).getText();
    }

    @Test
    void secondQuestionHasTheKeyboardToo() {
        window.clickOn("#page-users");
        window.await("the users are shown", () -> window.users().getItems().size() == 2);
        for (int times = 0; times < 2; times++) {
            window.interact(() -> {
                window.users().requestFocus();
                window.users().getSelectionModel().selectAll();
            });
            window.press(KeyCode.CONTROL, KeyCode.D).release(KeyCode.D, KeyCode.CONTROL);
            window.await(
                    "the careful answer is under the finger",
                    () -> window.lookup("#cancel-stop").query().isFocused());
        }
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
    void escapeCancelsTheQuestionWhereverTheKeyboardIsOnThePage() {
        window.clickOn("#page-users");
        window.await("the users are shown", () -> window.users().getItems().size() == 2);
        for (String place : List.of("#users", "#new-user", "#history")) {
            window.interact(() -> {
                window.users().requestFocus();
                window.users().getSelectionModel().selectAll();
            });
            window.press(KeyCode.CONTROL, KeyCode.D).release(KeyCode.D, KeyCode.CONTROL);
            window.await("the question is asked", () -> !window.text("#stop-question")
                    .isEmpty());
            window.interact(() -> window.lookup(place).query().requestFocus());

            window.push(KeyCode.ESCAPE);

            window.await("it is gone at " + place, () -> window.text("#stop-question")
                    .isEmpty());
        }
        assertThat(window.users().getItems()).allMatch(UserRow::active);
    }

    @Test
    void userIsRenamedByKeysAndByMouseWhileThePageIsUsed() {
        window.clickOn("#page-users");
        selectAna();
        window.push(KeyCode.ENTER);
        assertThat(window.text("#ask-title")).isEqualTo("Rename the user “ana”");
        window.write("anna");
        window.clickOn(window.switchOf("ana"));
        window.await("she is off", () -> window.users().getItems().stream()
                .anyMatch(row -> row.name().equals("ana") && !row.active()));
        assertThat(window.lookup("#rename-user").queryAs(TextInputControl.class).getText())
                .isEqualTo("anna");
        window.clickOn("#rename-user").push(KeyCode.ENTER);
        window.await("she is renamed", () -> names().contains("anna"));

        window.interact(() -> window.users().getSelectionModel().clearAndSelect(names().indexOf("anna")));
        window.clickOn(window.lookup(".button")
                .<Button>match(button -> "Rename".equals(button.getAccessibleText()) && button.isVisible())
                .<Button>query());
        window.replace("#rename-user", " ");
        window.clickOn("#ask-answer");
        window.await("it is refused", () -> window.lookup(".ask-form .field-problem").queryAll().stream()
                .anyMatch(Node::isVisible));
        window.replace("#rename-user", "ana");
        window.clickOn("#ask-answer");
        window.await("she has her name again", () -> names().contains("ana"));
        assertThat(window.lookup("#ask-title").tryQuery()).isEmpty();
    }

    @Test
    void enterThatIsHeldAsksForTheNameAndDoesNotTakeIt() {
        window.clickOn("#page-users");
        selectAna();
        window.press(KeyCode.ENTER);
        window.await(
                "the name is asked for",
                () -> window.lookup("#rename-user").tryQuery().isPresent());
        Scene scene = window.users().getScene();
        window.interact(() -> Event.fireEvent(
                scene.getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false)));
        window.link("wiki", "https://example.org/");
        window.await("the window has asked again", () -> window.users().getItems().stream()
                .anyMatch(row -> row.links() == 1));

        assertThat(window.lookup("#rename-user").tryQuery()).isPresent();
        assertThat(window.lookup("#notice").query().getParent().isVisible()).isFalse();
        window.release(KeyCode.ENTER).push(KeyCode.ESCAPE);
        window.await(
                "nothing is asked", () -> window.lookup("#ask-title").tryQuery().isEmpty());
        assertThat(window.users().isFocused()).isTrue();
    }

    @Test
    void keyIsRenamedByKeysAndByMouse() {
        window.clickOn("#page-users");
        selectAna();
        window.clickOn("#new-key").write("backup").push(KeyCode.ENTER);
        ListView<KeyRow> keys = window.lookup("#api-keys").queryListView();
        window.await("it is listed", () -> keys.getItems().size() == 1);
        window.clickOn("#hide-key");
        window.interact(() -> {
            keys.requestFocus();
            keys.getSelectionModel().select(0);
        });
        window.push(KeyCode.ENTER);
        assertThat(window.text("#ask-title")).isEqualTo("Rename the API key “backup”");
        window.write("nightly").push(KeyCode.ENTER);
        window.await("it is renamed", () -> keys.getItems().get(0).key().name().equals("nightly"));
        window.await("the list has the keyboard again", keys::isFocused);

        window.clickOn(window.lookup("#api-keys .button")
                .<Button>match(button -> "Rename API key".equals(button.getAccessibleText()) && button.isVisible())
                .<Button>query());
        window.replace("#rename-key", "weekly");
        window.clickOn("#ask-answer");
        window.await(
                "it is renamed again", () -> keys.getItems().get(0).key().name().equals("weekly"));
    }

    private List<String> names() {
        return List.copyOf(window.users().getItems()).stream()
                .map(UserRow::name)
                .toList();
    }

    private void selectAna() {
        window.await("ana is listed", () -> names().contains("ana"));
        window.interact(() -> {
            window.users().requestFocus();
            window.users().getSelectionModel().clearAndSelect(names().indexOf("ana"));
        });
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
        for (String place : List.of("#keep-key", "#api-keys", "#new-key")) {
            window.interact(() -> window.lookup(place).query().requestFocus());
            window.push(KeyCode.ESCAPE);
            window.await("Escape keeps it at " + place, () -> !window.lookup("#revoke-key")
                    .query()
                    .getParent()
                    .getParent()
                    .isVisible());
            assertThat(keys.isFocused()).isTrue();
            window.push(KeyCode.DELETE);
        }
        window.clickOn("#revoke-key");

        window.await("it is gone", () -> keys.getItems().isEmpty());
    }

    @Test
    void whatIsTypedWhileAUserOrAKeyIsMadeStays() {
        window.clickOn("#page-users");
        window.clickOn("#new-user").write("anna");
        window.unanswered(() -> enterAndGoOnTyping("be"));
        window.await("anna is there", () -> window.users().getItems().stream()
                .anyMatch(row -> row.name().equals("anna")));
        assertThat(typed("#new-user")).isEqualTo("be");

        window.interact(() -> window.users().getSelectionModel().clearAndSelect(0));
        window.await(
                "a key can be made",
                () -> window.lookup("#new-key").query().getParent().isVisible());
        window.clickOn("#new-key").write("backup");
        window.unanswered(() -> enterAndGoOnTyping("night"));
        ListView<KeyRow> keys = window.lookup("#api-keys").queryListView();
        window.await("the key is there", () -> !keys.getItems().isEmpty());
        assertThat(typed("#new-key")).isEqualTo("night");
    }

    private void enterAndGoOnTyping(String text) {
        window.push(KeyCode.ENTER);
        window.press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
        window.write(text);
    }

    /** What stands in the field once all that the FX thread does now is done. */
    private String typed(String field) {
        window.interact(() -> {});
        return window.lookup(field).queryAs(TextInputControl.class).getText();
    }
}
