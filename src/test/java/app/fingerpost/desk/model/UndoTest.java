package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.link.Slug;
import app.fingerpost.link.Target;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Undo and redo of what a person does in the window. */
class UndoTest {
    @TempDir
    Path dir;

    private DeskFixture desk;
    private LinksModel links;
    private UndoHistory history;

    @BeforeEach
    void open() {
        desk = new DeskFixture(dir);
        links = desk.model.links();
        history = desk.model.notices().history();
        int ana = desk.owner("ana");
        desk.link("a", "https://example.org/a", ana);
        desk.link("b", "https://example.org/b", ana);
        desk.model.refresh();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void stepsAreTakenBackLastFirstAndDoneAgainInOrder() {
        edit("a", "https://example.org/1");
        links.edits().turn(List.of(desk.row("a"), desk.row("b")), false);
        links.edits().delete(List.of(desk.row("b")));
        assertThat(history.nextUndoProperty().get()).isEqualTo("Deleted “b”.");

        undo();
        assertThat(desk.notice()).isEqualTo("Undone: Deleted “b”.");
        assertThat(desk.row("b").state()).isEqualTo(LinkState.DISABLED);
        undo();
        assertThat(desk.notice()).isEqualTo("Undone: Disabled 2 links.");
        assertThat(desk.row("a").state()).isEqualTo(LinkState.ON);
        undo();
        assertThat(desk.notice()).isEqualTo("Undone: Saved “a”.");
        assertThat(desk.row("a").target()).isEqualTo("https://example.org/a");
        assertThat(history.nextUndoProperty().get()).isEmpty();
        assertThat(history.nextRedoProperty().get()).isEqualTo("Saved “a”.");

        redo();
        redo();
        redo();
        assertThat(desk.notice()).isEqualTo("Done again: Deleted “b”.");
        assertThat(slugs()).containsExactly("a");
        assertThat(desk.row("a").target()).isEqualTo("https://example.org/1");
        assertThat(desk.row("a").state()).isEqualTo(LinkState.DISABLED);
    }

    @Test
    void somethingNewEndsWhatCouldBeDoneAgain() {
        links.edits().delete(List.of(desk.row("a")));
        undo();
        links.edits().delete(List.of(desk.row("b")));
        redo();
        assertThat(slugs()).containsExactly("a");
    }

    @Test
    void editThatSomebodyChangedSinceIsNotUndoneAndSaysSo() {
        edit("a", "https://example.org/mine");
        desk.app.links().update(new Slug("a"), draft -> draft.withTarget(new Target("https://example.org/theirs")));
        undo();
        assertThat(desk.notice()).contains("target of “a” was changed again");
        assertThat(desk.row("a").target()).isEqualTo("https://example.org/theirs");
        assertThat(history.nextRedoProperty().get()).isEmpty();
    }

    @Test
    void madeLinkGoesToTheBinAndComesBackWithTheSameSlug() {
        links.newLink().textProperty().set("c https://example.org/c");
        links.newLink().submit();
        undo();
        assertThat(slugs()).containsExactlyInAnyOrder("a", "b");
        assertThat(desk.model.bin().countProperty().get()).isEqualTo(1);
        redo();
        assertThat(desk.row("c").target()).isEqualTo("https://example.org/c");
        assertThat(desk.model.bin().countProperty().get()).isZero();
    }

    @Test
    void usersCreatedRenamedAndSwitchedGoBack() {
        UsersModel users = desk.model.users();
        users.create("ben", () -> {}, problem -> {});
        users.rename(user("ben"), "benedict", () -> {}, problem -> {});
        users.turn(List.of(user("benedict"), user("ana")), false);
        users.stop().confirm();
        undo();
        assertThat(user("benedict").active()).isTrue();
        assertThat(user("ana").active()).isTrue();
        undo();
        assertThat(desk.notice()).isEqualTo("Undone: Renamed “ben” to “benedict”.");
        assertThat(user("ben").active()).isTrue();
        undo();
        assertThat(users.listing().rows()).extracting(UserRow::name).doesNotContain("ben");
        redo();
        assertThat(user("ben").active()).isTrue();
    }

    @Test
    void switchOnlyTurnsBackTheUsersItTurned() {
        UsersModel users = desk.model.users();
        users.create("ben", () -> {}, problem -> {});
        users.turn(List.of(user("ben")), false);
        users.turn(List.of(user("ana"), user("ben")), false);
        users.stop().confirm();
        undo();
        assertThat(user("ana").active()).isTrue();
        assertThat(user("ben").active()).isFalse();
    }

    @Test
    void noticesButtonUndoesOnlyWhileItShows() {
        links.edits().delete(List.of(desk.row("a")));
        Notice first = desk.model.notices().currentProperty().get();
        links.edits().delete(List.of(desk.row("b")));
        Notice second = desk.model.notices().currentProperty().get();
        assertThat(first).isNotNull();
        assertThat(second).isNotNull();
        desk.model.notices().undo(first);
        assertThat(slugs()).isEmpty();
        desk.model.notices().undo(second);
        desk.model.notices().undo(second);
        assertThat(slugs()).containsExactly("b");
    }

    @Test
    void whatCanBeTakenBackOfManyIsAndTheRestIsSaid() {
        links.edits().turn(List.of(desk.row("a"), desk.row("b")), false);
        desk.app.links().delete(new Slug("b"));
        undo();
        assertThat(desk.notice()).contains("Undone: Disabled 2 links.", "not all of it", "“b” is deleted");
        assertThat(desk.row("a").state()).isEqualTo(LinkState.ON);
        redo();
        assertThat(desk.row("a").state()).isEqualTo(LinkState.DISABLED);
        assertThat(slugs()).containsExactly("a");
    }

    @Test
    void undoThatNeedsAnotherStepFirstCanBeTriedAgain() {
        links.edits().delete(List.of(desk.row("a")));
        desk.link(
                "a", "https://example.org/other", desk.app.users().named("ana").id());
        undo();
        assertThat(desk.notice()).contains("“a” is taken");
        assertThat(history.nextUndoProperty().get()).isEqualTo("Deleted “a”.");
        assertThat(history.nextRedoProperty().get()).isEmpty();
        desk.app.links().delete(new Slug("a"));
        undo();
        assertThat(desk.row("a").target()).isEqualTo("https://example.org/a");
        assertThat(history.nextRedoProperty().get()).isEqualTo("Deleted “a”.");
    }

    @Test
    void undoThatMeetsAFaultCanBeTriedAgain() {
        links.edits().delete(List.of(desk.row("a")));
        desk.app.close();
        undo();
        assertThat(history.nextUndoProperty().get()).isEqualTo("Deleted “a”.");
        assertThat(history.nextRedoProperty().get()).isEmpty();
    }

    private void edit(String slug, String target) {
        LinkForm form = links.edit(desk.row(slug));
        form.fields().target().set(target);
        form.save();
    }

    private void undo() {
        desk.model.notices().undoLast();
    }

    private void redo() {
        desk.model.notices().redoLast();
    }

    private UserRow user(String name) {
        return desk.model.users().listing().rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no user " + name));
    }

    private List<String> slugs() {
        return links.listing().rows().stream().map(LinkRow::slug).toList();
    }
}
