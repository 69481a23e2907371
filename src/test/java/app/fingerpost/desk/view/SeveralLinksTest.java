package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.desk.model.LinkRow;
import app.fingerpost.desk.model.LinkState;
import app.fingerpost.link.Tag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.NodeQueryUtils;

/** Editing all selected links in one step. */
class SeveralLinksTest {
    @AutoClose
    private WindowRobot window;

    @BeforeEach
    void open(@TempDir Path dir) throws Exception {
        window = new WindowRobot(dir);
        window.app().users().create("ben");
        window.link("a", "https://example.org/a");
        window.link("b", "https://example.org/b");
        window.await("both are shown", () -> window.slugs().size() == 2);
        window.interact(() -> {
            window.links().requestFocus();
            window.links().getSelectionModel().selectAll();
        });
    }

    @Test
    void panelSaysHowManyAreChosen() {
        window.press(KeyCode.CONTROL, KeyCode.I).release(KeyCode.I, KeyCode.CONTROL);
        window.await("the panel tells of both", () -> window.text("#panel-none").startsWith("2 links chosen."));

        window.select("a");
        window.interact(() -> window.links().getSelectionModel().clearSelection());

        window.await("it tells of none", () -> window.text("#panel-none").startsWith("Choose one link"));
    }

    @Test
    void disabledByKeyTheyStopAndByControlZTheyWorkAgain() throws Exception {
        window.press(KeyCode.CONTROL, KeyCode.D).release(KeyCode.D, KeyCode.CONTROL);
        window.await("both are off", () -> all(LinkState.DISABLED));
        assertThat(window.follow(window.shortUrl("a")).statusCode()).isNotEqualTo(302);

        window.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);

        window.await("both are on", () -> all(LinkState.ON));
        assertThat(window.follow(window.shortUrl("a")).statusCode()).isEqualTo(302);
    }

    @Test
    void menuKnowsHowLargeItsIconsAreFromTheFirstTimeOn() {
        Queue<String> said = new ConcurrentLinkedQueue<>();
        Handler ear = new ConsoleHandler() {
            @Override
            public void publish(LogRecord told) {
                said.add(told.getMessage());
            }
        };
        Logger styles = Logger.getLogger("javafx.css");
        styles.addHandler(ear);
        try {
            window.clickOn("#several");
            window.await(
                    "the menu is open",
                    () -> window.lookup(".menu-item").tryQuery().isPresent());
            window.push(KeyCode.ESCAPE);
        } finally {
            styles.removeHandler(ear);
        }

        assertThat(said).noneMatch(text -> text.contains("-icon-usual"));
    }

    @Test
    void tagsAreTypedIntoTheQuestion() {
        window.press(KeyCode.CONTROL, KeyCode.G).release(KeyCode.G, KeyCode.CONTROL);
        window.clickOn("#add-tags").write("work");
        window.clickOn("#ask-answer");

        window.await("both have the tag", () -> window.links().getItems().stream()
                .allMatch(row -> row.tags().equals(List.of(new Tag("work")))));
        window.await("both show it", () -> words(shownChips()).equals(List.of("work", "work")));
    }

    @Test
    void tagsThatHaveNoRoomAreCounted() {
        window.press(KeyCode.CONTROL, KeyCode.G).release(KeyCode.G, KeyCode.CONTROL);
        window.write("aa, bb, one-with-a-long-name, yy, zz").push(KeyCode.ENTER);

        window.await("whole tags are shown and how many more there are", () -> {
            List<Labeled> chips = shownChips();
            String more = "+" + (5 - (chips.size() / 2 - 1));
            return chips.size() > 2
                    && chips.stream().allMatch(chip -> chip.getWidth() >= chip.prefWidth(-1))
                    && Collections.frequency(words(chips), "aa") == 2
                    && Collections.frequency(words(chips), more) == 2;
        });
    }

    private static List<String> words(List<Labeled> chips) {
        return chips.stream().map(Labeled::getText).toList();
    }

    private List<Labeled> shownChips() {
        return window.lookup(".table-row-cell .chip").queryAllAs(Labeled.class).stream()
                .filter(NodeQueryUtils.isVisible())
                .toList();
    }

    @Test
    void ownerIsChosenFromTheMenuAndAnUnknownOneIsExplained() {
        window.choose("#several", "Move to an owner …");
        window.clickOn("#move-to").write("nobody");
        window.clickOn("#ask-answer");
        window.await("the reason is shown", () -> window.lookup(".field-problem").queryAll().stream()
                .anyMatch(node -> node.isVisible()));

        window.replace("#move-to", "ben");
        window.clickOn("#ask-answer");

        window.await("both are ben's", () -> window.links().getItems().stream()
                .allMatch(row -> row.owner().name().equals("ben")));
    }

    @Test
    void keysWorkAgainOnceTheMenuThatTellsThemIsClosedByEscape() {
        window.clickOn("#several");
        window.await(
                "it is open",
                () -> window.lookup("#several").queryAs(MenuButton.class).isShowing());
        window.push(KeyCode.ESCAPE);
        window.await("the table has the keyboard", () -> window.links().isFocused());
        window.press(KeyCode.CONTROL, KeyCode.G).release(KeyCode.G, KeyCode.CONTROL);
        window.await("it asks", () -> window.lookup("#add-tags").tryQuery().isPresent());
    }

    @Test
    void endThatIsTypedIsSetByEnter() {
        window.press(KeyCode.CONTROL, KeyCode.U).release(KeyCode.U, KeyCode.CONTROL);
        assertThat(window.lookup("#end-day").queryAs(DatePicker.class).getPromptText())
                .isEqualTo("e.g. 2026-01-31");
        window.clickOn("#end-day").write("2099-12-3").push(KeyCode.ENTER);
        window.await("the reason is shown", () -> window.lookup(".field-problem").queryAll().stream()
                .anyMatch(node -> node.isVisible()));
        window.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        DatePicker day = window.lookup("#end-day").queryAs(DatePicker.class);
        assertThat(day.getEditor().getText()).as("undone in the field").isNotEqualTo("2099-12-3");
        window.press(KeyCode.CONTROL, KeyCode.Y).release(KeyCode.Y, KeyCode.CONTROL);

        window.write("1").push(KeyCode.ENTER);

        window.await("both have the end", () -> window.links().getItems().stream()
                .allMatch(row -> row.link().draft().validity().until() != null));
    }

    @Test
    void endIsTakenAwayByItsButton() {
        window.press(KeyCode.CONTROL, KeyCode.U).release(KeyCode.U, KeyCode.CONTROL);
        window.write("2099-12-31").push(KeyCode.ENTER);
        window.await("both have the end", () -> window.links().getItems().stream()
                .allMatch(row -> row.link().draft().validity().until() != null));

        window.choose("#several", "Set an end …");
        window.clickOn("#no-end");

        window.await("none has", () -> window.links().getItems().stream()
                .allMatch(row -> row.link().draft().validity().until() == null));
    }

    @Test
    void selectedLinksAreExported() throws Exception {
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E).release(KeyCode.E, KeyCode.SHIFT, KeyCode.CONTROL);

        window.await("the notice says so", () -> window.text("#notice").startsWith("Exported 2 links"));
        assertThat(Files.readAllLines(window.saved("csv"))).hasSize(3);
    }

    private boolean all(LinkState state) {
        List<LinkRow> rows = window.links().getItems();
        return rows.size() == 2 && rows.stream().allMatch(row -> row.state() == state);
    }
}
