package app.fingerpost.manage;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.SettableClock;
import app.fingerpost.TestHouse;
import app.fingerpost.link.Changes;
import app.fingerpost.link.Forwarding;
import app.fingerpost.link.Label;
import app.fingerpost.link.Link;
import app.fingerpost.link.LinkEdit;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Target;
import app.fingerpost.link.User;
import app.fingerpost.link.Validity;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links whose owner went with the undo of what had made both. */
final class ReturningOwnersTest {
    @TempDir
    Path folder;

    private TestHouse house;

    @BeforeEach
    void open() {
        house = new TestHouse(folder, new SettableClock(Instant.parse("2026-03-01T12:00:00Z")));
        house.users.create("ana");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void linksOfAnOwnerWhoCannotComeBackWaitInTheBinAndStayTheirs() {
        BulkImport.Taken taken =
                house.imports.run(List.of(row(2, "dark", "bob", false), row(3, "light", "ana", true)), links -> {});
        Changes made = Changes.made(taken.ids()).and(Changes.created(taken.owners()));
        Changes again = house.replay.run(made.reversed(), () -> {}).done().reversed();
        house.users.create("bob");

        Replay.Outcome redone = house.replay.run(again, () -> {});

        assertThat(redone.refused()).extracting(Rejected::code).containsExactly("undo-name-taken", "undo-owner-away");
        assertThat(redone.canBeMended()).isTrue();
        assertThat(house.redirects("light")).isTrue();
        assertThat(house.redirects("dark")).isFalse();
        assertThat(house.lists.binned())
                .extracting(link -> link.link().slug().value())
                .containsExactly("dark");

        house.users.rename("bob", "bert");
        assertThat(house.replay.run(again, () -> {}).refused()).isEmpty();
        assertThat(house.lists.named(new Slug("dark")).link().ownerId())
                .isEqualTo(house.users.named("bob").id());
        assertThat(house.redirects("dark")).isFalse();
        house.users.turn(List.of("bob"), true);
        assertThat(house.redirects("dark")).isTrue();
    }

    @Test
    void linkIsNotGivenToAUserWhoIsGone() {
        Link a = house.link("a", "ana");
        User bob = house.users.create("bob");
        LinkEdit moved = house.links.change(a.slug(), draft -> draft.withOwner(bob.id()));
        house.links.change(a.slug(), draft -> draft.withOwner(a.ownerId()));
        house.replay.run(Changes.created(List.of(bob)).reversed(), () -> {});

        Replay.Outcome redone = house.replay.run(Changes.edited(List.of(moved)), () -> {});

        assertThat(redone.refused()).extracting(Rejected::code).containsExactly("undo-owner-gone");
        assertThat(redone.isRefused()).isTrue();
        assertThat(house.redirects("a")).isTrue();
    }

    private static StagedLink row(long line, String slug, String owner, boolean active) {
        return new StagedLink(
                line,
                new Slug(slug),
                new Target("https://example.org/" + slug),
                owner,
                active,
                Label.NONE,
                true,
                Validity.ALWAYS,
                Forwarding.USUAL);
    }
}
