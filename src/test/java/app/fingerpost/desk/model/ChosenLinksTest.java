package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.link.LinkDraft;
import app.fingerpost.link.Slug;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done to links that others rename or delete after they were chosen, and before it is done. */
class ChosenLinksTest {
    @TempDir
    Path dir;

    private final List<String> problems = new ArrayList<>();
    private int ana;
    private DeskFixture desk;
    private LinkEdits edits;

    @BeforeEach
    void open() {
        desk = new DeskFixture(dir);
        edits = desk.model.links().edits();
        ana = desk.owner("ana");
        desk.owner("ben");
        desk.link("a", "https://example.org/a", ana);
        desk.link("b", "https://example.org/b", ana);
        desk.model.refresh();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void linkThatWasRenamedIsChangedAllTheSame() {
        List<LinkRow> chosen = rows();
        rename("a", "renamed");

        edits.moveTo(chosen, "ben", () -> {}, problems::add);

        assertThat(problems).isEmpty();
        assertThat(desk.row("renamed").owner().name()).isEqualTo("ben");
        assertThat(desk.row("b").owner().name()).isEqualTo("ben");
        desk.model.notices().undoLast();
        assertThat(desk.row("renamed").owner().name()).isEqualTo("ana");
    }

    @Test
    void linkThatTookTheSlugOfAChosenOneIsNotTouched() {
        List<LinkRow> chosen = rows();
        rename("a", "renamed");
        desk.link("a", "https://example.org/new", ana);

        edits.turn(chosen, false);
        assertThat(stored("renamed").enabled()).isFalse();
        assertThat(stored("a").enabled()).isTrue();

        edits.delete(chosen);
        assertThat(slugs()).containsExactly("a");
    }

    @Test
    void linkThatWasDeletedHasAllOfItRefusedByTheNameItHad() {
        List<LinkRow> chosen = rows();
        desk.app.links().delete(new Slug("b"));

        edits.moveTo(chosen, "ben", () -> {}, problems::add);
        assertThat(problems).singleElement().asString().contains("“b” was deleted");
        edits.delete(chosen);
        assertThat(desk.notice()).contains("“b” was deleted");

        desk.model.refresh();
        assertThat(desk.row("a").owner().name()).isEqualTo("ana");
        assertThat(desk.model.notices().history().nextUndoProperty().get()).isEmpty();
    }

    @Test
    void linkThatIsGoneForGoodHasAllOfItRefusedAlsoIfItsSlugIsInUse() {
        List<LinkRow> chosen = rows();
        desk.app.links().delete(new Slug("b"));
        desk.model.refresh();
        desk.app.links().purge(List.of(chosen.get(1).id()));
        desk.link("b", "https://example.org/new", ana);

        edits.delete(chosen);

        assertThat(desk.notice()).contains("“b” was deleted");
        desk.model.refresh();
        assertThat(slugs()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void formSavesItsLinkAndNotTheOneThatTookItsSlug() {
        LinkForm form = desk.model.links().edit(desk.row("a"));
        rename("a", "renamed");
        desk.link("a", "https://example.org/new", ana);
        form.fields().title().set("Typed");
        form.save();

        assertThat(form.problemProperty().get()).isNull();
        assertThat(stored("renamed").label().title()).isEqualTo("Typed");
        assertThat(stored("a").label().title()).isEmpty();
    }

    @Test
    void formOfALinkThatWasDeletedKeepsWhatWasTypedAndSaysWhy() {
        LinkForm form = desk.model.links().edit(desk.row("a"));
        desk.app.links().delete(new Slug("a"));
        desk.link("a", "https://example.org/new", ana);
        form.fields().title().set("Typed");
        form.save();

        assertThat(form.problemProperty().get()).isNotNull().satisfies(problem -> assertThat(problem.sentence())
                .contains("“a” was deleted"));
        assertThat(form.changedProperty().get()).isTrue();
        assertThat(stored("a").label().title()).isEmpty();
    }

    private List<LinkRow> rows() {
        return List.of(desk.row("a"), desk.row("b"));
    }

    private void rename(String slug, String other) {
        desk.app.links().update(new Slug(slug), draft -> draft.withSlug(new Slug(other)));
    }

    private LinkDraft stored(String slug) {
        desk.model.refresh();
        return desk.row(slug).link().draft();
    }

    private List<String> slugs() {
        return desk.model.links().listing().rows().stream().map(LinkRow::slug).toList();
    }
}
