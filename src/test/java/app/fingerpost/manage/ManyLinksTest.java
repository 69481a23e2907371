package app.fingerpost.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.SettableClock;
import app.fingerpost.TestHouse;
import app.fingerpost.link.Changes;
import app.fingerpost.link.Label;
import app.fingerpost.link.Link;
import app.fingerpost.link.LinkDraft;
import app.fingerpost.link.LinkEdit;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Tag;
import app.fingerpost.link.Target;
import app.fingerpost.link.Validity;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One edit of several links at once. */
class ManyLinksTest {
    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock("2026-03-10T12:00:00Z");
    private TestHouse house;
    private Links links;

    @BeforeEach
    void open() {
        house = new TestHouse(folder, clock);
        house.users.create("ana");
        house.users.create("ben");
        links = house.links;
        for (String slug : List.of("a", "b", "c")) {
            house.link(slug, "ana");
        }
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void disabledLinksAreNotRedirectedAndTheOthersAre() {
        List<LinkEdit> changes = links.changeAll(chosen("a", "b"), draft -> draft.withEnabled(false), () -> {});

        assertThat(changes).extracting(change -> change.after().slug().value()).containsExactly("a", "b");
        assertThat(changes)
                .extracting(change -> change.before().draft().enabled())
                .containsOnly(true);
        assertThat(house.redirects("a")).isFalse();
        assertThat(house.redirects("b")).isFalse();
        assertThat(house.redirects("c")).isTrue();
        assertThat(stored("a").enabled()).isFalse();
    }

    @Test
    void linksThatStandThatWayAlreadyAreNotAmongTheChanges() {
        links.changeAll(chosen("a"), draft -> draft.withEnabled(false), () -> {});

        List<LinkEdit> changes = links.changeAll(chosen("a", "b"), draft -> draft.withEnabled(false), () -> {});

        assertThat(changes).extracting(change -> change.after().slug().value()).containsExactly("b");
    }

    @Test
    void refusalNamesTheLinkAndNothingIsChanged() {
        Instant noon = Instant.parse("2026-03-10T12:00:00Z");
        links.update(new Slug("b"), draft -> draft.withValidity(new Validity(noon.plusSeconds(60), null, null)));

        assertThatThrownBy(() -> links.changeAll(
                        chosen("a", "b", "c"),
                        draft ->
                                draft.withValidity(new Validity(draft.validity().from(), noon, null)),
                        () -> {}))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("\"b\"")
                .hasMessageContaining("end before it begins");

        assertThat(stored("a").validity()).isEqualTo(Validity.ALWAYS);
        assertThat(house.redirects("a")).isTrue();
        assertThat(house.redirects("c")).isTrue();
    }

    @Test
    void linkThatIsDeletedByNowStopsTheWholeEditAndTheWholeDeletion() {
        List<Link> chosen = chosen("a", "b");
        links.delete(new Slug("b"));
        assertChangesNone(chosen, "\"b\" was deleted");

        links.purge(List.of(chosen.get(1).id()));
        assertChangesNone(
                chosen, "\"b\" was deleted meanwhile, so nothing was done. Restore it if it is still in the bin");
    }

    private void assertChangesNone(List<Link> chosen, String why) {
        assertThatThrownBy(() -> links.changeAll(chosen, draft -> draft.withEnabled(false), () -> {}))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining(why);
        assertThatThrownBy(() -> links.deleteAll(chosen, () -> {}))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining(why);
        assertThat(house.redirects("a")).isTrue();
        assertThat(stored("a").enabled()).isTrue();
    }

    @Test
    void linkThatIsRenamedMeanwhileIsTheOneThatIsDoneToAndNotTheNewOneOfItsSlug() {
        List<Link> chosen = chosen("a", "b");
        links.update(new Slug("a"), draft -> draft.withSlug(new Slug("renamed")));
        house.link("a", "ben");

        links.changeAll(chosen, draft -> draft.withEnabled(false), () -> {});
        assertThat(house.redirects("renamed")).isFalse();
        assertThat(house.redirects("a")).isTrue();

        links.change(chosen.get(0), draft -> draft.withEnabled(true));
        assertThat(house.redirects("renamed")).isTrue();

        links.deleteAll(chosen, () -> {});
        assertThat(house.redirects("renamed")).isFalse();
        assertThat(house.redirects("a")).isTrue();
        assertThatThrownBy(() -> links.change(chosen.get(0), draft -> draft.withEnabled(false)))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("\"a\" was deleted");
        assertThat(house.redirects("a")).isTrue();
    }

    @Test
    void titleThatComesLateIsTheLinksWhateverItsSlugIsByNow() {
        Link made = chosen("a").get(0);
        links.update(new Slug("a"), draft -> draft.withSlug(new Slug("renamed")));
        house.link("a", "ben", draft -> draft.withTarget(made.target()));

        links.entitle(made, "Example");

        assertThat(stored("renamed").label().title()).isEqualTo("Example");
        assertThat(stored("a").label().title()).isEmpty();
    }

    @Test
    void targetThatLeadsBackHereIsRefusedForTheLinkItIsMeantFor() {
        assertThatThrownBy(() -> links.changeAll(
                        chosen("a", "b"),
                        draft -> draft.slug().value().equals("b")
                                ? draft.withTarget(new Target("http://localhost:8080/a"))
                                : draft.withEnabled(false),
                        () -> {}))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("\"b\"");

        assertThat(stored("a").enabled()).isTrue();
    }

    @Test
    void twoLinksCannotGetOneSlug() {
        assertThatThrownBy(() -> links.changeAll(chosen("a", "b"), draft -> draft.withSlug(new Slug("new")), () -> {}))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("\"b\"")
                .hasMessageContaining("\"new\" is taken");

        assertThat(house.redirects("a")).isTrue();
        assertThat(house.redirects("new")).isFalse();
    }

    @Test
    void changesAreTakenBackAndWhatOthersChangedMeanwhileStays() {
        int ben = house.users.named("ben").id();
        Label tagged = new Label("", "", Tag.all(List.of("work")));
        List<LinkEdit> changes =
                links.changeAll(chosen("a", "b"), draft -> draft.withOwner(ben).withLabel(tagged), () -> {});
        links.update(new Slug("a"), draft -> draft.withSlug(new Slug("renamed"))
                .withLabel(new Label("Theirs", "", draft.label().tags())));

        Changes all = Changes.edited(changes);
        house.replay.run(all.reversed(), () -> {});

        LinkDraft renamed = stored("renamed");
        assertThat(renamed.ownerId()).isEqualTo(house.users.named("ana").id());
        assertThat(renamed.label()).isEqualTo(new Label("Theirs", "", List.of()));
        assertThat(stored("b").label()).isEqualTo(Label.NONE);

        house.replay.run(all, () -> {});
        assertThat(stored("renamed").label()).isEqualTo(new Label("Theirs", "", Tag.all(List.of("work"))));
        assertThat(stored("b").ownerId()).isEqualTo(ben);
    }

    @Test
    void changesOfALinkThatWasDeletedSinceStayAndThoseOfTheOthersAreTakenBack() {
        List<LinkEdit> changes = links.changeAll(chosen("a", "b"), draft -> draft.withEnabled(false), () -> {});
        links.delete(new Slug("a"));

        Replay.Outcome undone = house.replay.run(Changes.edited(changes).reversed(), () -> {});

        assertThat(undone.refused()).singleElement().satisfies(why -> assertThat(why.sentence())
                .contains("\"a\" is deleted"));
        assertThat(stored("b").enabled()).isTrue();
    }

    @Test
    void thousandsOfLinksAreOneEditAndSurviveANewStart() {
        List<Link> chosen = many(3000);
        List<Tag> tags = Tag.all(List.of("x", "y"));

        List<LinkEdit> changes = house.links.changeAll(
                chosen, draft -> draft.withLabel(new Label("t", "", tags)).withEnabled(false), () -> {});

        assertThat(changes).hasSize(3000);
        house.close();
        house = new TestHouse(folder, clock);
        assertThat(stored("many2999").label().tags()).isEqualTo(tags);
        assertThat(house.redirects("many0")).isFalse();
        house.links.deleteAll(chosen, () -> {});
        assertThat(house.index.size()).isEqualTo(3);
    }

    private List<Link> many(int number) {
        int ana = house.users.named("ana").id();
        List<LinkDraft> drafts = IntStream.range(0, number)
                .mapToObj(i -> LinkDraft.plain(new Slug("many" + i), new Target("https://example.org/" + i), ana))
                .toList();
        List<Link> made = house.database.write(tables -> tables.links().insert(drafts, clock.instant()));
        house.close();
        house = new TestHouse(folder, clock);
        links = house.links;
        return made;
    }

    private LinkDraft stored(String slug) {
        return house.lists.named(new Slug(slug)).link().draft();
    }

    /** The links as they are now. */
    private List<Link> chosen(String... slugs) {
        return Stream.of(slugs)
                .map(slug -> house.lists.named(new Slug(slug)).link())
                .toList();
    }
}
