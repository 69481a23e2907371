package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.link.Link;
import app.fingerpost.link.LinkDraft;
import app.fingerpost.link.Slug;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the window shows while something takes long. */
class WaitBarTest {
    @AutoClose
    private WindowRobot window;

    @BeforeEach
    void open(@TempDir Path dir) throws Exception {
        window = new WindowRobot(dir);
    }

    @Test
    void deedThatTakesLongIsShownUntilItIsDone() {
        window.reopen(this::makeUser);

        window.await("it is done", () -> window.text("#notice").contains("ben") && !isBusy());
    }

    @Test
    void noticeDoesNotCoverWhatIsUnderWay() {
        window.reopen(() -> {
            makeUser();
            window.clickOn("#address");
            window.await(
                    "the address is copied",
                    () -> window.lookup(".notice").query().isVisible());

            assertThat(bounds(window.lookup(".notice").query()).getMaxY())
                    .isLessThanOrEqualTo(bounds(bar()).getMinY());
        });
    }

    @Test
    void formDoesNotShowWhatWasBegunBeforeItWasOpened() {
        CompletableFuture<LinkDraft> slow = new CompletableFuture<>();
        CompletableFuture<Link> before = beginDeletionBehind(slow);

        window.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        window.await(
                "the form is open",
                () -> window.lookup("#sheet-work-text").tryQuery().isPresent());
        assertThat(window.lookup("#sheet-work-text").query().getParent().isVisible())
                .isFalse();
        assertThat(isBusy()).isTrue();

        slow.complete(window.links().getItems().get(0).link().draft());
        assertThat(before).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void deletionOfLinksIsStoppedWithTheButton() {
        CompletableFuture<LinkDraft> slow = new CompletableFuture<>();
        CompletableFuture<Link> before = beginDeletionBehind(slow);
        window.clickOn("#work-stop");
        window.await("it is being stopped", () -> window.text("#work-text").equals("Stopping …"));
        assertThat(window.lookup("#work-stop").query().isVisible()).isFalse();

        slow.complete(window.links().getItems().get(0).link().draft());
        window.await("it is stopped", () -> window.text("#notice").equals("Stopped. Nothing was changed."));
        assertThat(before).succeedsWithin(Duration.ofSeconds(10));
        assertThat(window.slugs()).containsExactly("a");
        assertThat(isBusy()).isFalse();
    }

    @Test
    void changeThatIsAskedForInThePageIsStoppedAndTheQuestionStays() {
        window.link("a", "https://example.org/a");
        window.select("a");
        CompletableFuture<LinkDraft> slow = new CompletableFuture<>();
        CompletableFuture<Link> before = keepTheEditorBusy(slow);
        LinkDraft draft = window.links().getItems().get(0).link().draft();
        window.push(KeyCode.CONTROL, KeyCode.G);
        window.replace("#add-tags", "work");
        window.push(KeyCode.ENTER);
        window.clickOn("#work-stop");
        window.await(
                "the button is gone", () -> !window.lookup("#work-stop").query().isVisible());
        // Else the next key would land on whatever comes after the button.
        assertThat(window.lookup(".ask-form").query().isFocused()).isTrue();

        slow.complete(draft);
        window.await("it is stopped", () -> window.text("#notice").equals("Stopped. Nothing was changed."));
        window.await(
                "one goes on where one was",
                () -> window.lookup("#add-tags").query().isFocused());
        assertThat(before).succeedsWithin(Duration.ofSeconds(10));
        assertThat(window.lookup("#add-tags").queryAs(TextInputControl.class).getText())
                .isEqualTo("work");
        assertThat(window.app()
                        .links()
                        .update(new Slug("a"), now -> now)
                        .draft()
                        .label()
                        .tags())
                .isEmpty();
    }

    /** What is behind the sheet is off. */
    @Test
    void restorationFromTheBinIsStoppedInItsSheetWhichStays() {
        window.link("a", "https://example.org/a");
        window.link("b", "https://example.org/b");
        window.select("a");
        window.push(KeyCode.DELETE);
        window.await("it is in the bin", () -> window.text("#open-bin").equals("Bin (1)"));
        LinkDraft draft = window.links().getItems().get(0).link().draft();
        window.clickOn("#open-bin");
        TableView<?> bin = window.lookup("#bin").queryAs(TableView.class);
        window.await("it is shown", () -> bin.getItems().size() == 1);
        window.interact(() -> bin.getSelectionModel().select(0));
        CompletableFuture<LinkDraft> slow = new CompletableFuture<>();
        CompletableFuture<Link> before =
                CompletableFuture.supplyAsync(() -> window.app().links().update(new Slug("b"), now -> slow.join()));
        window.clickOn("#restore");
        window.clickOn("#sheet-work-stop");

        slow.complete(draft);
        window.await("it is stopped", () -> window.text("#notice").equals("Stopped. Nothing was changed."));
        assertThat(before).succeedsWithin(Duration.ofSeconds(10));
        assertThat(bin.getItems()).hasSize(1);
        assertThat(window.app().lists().binned()).hasSize(1);
    }

    /** Deletes a link; the editor comes to it when {@code slow} is done. */
    private CompletableFuture<Link> beginDeletionBehind(CompletableFuture<LinkDraft> slow) {
        window.link("a", "https://example.org/a");
        window.select("a");
        CompletableFuture<Link> before = keepTheEditorBusy(slow);
        window.push(KeyCode.DELETE);
        window.await("it is under way", this::isBusy);
        return before;
    }

    /** Until it is given a draft: edits go one after the other. */
    /** Returns once it is. */
    private CompletableFuture<Link> keepTheEditorBusy(CompletableFuture<LinkDraft> slow) {
        CompletableFuture<Boolean> busy = new CompletableFuture<>();
        CompletableFuture<Link> edit =
                CompletableFuture.supplyAsync(() -> window.app().links().update(new Slug("a"), draft -> {
                    busy.complete(true);
                    return slow.join();
                }));
        assertThat(busy).succeedsWithin(Duration.ofSeconds(10));
        return edit;
    }

    private void makeUser() {
        window.clickOn("#page-users");
        window.clickOn("#new-user").write("ben").push(KeyCode.ENTER);
        window.await("it is under way", this::isBusy);
        assertThat(window.text("#work-text")).isEqualTo("Saving …");
    }

    private boolean isBusy() {
        return bar().isVisible();
    }

    private Node bar() {
        return window.lookup("#work-text").query().getParent();
    }

    /** Without its shadow. */
    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
