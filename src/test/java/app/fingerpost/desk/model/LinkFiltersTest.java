package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.link.Label;
import app.fingerpost.link.LinkDraft;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Tag;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkFiltersTest {
    @TempDir
    Path dir;

    private DeskFixture desk;
    private LinkFilters filters;

    @BeforeEach
    void open() {
        desk = new DeskFixture(dir);
        filters = desk.model.filters();
        int ana = desk.owner("ana");
        int ben = desk.owner("ben");
        int cleo = desk.owner("cleo");
        desk.link("a", "https://example.org/a", ana);
        desk.link("b", "https://example.org/b", ben);
        desk.link("c", "https://example.org/c", cleo);
        edit("a", draft -> draft.withLabel(new Label("", "", Tag.all(List.of("work", "blue")))));
        edit("b", draft -> draft.withLabel(new Label("", "", Tag.all(List.of("work"))))
                .withEnabled(false));
        desk.model.refresh();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void ownersWidenAndTagsNarrowWhatIsShown() {
        filters.add(owner("ana"));
        assertThat(shown()).containsExactly("a");
        filters.add(owner("ben"));
        assertThat(shown()).containsExactlyInAnyOrder("a", "b");
        filters.add(new LinkFilter.Tagged(new Tag("work")));
        assertThat(shown()).containsExactlyInAnyOrder("a", "b");
        filters.add(new LinkFilter.Tagged(new Tag("blue")));
        assertThat(shown()).containsExactly("a");
    }

    @Test
    void ownerWhoIsRenamedIsFollowed() {
        filters.add(owner("ana"));
        desk.app.users().rename("ana", "anabel");
        desk.model.refresh();

        assertThat(shown()).containsExactly("a");
        assertThat(filters.chosen()).extracting(LinkFilter::words).containsExactly("Owner: anabel");
        filters.remove(owner("anabel"));
        assertThat(shown()).hasSize(3);
    }

    @Test
    void chosenOnesStayUntouchedWhileTheUsersNamesDo() {
        filters.add(owner("ana"));
        filters.add(new LinkFilter.InState(LinkState.ON));
        AtomicInteger changes = new AtomicInteger();
        filters.chosen().addListener((ListChangeListener<LinkFilter>) change -> changes.incrementAndGet());

        desk.owner("dora");
        desk.model.refresh();

        assertThat(changes).hasValue(0);
    }

    @Test
    void filtersAndSearchTogetherNarrow() {
        filters.add(new LinkFilter.Tagged(new Tag("work")));
        desk.model.links().listing().searchProperty().set("org/b");

        assertThat(shown()).containsExactly("b");
        assertThat(desk.model.links().listing().allProperty().get()).isEqualTo(3);
    }

    @Test
    void stateIsThatOfTheMoment() {
        filters.add(new LinkFilter.InState(LinkState.DISABLED));
        assertThat(shown()).containsExactly("b");

        edit("c", draft -> draft.withEnabled(false));
        desk.model.refresh();

        assertThat(shown()).containsExactlyInAnyOrder("b", "c");
    }

    @Test
    void linkWhoseFormIsTypedIntoStaysWhateverOthersDoToIt() {
        filters.add(new LinkFilter.InState(LinkState.ON));
        desk.model.panel().choose(desk.row("a"));
        LinkForm form = Objects.requireNonNull(desk.model.panel().formProperty().get());
        form.fields().notes().set("half a sen");

        edit("a", draft -> draft.withEnabled(false));
        edit("c", draft -> draft.withEnabled(false));
        desk.model.refresh();
        assertThat(shown()).containsExactly("a");

        form.revert();
        assertThat(shown()).isEmpty();
    }

    @Test
    void linkWhoseFormIsTypedIntoGoesWhenThePersonSearchesForOthers() {
        desk.model.panel().choose(desk.row("a"));
        LinkForm form = Objects.requireNonNull(desk.model.panel().formProperty().get());
        form.fields().notes().set("half a sen");

        desk.model.links().listing().searchProperty().set("org/c");
        assertThat(shown()).containsExactly("c");
    }

    @Test
    void linkIsLongUnclickedOnlyWhenItIsThatOld() {
        filters.add(LinkFilter.Unclicked.EVER);
        assertThat(shown()).hasSize(3);
        filters.clear();
        filters.add(LinkFilter.Unclicked.FOR_90_DAYS);
        assertThat(shown()).isEmpty();

        desk.clock.set("2026-06-08T12:00:00Z");
        desk.model.refresh();

        assertThat(shown()).hasSize(3);
    }

    @Test
    void removedOneByOneOrAllAtOnceTheyShowTheRestAgain() {
        filters.add(owner("ana"));
        filters.add(LinkFilter.Unclicked.EVER);
        filters.add(LinkFilter.Unclicked.EVER);
        assertThat(filters.chosen()).hasSize(2);
        filters.remove(owner("ana"));
        assertThat(shown()).hasSize(3);

        desk.model.links().listing().searchProperty().set("nothing");
        filters.showAll();

        assertThat(filters.chosen()).isEmpty();
        assertThat(shown()).hasSize(3);
    }

    @Test
    void newLinkIsShownWhateverWasFiltered() {
        filters.add(owner("ana"));
        desk.model.links().newLink().ownerProperty().set("ben");
        desk.model.links().newLink().textProperty().set("new https://example.org/new");
        desk.model.links().newLink().submit();

        assertThat(shown()).contains("new");
        assertThat(filters.chosen()).isEmpty();
    }

    @Test
    void tagsAreOfferedByTheirBeginningFirstAndForTheLastOfSeveral() {
        edit("c", draft -> draft.withLabel(new Label("", "", Tag.all(List.of("homework")))));
        desk.model.tags().refresh();

        assertThat(desk.model.tags().suggest("WORK", 8)).containsExactly("work", "homework");
        assertThat(desk.model.tags().suggest("", 1)).containsExactly("blue");
        assertThat(desk.model.tags().suggestLast("x, bl", 8)).containsExactly("x, blue");
    }

    private void edit(String slug, UnaryOperator<LinkDraft> change) {
        desk.app.links().update(new Slug(slug), change);
    }

    private LinkFilter owner(String name) {
        return desk.model.users().ownedBy(name);
    }

    private List<String> shown() {
        return desk.model.links().listing().rows().stream().map(LinkRow::slug).toList();
    }
}
