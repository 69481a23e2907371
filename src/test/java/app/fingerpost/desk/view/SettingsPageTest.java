package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.TestApp;
import app.fingerpost.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings, first run and import, as a person goes through them. */
class SettingsPageTest {
    @AutoClose
    private WindowRobot window;

    @TempDir
    private Path dir;

    @BeforeEach
    void open() throws Exception {
        window = new WindowRobot(dir);
    }

    @Test
    void buttonThatIsOffWhileABackupIsWrittenKeepsTheKeyboard() {
        window.clickOn("#page-settings");
        window.await("the page shows", () -> window.lookup("#backup").tryQuery().isPresent());
        Button backup = window.lookup("#backup").queryButton();
        window.interact(() -> {
            backup.requestFocus();
            backup.fire();
        });
        window.await("it is told", () -> window.text("#notice").startsWith("Backed up to"));

        window.await("the button has the keyboard", () -> backup.isFocused() && !backup.isDisabled());
    }

    /** As when a dialog over it has just gone. */
    @Test
    void buttonKeepsTheKeyboardAlsoWhileItsWindowHasItNot() {
        window.interact(() -> {
            Button button = new Button("Save");
            HBox around = new HBox(button, new Button("Restore"));
            Scene unfocused = new Scene(new StackPane(around));
            KeptKeyboard.keep(button);
            button.requestFocus();
            assertThat(button.isFocused()).isFalse();

            button.setDisable(true);
            assertThat(unfocused.getFocusOwner()).isSameAs(around);
            button.setDisable(false);
            assertThat(unfocused.getFocusOwner()).isSameAs(button);
        });
    }

    @Test
    void buttonThatIsOffWhileAFileIsImportedKeepsTheKeyboard() throws IOException {
        Files.writeString(window.chosen("csv"), "Short code,Long URL\na,https://example.org/a\n");
        window.link("there", "https://example.org/");
        window.await(
                "the button shows", () -> window.lookup("#import").tryQuery().isPresent());
        Button choose = window.lookup("#import").queryButton();
        window.interact(() -> {
            choose.requestFocus();
            choose.fire();
        });
        window.await("it is imported", () -> window.slugs().contains("a"));

        window.await("the button has the keyboard", () -> choose.isFocused() && !choose.isDisabled());
    }

    @Test
    void ageIsTypedAndAppliedByKeyAlone() {
        window.press(KeyCode.CONTROL, KeyCode.COMMA).release(KeyCode.COMMA, KeyCode.CONTROL);
        window.await(
                "the page shows",
                () -> window.lookup("#setting-port").tryQuery().isPresent());
        window.interact(() -> {
            TextField days = window.lookup("#setting-keep-seconds").queryAs(TextField.class);
            days.requestFocus();
            days.selectAll();
        });
        window.write("14").type(KeyCode.ENTER);
        window.await(
                "it is set",
                () -> window.app().settings().current().retention().seconds().toDays() == 14);
    }

    @Test
    void whatTheCommandLineGivesIsSaidAndAWrongPortIsRefusedAtItsField() {
        window.clickOn("#page-settings");
        window.await(
                "the page shows",
                () -> window.lookup("#apply-network").tryQuery().isPresent());
        Button apply = window.lookup("#apply-network").queryButton();
        assertThat(apply.isDisabled()).isTrue();
        assertThat(window.lookup(".field-warning").queryAllAs(Label.class))
                .anyMatch(label -> label.getText().contains("--port 0"));
        window.replace("#setting-port", "99999");
        window.clickOn("#apply-network");
        window.await("it is refused", () -> window.lookup(".field-problem").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.isVisible() && label.getText().contains("99999")));
        assertThat(window.app().settings().current().network().port()).isEqualTo(8080);
    }

    @Test
    void everySwitchIsTurnedByTheSpaceBarAndShowsThatItHasTheKeyboard() {
        window.press(KeyCode.CONTROL, KeyCode.COMMA).release(KeyCode.COMMA, KeyCode.CONTROL);
        for (String key :
                List.of(Settings.FETCH_TITLES, Settings.FETCH_PRIVATE_TITLES, Settings.OWN_CLICKS, Settings.BOTS)) {
            String id = "#setting-" + key;
            window.await(id + " is there", () -> window.lookup(id).tryQuery().isPresent());
            Switch toggle = window.lookup(id).queryAs(Switch.class);
            boolean before = isOn(key);
            tabTo(toggle);
            assertThat(((Color) toggle.getBorder().getStrokes().get(0).getTopStroke()).getOpacity())
                    .as(key + " shows the keyboard")
                    .isEqualTo(1);
            assertThat(toggle.getAccessibleRole()).isEqualTo(AccessibleRole.TOGGLE_BUTTON);
            assertThat(toggle.queryAccessibleAttribute(AccessibleAttribute.SELECTED))
                    .isEqualTo(before);

            window.push(KeyCode.SPACE);

            window.await(key + " is turned", () -> isOn(key) != before);
            window.interact(() -> toggle.executeAccessibleAction(AccessibleAction.FIRE));
            window.await(key + " is turned back", () -> isOn(key) == before);
        }
    }

    @Test
    void switchTurnedBackBeforeTheFirstAnswerIsAsBefore() {
        window.clickOn("#page-settings");
        window.await("the page shows", () -> window.lookup("#setting-" + Settings.OWN_CLICKS)
                .tryQuery()
                .isPresent());
        Switch twice = window.lookup("#setting-" + Settings.OWN_CLICKS).queryAs(Switch.class);
        Switch once = window.lookup("#setting-" + Settings.BOTS).queryAs(Switch.class);
        boolean before = isOn(Settings.OWN_CLICKS);
        boolean bots = isOn(Settings.BOTS);

        window.unanswered(() -> window.interact(() -> {
            twice.fire();
            twice.fire();
            once.fire();
        }));

        window.await("the last one is turned", () -> isOn(Settings.BOTS) != bots);
        assertThat(isOn(Settings.OWN_CLICKS)).isEqualTo(before);
        window.await("the switches say so", () -> twice.isSelected() == before && once.isSelected() != bots);
    }

    private boolean isOn(String key) {
        return "on".equals(window.app().settings().current().words().get(key));
    }

    /** From wherever the keyboard is, as a person gets there. */
    private void tabTo(Node node) {
        for (int tabs = 0; tabs < 60 && !node.isFocused(); tabs++) {
            window.push(KeyCode.TAB);
        }
        assertThat(node.isFocused()).as(node.getId() + " is reached by Tab").isTrue();
    }

    @Test
    void textSizeChangesTheWindowAtOnce() {
        window.clickOn("#page-settings");
        window.await(
                "the page shows",
                () -> window.lookup("#setting-text-size").tryQuery().isPresent());
        choose("#setting-text-size", "150");
        window.await(
                "text is larger",
                () -> window.lookup("#page-links")
                                .queryAs(Labeled.class)
                                .getFont()
                                .getSize()
                        == 21);
    }

    @Test
    void controlThatHasTheKeyboardStaysInSightWhenTheTextGrowsAndShrinks() {
        window.clickOn("#page-settings");
        window.await("the page shows", () -> isThere("#setting-text-size"));
        Node control = window.lookup("#setting-text-size").query();
        tabTo(control);
        Node page = window.lookup("#settings-scroll").query();
        double before =
                window.lookup("#page-links").queryAs(Labeled.class).getFont().getSize();
        for (String percent : List.of("200", "75", "100")) {
            choose("#setting-text-size", percent);
            window.await(percent + " %: it is in sight", () -> {
                double now = window.lookup("#page-links")
                        .queryAs(Labeled.class)
                        .getFont()
                        .getSize();
                return now == before * Integer.parseInt(percent) / 100
                        && page.localToScene(page.getLayoutBounds())
                                .contains(control.localToScene(control.getLayoutBounds()));
            });
        }
    }

    @Test
    void anotherLanguageOffersToStartAgainUntilItIsChangedBack() {
        window.clickOn("#page-settings");
        window.await("the page shows", () -> isThere("#setting-language"));
        assertThat(isSeen("#start-again")).isFalse();

        choose("#setting-language", "de");
        window.await("it is offered", () -> isSeen("#start-again") && isSeen("#notice-offer"));
        choose("#setting-language", "system");
        window.await("it is offered no more", () -> !isSeen("#start-again") && !isSeen("#notice-offer"));

        choose("#setting-language", "de");
        window.await("it is offered again", () -> isSeen("#start-again") && isSeen("#notice-offer"));
        window.clickOn("#notice-offer");
        assertThat(window.starts()).isEqualTo(1);
        window.interact(() -> window.lookup("#start-again").queryButton().requestFocus());
        window.type(KeyCode.SPACE);
        assertThat(window.starts()).isEqualTo(2);
    }

    private void choose(String setting, String value) {
        window.interact(() -> {
            ComboBox<String> choice = window.lookup(setting).queryComboBox();
            choice.setValue(value);
        });
    }

    private boolean isThere(String query) {
        return window.lookup(query).tryQuery().isPresent();
    }

    /** Within the window or where one scrolls to. */
    private boolean isSeen(String query) {
        Node node = window.lookup(query).tryQuery().orElse(null);
        while (node != null && node.isVisible() && node.getParent() != null) {
            node = node.getParent();
        }
        return node != null && node.isVisible();
    }

    @Test
    void backupIsSavedByKeyAloneAndThePlaceOfTheDataIsSaid() {
        window.clickOn("#page-settings");
        window.await("the page shows", () -> window.lookup("#backup").tryQuery().isPresent());
        Button save = window.lookup("#backup").queryButton();
        window.await("the place is said", () -> String.valueOf(save.getAccessibleHelp())
                .contains(dir.toString()));
        window.interact(save::requestFocus);
        window.type(KeyCode.SPACE);
        TestApp.await("it is written", () -> Files.exists(window.saved("zip")));
    }

    @Test
    void emptyAppOffersToImportAndTheImportCanBeUndone() throws Exception {
        window.await(
                "the welcome shows",
                () -> window.lookup("#welcome-import").tryQuery().isPresent());
        Files.writeString(window.chosen("csv"), "Short code,Long URL\nwiki,https://example.org/wiki\n");
        window.clickOn("#welcome-import");
        window.await("the link is shown", () -> window.slugs().contains("wiki"));
        assertThat(window.follow(window.shortUrl("wiki")).statusCode()).isEqualTo(302);

        window.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);

        window.await(
                "the welcome is back",
                () -> window.lookup("#welcome-first").query().isVisible()
                        && window.slugs().isEmpty());
        assertThat(window.follow(window.shortUrl("wiki")).statusCode()).isEqualTo(404);
    }

    @Test
    void firstButtonLeadsToTheBarWhereALinkIsMade() {
        window.interact(() -> Clipboard.getSystemClipboard().clear());
        window.await(
                "the welcome shows",
                () -> window.lookup("#welcome-first").tryQuery().isPresent());
        window.clickOn("#welcome-first").write("wiki https://example.org/").type(KeyCode.ENTER);
        window.await("the link is shown", () -> window.slugs().contains("wiki"));
        assertThat(window.lookup("#welcome-first").query().isManaged()
                        && window.lookup("#links").query().isVisible())
                .isTrue();
    }
}
