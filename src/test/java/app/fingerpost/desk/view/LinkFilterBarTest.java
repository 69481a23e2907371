package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.link.Label;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Tag;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Choosing which links are shown. */
class LinkFilterBarTest {
    @AutoClose
    private WindowRobot window;

    @BeforeEach
    void open(@TempDir Path dir) throws Exception {
        window = new WindowRobot(dir);
        window.app().users().create("ben");
        window.link("a", "https://example.org/a");
        window.link("b", "https://example.org/b");
        int ben = window.app().users().named("ben").id();
        window.app().links().update(new Slug("b"), draft -> draft.withOwner(ben)
                .withLabel(new Label("", "", Tag.all(List.of("work")))));
        window.await("both are shown", () -> window.slugs().size() == 2);
    }

    @Test
    void ownerTypedAndEnterIsAChipThatTheMouseRemoves() {
        window.clickOn("#filter");
        window.clickOn("#filter-owner").write("be").push(KeyCode.ENTER);
        window.await("only ben's link is shown", () -> window.slugs().equals(List.of("b")));
        assertThat(window.text("#count-links")).isEqualTo("1 of 2 links");

        window.clickOn(".filter-chips .chip .button");

        window.await("both are shown again", () -> window.slugs().size() == 2);
    }

    @Test
    void tableHasTheKeyboardOnceALinkWasSavedThatIsNoLongerFound() {
        window.clickOn("#search-links").write("org/b");
        window.await("one is found", () -> window.slugs().equals(List.of("b")));
        window.select("b");
        window.push(KeyCode.ENTER);
        window.replace("#panel-target", "https://example.org/other");

        window.press(KeyCode.CONTROL, KeyCode.S).release(KeyCode.S, KeyCode.CONTROL);

        window.await("it is found no longer", () -> window.slugs().isEmpty());
        window.await(
                "the panel is about nothing",
                () -> window.lookup("#panel-none").query().isVisible());
        assertThat(window.links().isFocused()).isTrue();
    }

    @Test
    void ownerThatIsNotThereIsToldInWordsUntilAnotherIsTyped() {
        window.clickOn("#filter");
        window.clickOn("#filter-owner").write("zoe").push(KeyCode.ENTER);
        window.await("it is told", () -> problems().equals(List.of("There is no user “zoe”.")));

        window.push(KeyCode.BACK_SPACE);
        window.await("it is told no longer", () -> problems().isEmpty());
        assertThat(window.slugs()).hasSize(2);
    }

    @Test
    void textsOfTicksAreWholeInTheSmallestWindow() {
        window.interact(() -> window.links().getScene().getWindow().setWidth(900));
        window.clickOn("#filter");
        window.await("the texts are whole", () -> Stream.of("#filter-never", "#filter-stale")
                .allMatch(id -> {
                    CheckBox box = window.lookup(id).queryAs(CheckBox.class);
                    return box.getWidth() > 0 && box.getWidth() >= box.prefWidth(-1);
                }));
    }

    private List<String> problems() {
        return window.lookup(".filter-fields .field-problem").queryAllAs(Labeled.class).stream()
                .filter(Node::isVisible)
                .map(Labeled::getText)
                .toList();
    }

    @Test
    void offerReachedByTheArrowKeysIsTaken() {
        window.clickOn("#filter");
        window.clickOn("#filter-owner").push(KeyCode.DOWN).push(KeyCode.ENTER);
        window.await("only ana's link is shown", () -> window.slugs().equals(List.of("a")));
        window.interact(() -> window.lookup("#clear-filters").query().requestFocus());
        window.push(KeyCode.SPACE);
        window.await("both are shown again", () -> window.slugs().size() == 2);

        window.clickOn("#filter-owner").push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.ENTER);
        window.await("only ben's link is shown", () -> window.slugs().equals(List.of("b")));
    }

    @Test
    void offerThatIsClickedIsTaken() {
        window.clickOn("#filter");
        window.clickOn("#filter-tag");
        window.clickOn(".offers .label");
        window.await("only the link with the tag is shown", () -> window.slugs().equals(List.of("b")));
    }

    @Test
    void clickBesideTheOffersIsNotLost() {
        window.clickOn("#filter");
        window.clickOn("#filter-owner").write("be");
        window.await(
                "offers are there", () -> window.lookup(".offers").tryQuery().isPresent());
        window.clickOn("#filter-never");
        window.await(
                "the tick is a chip",
                () -> window.lookup(".filter-chips .chip").queryAll().size() == 1);
        assertThat(window.lookup(".offers").tryQuery()).isEmpty();
    }

    @Test
    void arrowKeysLeaveTheOffersAtBothEnds() {
        window.clickOn("#filter");
        window.clickOn("#filter-owner").write("be").push(KeyCode.DOWN).push(KeyCode.DOWN);
        assertThat(reached()).isEmpty();
        window.push(KeyCode.UP);
        assertThat(reached()).hasSize(1);
        window.push(KeyCode.UP);
        assertThat(reached()).isEmpty();
        window.push(KeyCode.ESCAPE);
        window.await(
                "no offers are there", () -> window.lookup(".offers").tryQuery().isEmpty());
    }

    private Set<Node> reached() {
        return window.lookup(".offers .label")
                .match(label -> label.getPseudoClassStates().contains(PseudoClass.getPseudoClass("reached")))
                .queryAll();
    }

    @Test
    void filterAndSearchThatFitNoLinkSayItAndOfferToShowAll() {
        window.clickOn("#filter");
        window.clickOn("#filter-never");
        window.clickOn("#filter-tag").write("work").push(KeyCode.ENTER);
        window.await("one is shown", () -> window.slugs().equals(List.of("b")));
        window.clickOn("#search-links").write("zzz");

        window.await("none is shown", () -> window.slugs().isEmpty());
        assertThat(window.text("#links-empty")).isEqualTo("No link fits");
        window.clickOn("#show-all");

        window.await("both are shown again", () -> window.slugs().size() == 2);
        assertThat(window.lookup("#clear-filters").tryQuery()).isEmpty();
    }

    @Test
    void allIsDoneByKeyboard() {
        window.interact(() -> window.lookup("#filter").query().requestFocus());
        window.push(KeyCode.SPACE);
        window.await(
                "the owner's field has the focus",
                () -> window.lookup("#filter-owner").query().isFocused());
        window.write("ana").push(KeyCode.ENTER);
        window.await("only ana's link is shown", () -> window.slugs().equals(List.of("a")));

        window.interact(() -> window.lookup("#clear-filters").query().requestFocus());
        window.push(KeyCode.SPACE);

        window.await("both are shown again", () -> window.slugs().size() == 2);
    }
}
