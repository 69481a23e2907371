package app.fingerpost.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.SettableClock;
import app.fingerpost.TestHouse;
import app.fingerpost.link.Changes;
import app.fingerpost.link.Forwarding;
import app.fingerpost.link.Label;
import app.fingerpost.link.Link;
import app.fingerpost.link.LinkDraft;
import app.fingerpost.link.LinkEdit;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Target;
import app.fingerpost.link.User;
import app.fingerpost.link.UserChange;
import app.fingerpost.link.Validity;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Taking back and doing again, as far as nobody else changed it meanwhile. */
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
        house.replay.run(made.reversed(), () -> {});
        assertThat(house.redirects("a") || house.redirects("b")).isFalse();
        assertThat(house.lists.binnedCount()).isEqualTo(2);
        house.replay.run(made, () -> {});
        assertThat(house.redirects("a") && house.redirects("b")).isTrue();
        assertThat(house.lists.named(new Slug("a")).clicks()).isEqualTo(1);
    }

    @Test
    void editIsTakenBackAndWhatSomebodyElseChangedStays() {
        house.link("a", "ana");
        LinkEdit edit = house.links.change(new Slug("a"), draft -> draft.withSlug(new Slug("b"))
                .withTarget(new Target("https://example.org/new")));
        house.links.update(new Slug("b"), draft -> draft.withLabel(new Label("Theirs", "", List.of())));
        house.replay.run(Changes.edited(List.of(edit)).reversed(), () -> {});
        assertThat(house.redirects("a")).isTrue();
        assertThat(house.redirects("b")).isFalse();
        Link now = house.lists.named(new Slug("a")).link();
        assertThat(now.target()).isEqualTo(new Target("https://example.org/a"));
        assertThat(now.draft().label().title()).isEqualTo("Theirs");
    }

    @Test
    void eachBoundAndEachWayOfForwardingIsTakenBackByItself() {
        Instant end = Instant.parse("2026-04-01T12:00:00Z");
        Link a = house.link("a", "ana");
        LinkEdit edit = house.links.change(a.slug(), draft -> draft.withValidity(new Validity(null, end, null))
                .withForwarding(new Forwarding(Forwarding.Status.FOUND, false, false)));
        house.links.update(a.slug(), draft -> draft.withValidity(new Validity(null, end, 5L))
                .withForwarding(new Forwarding(Forwarding.Status.TEMPORARY_REDIRECT, false, true)));
        assertThat(house.replay
                        .run(Changes.edited(List.of(edit)).reversed(), () -> {})
                        .refused())
                .isEmpty();
        LinkDraft now = house.lists.named(a.slug()).link().draft();
        assertThat(now.validity()).isEqualTo(new Validity(null, null, 5L));
        assertThat(now.forwarding()).isEqualTo(new Forwarding(Forwarding.Status.TEMPORARY_REDIRECT, true, true));
    }

    @Test
    void boundThatSomebodyChangedSinceOrThatFitsNoLongerIsNamed() {
        Instant end = Instant.parse("2026-04-01T12:00:00Z");
        Link a = house.link("a", "ana", draft -> draft.withValidity(new Validity(null, end, null)));
        Instant later = end.plusSeconds(60);
        Changes edit = Changes.edited(
                List.of(house.links.change(a.slug(), draft -> draft.withValidity(new Validity(null, later, null)))));
        house.links.update(a.slug(), draft -> draft.withValidity(new Validity(end, later, null)));
        assertThat(house.replay.run(edit.reversed(), () -> {}).refused())
                .singleElement()
                .satisfies(why -> assertThat(why.sentence()).contains("\"a\"", "end before it begins"));

        house.links.update(a.slug(), draft -> draft.withValidity(new Validity(null, later.plusSeconds(60), null)));
        assertThat(house.replay.run(edit.reversed(), () -> {}).refused())
                .singleElement()
                .satisfies(why -> assertThat(why.sentence()).contains("The \"valid until\" of \"a\" was changed"));
    }

    @Test
    void editThatSomebodyChangedSinceIsLeftAloneAndTheOthersAreTakenBack() {
        house.link("a", "ana");
        house.link("b", "ana");
        Changes both = Changes.edited(List.of(
                house.links.change(new Slug("a"), draft -> draft.withTarget(new Target("https://example.org/1"))),
                house.links.change(new Slug("b"), draft -> draft.withTarget(new Target("https://example.org/2")))));
        house.links.update(new Slug("b"), draft -> draft.withTarget(new Target("https://example.org/theirs")));
        Replay.Outcome undone = house.replay.run(both.reversed(), () -> {});
        assertThat(undone.refused()).singleElement().satisfies(why -> assertThat(why.sentence())
                .contains("The target of \"b\"", "changed again"));
        assertThat(undone.isRefused() || undone.canBeMended()).isFalse();
        assertThat(target("a")).isEqualTo("https://example.org/a");
        assertThat(target("b")).isEqualTo("https://example.org/theirs");

        assertThat(house.replay.run(undone.done().reversed(), () -> {}).refused())
                .isEmpty();
        assertThat(target("a")).isEqualTo("https://example.org/1");
        assertThat(target("b")).isEqualTo("https://example.org/theirs");
    }

    @Test
    void deletedLinkWhoseSlugIsTakenStaysInTheBinUntilTheSlugIsFree() {
        Link a = house.link("a", "ana");
        Link b = house.link("b", "ana");
        house.links.delete(a.slug());
        house.links.delete(b.slug());
        house.link("b", "ana");
        Changes deletion = Changes.binned(List.of(a.id(), b.id()));
        Replay.Outcome undone = house.replay.run(deletion.reversed(), () -> {});
        assertThat(undone.done().made()).containsExactly(a.id());
        assertThat(undone.refused()).extracting(Rejected::code).containsExactly("undo-slug-taken");
        assertThat(undone.canBeMended()).isTrue();
        assertThat(house.redirects("a")).isTrue();

        house.links.delete(b.slug());
        assertThat(house.replay.run(deletion.reversed(), () -> {}).refused()).isEmpty();
        assertThat(house.redirects("b")).isTrue();
    }

    @Test
    void linkDeletedForGoodCannotComeBack() {
        Link a = house.link("a", "ana");
        house.links.delete(a.slug());
        assertThat(house.links.purge(List.of(a.id()))).isEqualTo(1);
        Replay.Outcome undone = house.replay.run(Changes.made(List.of(a.id())), () -> {});
        assertThat(undone.isRefused()).isTrue();
        assertThat(undone.canBeMended()).isFalse();
        assertThat(undone.refused()).singleElement().satisfies(why -> assertThat(why.sentence())
                .contains("deleted for good"));
        assertThat(house.lists.binned()).isEmpty();
    }

    @Test
    void editOfALinkDeletedForGoodIsLeftAndNeedsNothingFirst() {
        Link a = house.link("a", "ana");
        Changes edit = Changes.edited(List.of(
                house.links.change(a.slug(), draft -> draft.withTarget(new Target("https://example.org/new")))));
        house.links.delete(a.slug());
        assertThat(house.replay.run(edit.reversed(), () -> {}).canBeMended()).isTrue();
        house.links.purge(List.of(a.id()));
        Replay.Outcome undone = house.replay.run(edit.reversed(), () -> {});
        assertThat(undone.isRefused()).isTrue();
        assertThat(undone.canBeMended()).isFalse();
    }

    @Test
    void switchAndNameOfUsersAreTakenBackAndTheirLinksWork() {
        house.link("a", "ana");
        Changes off = Changes.ofUsers(house.users.change(List.of(ana), false));
        User renamed = house.users.rename("ana", "anabel");
        house.replay.run(off.reversed(), () -> {});
        assertThat(house.redirects("a")).isTrue();
        assertThat(house.users.named("anabel").active()).isTrue();
        Changes name =
                Changes.ofUsers(List.of(new UserChange(ana, new User(ana.id(), "anabel", true, 0, ana.created()))));
        house.replay.run(name.reversed(), () -> {});
        assertThat(house.users.named("ana").id()).isEqualTo(renamed.id());
    }

    @Test
    void switchThatChangedNothingLeavesNothingToTakeBack() {
        assertThat(Changes.ofUsers(house.users.change(List.of(ana), true)).isEmpty())
                .isTrue();
    }

    @Test
    void createdUserGoesAndComesBackButStaysOnceThereAreLinks() {
        User ben = house.users.create("ben");
        Changes created = Changes.created(List.of(ben));
        house.replay.run(created.reversed(), () -> {});
        assertThatThrownBy(() -> house.users.named("ben")).isInstanceOf(Rejected.class);
        house.replay.run(created, () -> {});
        assertThat(house.users.named("ben").id()).isEqualTo(ben.id());
        house.link("b", "ben");
        assertThat(house.redirects("b")).isTrue();
        Replay.Outcome undone = house.replay.run(created.reversed(), () -> {});
        assertThat(undone.isRefused()).isTrue();
        assertThat(undone.refused()).singleElement().satisfies(why -> assertThat(why.sentence())
                .contains("\"ben\" has links"));
    }

    @Test
    void switchThatSomebodyTurnedAgainIsLeftAlone() {
        house.link("a", "ana");
        Changes off = Changes.ofUsers(house.users.change(List.of(ana), false));
        house.users.turn(List.of("ana"), true);
        house.users.turn(List.of("ana"), false);
        Replay.Outcome undone = house.replay.run(off.reversed(), () -> {});
        assertThat(undone.isRefused()).isTrue();
        assertThat(undone.refused()).extracting(Rejected::code).containsExactly("undo-switched");
        assertThat(house.redirects("a")).isFalse();
    }

    @Test
    void switchesAreTakenBackAndDoneAgainOneAfterTheOther() {
        Changes off = Changes.ofUsers(house.users.change(List.of(ana), false));
        Changes on = Changes.ofUsers(house.users.change(List.of(ana), true));
        Changes offAgain = Changes.ofUsers(house.users.change(List.of(ana), false));
        for (int i = 0; i < 2; i++) {
            for (Changes step : List.of(offAgain.reversed(), on.reversed(), off.reversed(), off, on, offAgain)) {
                assertThat(house.replay.run(step, () -> {}).refused()).isEmpty();
            }
        }
        assertThat(house.users.named("ana").active()).isFalse();
    }

    @Test
    void ownersOfAnImportGoWithItAndComeBackWithTheirLinks() {
        User ben = house.users.create("ben");
        Link b = house.link("b", "ben");
        Changes imported = Changes.made(List.of(b.id())).and(Changes.created(List.of(ben)));
        Replay.Outcome undone = house.replay.run(imported.reversed(), () -> {});
        assertThat(undone.refused()).isEmpty();
        assertThatThrownBy(() -> house.users.named("ben")).isInstanceOf(Rejected.class);
        assertThat(house.lists.binned())
                .extracting(link -> link.link().ownerId())
                .containsExactly(ana.id());

        assertThat(house.replay.run(undone.done().reversed(), () -> {}).refused())
                .isEmpty();
        assertThat(house.redirects("b")).isTrue();
        assertThat(house.lists.named(new Slug("b")).link().ownerId()).isEqualTo(ben.id());
    }

    @Test
    void ownerOfAnImportWhoHasOtherLinksByNowStays() {
        User ben = house.users.create("ben");
        Link b = house.link("b", "ben");
        house.link("c", "ben");
        Replay.Outcome undone = house.replay.run(
                Changes.made(List.of(b.id())).and(Changes.created(List.of(ben))).reversed(), () -> {});
        assertThat(undone.refused()).extracting(Rejected::code).containsExactly("undo-has-links");
        assertThat(house.redirects("b")).isFalse();
        assertThat(house.redirects("c")).isTrue();
    }

    private String target(String slug) {
        return house.lists.named(new Slug(slug)).link().target().typed();
    }
}
