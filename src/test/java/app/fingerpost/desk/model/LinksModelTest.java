package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.link.Label;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Tag;
import app.fingerpost.link.Validity;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinksModelTest {
    @TempDir
    Path dir;

    private DeskFixture desk;
    private LinksModel links;
    private int ana;

    @BeforeEach
    void open() {
        desk = new DeskFixture(dir);
        links = desk.model.links();
        ana = desk.owner("ana");
        desk.model.refresh();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void addressBecomesALinkThatIsCopiedAndShown() {
        links.newLink().ownerProperty().set("ana");
        links.newLink().textProperty().set(" https://example.org/page ");
        links.newLink().submit();

        assertThat(links.listing().rows()).hasSize(1);
        LinkRow row = links.listing().rows().get(0);
        assertThat(row.target()).isEqualTo("https://example.org/page");
        assertThat(row.slug()).hasSize(5);
        assertThat(row.owner().name()).isEqualTo("ana");
        assertThat(desk.copied).containsExactly("http://127.0.0.1:8080/" + row.slug());
        assertThat(links.newLink().textProperty().get()).isEmpty();
    }

    @Test
    void emptiedOwnerStaysEmptyForTheNameThatIsTypedNext() {
        assertThat(links.newLink().ownerProperty().get()).isNotEmpty();

        links.newLink().ownerProperty().set("");
        desk.owner("ben");
        desk.model.refresh();

        assertThat(links.newLink().ownerProperty().get()).isEmpty();
    }

    @Test
    void slugMayStandBeforeTheAddressAndTheSchemeMayBeLeftOut() {
        links.newLink().textProperty().set("wiki example.org/wiki");
        links.newLink().submit();

        assertThat(desk.row("wiki").target()).isEqualTo("https://example.org/wiki");
    }

    @Test
    void whatIsWrongWithAnAddressStandsAtTheBarUntilItIsChanged() {
        links.newLink().textProperty().set("javascript:alert(1)");
        links.newLink().submit();
        assertThat(links.newLink().problemProperty().get()).contains("“javascript:”");
        assertThat(links.newLink().textProperty().get()).isEqualTo("javascript:alert(1)");

        links.newLink().textProperty().set("https://example.org/");
        assertThat(links.newLink().problemProperty().get()).isEmpty();
    }

    @Test
    void takenSlugIsRefusedAtTheBar() {
        desk.link("wiki", "https://example.org/", ana);
        links.newLink().textProperty().set("wiki https://example.com/");
        links.newLink().submit();

        assertThat(links.newLink().problemProperty().get()).contains("“wiki” is taken");
        assertThat(desk.copied).isEmpty();
    }

    @Test
    void deletedLinksComeBackByUndoNewestDeletionFirst() {
        desk.link("a", "https://example.org/a", ana);
        desk.link("b", "https://example.org/b", ana);
        desk.model.refresh();

        links.edits().delete(List.of(desk.row("a")));
        links.edits().delete(List.of(desk.row("b")));
        assertThat(links.listing().rows()).isEmpty();
        assertThat(desk.notice()).isEqualTo("Deleted “b”.");

        desk.model.notices().undoLast();
        assertThat(links.listing().rows()).extracting(LinkRow::slug).containsExactly("b");
        desk.model.notices().undoLast();
        assertThat(links.listing().rows()).extracting(LinkRow::slug).containsExactlyInAnyOrder("a", "b");
        desk.model.notices().undoLast();
        assertThat(links.listing().rows()).hasSize(2);
    }

    @Test
    void undoSaysWhyALinkCannotComeBack() {
        desk.link("a", "https://example.org/a", ana);
        desk.model.refresh();
        links.edits().delete(List.of(desk.row("a")));
        desk.link("a", "https://example.org/other", ana);

        desk.model.notices().undoLast();

        assertThat(desk.notice()).contains("“a” is taken");
        assertThat(desk.row("a").target()).isEqualTo("https://example.org/other");
    }

    @Test
    void editWritesOnlyTheFieldsThatWereTouched() {
        desk.link("a", "https://example.org/a", ana);
        desk.model.refresh();
        LinkForm form = links.edit(desk.row("a"));
        desk.app
                .links()
                .update(new Slug("a"), draft -> draft.withLabel(new Label("Theirs", "kept", Tag.all(List.of("work")))));

        form.fields().slug().set("b");
        form.fields().notes().set("mine");
        form.fields().maxClicks().set("10");
        form.save();

        assertThat(form.savedProperty().get()).isTrue();
        LinkRow row = desk.row("b");
        assertThat(row.link().draft().label()).isEqualTo(new Label("Theirs", "mine", Tag.all(List.of("work"))));
        assertThat(row.link().draft().validity()).isEqualTo(new Validity(null, null, 10L));
        assertThat(row.target()).isEqualTo("https://example.org/a");
    }

    @Test
    void refusedEditNamesTheFieldAndChangesNothing() {
        desk.link("a", "https://example.org/a", ana);
        desk.link("b", "https://example.org/b", ana);
        desk.model.refresh();
        LinkForm form = links.edit(desk.row("a"));

        form.fields().slug().set("b");
        form.save();
        assertThat(form.problemProperty().get()).extracting(Problem::field).isEqualTo("slug");
        form.fields().slug().set("a");
        form.fields().maxClicks().set("many");
        form.save();
        assertThat(form.problemProperty().get()).extracting(Problem::field).isEqualTo("maxClicks");
        form.fields().maxClicks().set("");
        form.fields().owner().set("nobody");
        form.save();
        assertThat(form.problemProperty().get()).extracting(Problem::field).isEqualTo("owner");
        form.fields().owner().set("ana");
        form.fields().until().timeProperty().set("18:00");
        form.save();
        assertThat(form.problemProperty().get()).extracting(Problem::field).isEqualTo("validUntil");

        assertThat(form.savedProperty().get()).isFalse();
        assertThat(desk.row("a").target()).isEqualTo("https://example.org/a");
    }

    @Test
    void formMakesALinkWithAllItsFields() {
        links.newLink().textProperty().set("example.org/x");
        links.newLink().ownerProperty().set("ana");
        LinkForm form = links.blank();
        form.fields().title().set("A title");
        form.fields().until().dayProperty().set(LocalDate.of(2026, 3, 11));
        form.fields().until().timeProperty().set("9:30");
        form.save();

        LinkRow row = links.listing().rows().get(0);
        assertThat(row.link().draft().label().title()).isEqualTo("A title");
        assertThat(row.link().draft().validity().until()).isEqualTo(Instant.parse("2026-03-11T08:30:00Z"));
        assertThat(row.target()).isEqualTo("https://example.org/x");
    }

    @Test
    void searchFindsOwnerTagTitleAndNotes() {
        int ben = desk.owner("ben");
        desk.link("a", "https://example.org/1", ana);
        desk.link("b", "https://example.org/2", ben);
        desk.app
                .links()
                .update(new Slug("a"), draft -> draft.withLabel(new Label("Über", "deep", Tag.all(List.of("work")))));
        desk.model.refresh();

        for (String word : List.of("ÜBER", "deep", "work", "ana", "org/1")) {
            links.listing().searchProperty().set(word);
            assertThat(links.listing().rows())
                    .as(word)
                    .extracting(LinkRow::slug)
                    .containsExactly("a");
        }
    }

    @Test
    void stateFollowsOwnerSwitchAndTime() {
        desk.link("a", "https://example.org/a", ana);
        desk.app
                .links()
                .update(
                        new Slug("a"),
                        draft -> draft.withValidity(new Validity(null, Instant.parse("2026-03-10T13:00:00Z"), null)));
        desk.model.refresh();
        assertThat(desk.row("a").state()).isEqualTo(LinkState.ON);

        desk.app.users().turn(List.of("ana"), false);
        desk.model.refresh();
        assertThat(desk.row("a").state()).isEqualTo(LinkState.OWNER_OFF);

        desk.app.users().turn(List.of("ana"), true);
        desk.clock.set("2026-03-10T13:00:00Z");
        desk.model.refresh();
        assertThat(desk.row("a").state()).isEqualTo(LinkState.EXPIRED);

        links.edits().turn(List.of(desk.row("a")), false);
        assertThat(desk.row("a").state()).isEqualTo(LinkState.DISABLED);
    }

    @Test
    void renamedOwnerIsShownAndFoundAtTheirLinks() {
        desk.link("a", "https://example.org/a", ana);
        desk.model.refresh();
        desk.app.users().rename("ana", "anabel");
        desk.model.refresh();

        links.listing().searchProperty().set("anabel");

        assertThat(desk.row("a").owner().name()).isEqualTo("anabel");
    }

    @Test
    void plusAndTildeStayInShortAddressesAndLettersBecomeAscii() {
        assertThat(links.shortUrl(new Slug("g++~"))).isEqualTo("http://127.0.0.1:8080/g++~");
        assertThat(links.shortUrl(new Slug("ö"))).isEqualTo("http://127.0.0.1:8080/%C3%B6");
    }
}
