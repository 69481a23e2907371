package app.fingerpost.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.SettableClock;
import app.fingerpost.TestHouse;
import app.fingerpost.link.Changes;
import app.fingerpost.link.Label;
import app.fingerpost.link.Link;
import app.fingerpost.link.LinkEdit;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Target;
import app.fingerpost.link.User;
import app.fingerpost.link.UserChange;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Taking back and doing again, all or nothing. */
class ReplayTest {
    @TempDir
    Path folder;

    private TestHouse house;
    private User ana;

    @BeforeEach
    void open() {
        house = new TestHouse(folder, new SettableClock(Instant.parse("2026-03-01T12:00:00Z")));
        ana = house.users.create("ana");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void madeLinksStopAndComeBackWithTheirClicks() {
        Link a = house.link("a", "ana");
        Link b = house.link("b", "ana");
        house.click("a");
        Changes made = Changes.made(List.of(a.id(), b.id()));
        house.replay.run(made.reversed());
        assertThat(house.redirects("a") || house.redirects("b")).isFalse();
        assertThat(house.lists.binnedCount()).isEqualTo(2);
        house.replay.run(made);
        assertThat(house.redirects("a") && house.redirects("b")).isTrue();
        assertThat(house.lists.named(new Slug("a")).clicks()).isEqualTo(1);
    }

    @Test
    void editIsTakenBackAndWhatSomebodyElseChangedStays() {
        house.link("a", "ana");
        LinkEdit edit = house.links.change(new Slug("a"), draft -> draft.withSlug(new Slug("b"))
                .withTarget(new Target("https://example.org/new")));
        house.links.update(new Slug("b"), draft -> draft.withLabel(new Label("Theirs", "", List.of())));
        house.replay.run(Changes.edited(List.of(edit)).reversed());
        assertThat(house.redirects("a")).isTrue();
        assertThat(house.redirects("b")).isFalse();
        Link now = house.lists.named(new Slug("a")).link();
        assertThat(now.target()).isEqualTo(new Target("https://example.org/a"));
        assertThat(now.draft().label().title()).isEqualTo("Theirs");
    }

    @Test
    void editThatSomebodyChangedSinceIsLeftAloneAndSoIsAllElseOfTheStep() {
        house.link("a", "ana");
        house.link("b", "ana");
        Changes both = Changes.edited(List.of(
                house.links.change(new Slug("a"), draft -> draft.withTarget(new Target("https://example.org/1"))),
                house.links.change(new Slug("b"), draft -> draft.withTarget(new Target("https://example.org/2")))));
        house.links.update(new Slug("b"), draft -> draft.withTarget(new Target("https://example.org/theirs")));
        assertThatThrownBy(() -> house.replay.run(both.reversed()))
                .isInstanceOf(Rejected.class)
                .hasMessageContainingAll("The target of \"b\"", "changed again");
        assertThat(house.lists.named(new Slug("a")).link().target()).isEqualTo(new Target("https://example.org/1"));
        assertThat(house.lists.named(new Slug("b")).link().target())
                .isEqualTo(new Target("https://example.org/theirs"));
    }

    @Test
    void deletionOfManyIsNotTakenBackIfOneSlugIsTaken() {
        Link a = house.link("a", "ana");
        Link b = house.link("b", "ana");
        house.links.delete(a.slug());
        house.links.delete(b.slug());
        house.link("b", "ana");
        assertThatThrownBy(() ->
                        house.replay.run(Changes.binned(List.of(a.id(), b.id())).reversed()))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("\"b\" is taken");
        assertThat(house.redirects("a")).isFalse();
    }

    @Test
    void linkDeletedForGoodCannotComeBack() {
        Link a = house.link("a", "ana");
        house.links.delete(a.slug());
        assertThat(house.links.purge(List.of(a.id()))).isEqualTo(1);
        assertThatThrownBy(() -> house.replay.run(Changes.made(List.of(a.id()))))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("deleted for good");
        assertThatThrownBy(() -> house.links.restore(a.id())).isInstanceOf(Rejected.class);
        assertThat(house.lists.binned()).isEmpty();
    }

    @Test
    void switchAndNameOfUsersAreTakenBackAndTheirLinksWork() {
        house.link("a", "ana");
        Changes off = Changes.ofUsers(house.users.change(List.of("ana"), false));
        User renamed = house.users.rename("ana", "anabel");
        house.replay.run(off.reversed());
        assertThat(house.redirects("a")).isTrue();
        assertThat(house.users.named("anabel").active()).isTrue();
        Changes name =
                Changes.ofUsers(List.of(new UserChange(ana, new User(ana.id(), "anabel", true, 0, ana.created()))));
        house.replay.run(name.reversed());
        assertThat(house.users.named("ana").id()).isEqualTo(renamed.id());
    }

    @Test
    void switchThatChangedNothingLeavesNothingToTakeBack() {
        assertThat(Changes.ofUsers(house.users.change(List.of("ana"), true)).isEmpty())
                .isTrue();
    }

    @Test
    void createdUserGoesAndComesBackButStaysOnceThereAreLinks() {
        User ben = house.users.create("ben");
        Changes created = Changes.created(List.of(ben));
        house.replay.run(created.reversed());
        assertThatThrownBy(() -> house.users.named("ben")).isInstanceOf(Rejected.class);
        house.replay.run(created);
        assertThat(house.users.named("ben").id()).isEqualTo(ben.id());
        house.link("b", "ben");
        assertThat(house.redirects("b")).isTrue();
        assertThatThrownBy(() -> house.replay.run(created.reversed()))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("\"ben\" has links");
    }
}
