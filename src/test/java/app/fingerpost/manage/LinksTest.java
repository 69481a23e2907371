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
import app.fingerpost.link.LinkSummary;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Tag;
import app.fingerpost.link.Target;
import app.fingerpost.link.Validity;
import app.fingerpost.redirect.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LinksTest {
    private static final LinkDraft FULL = new LinkDraft(
            new Slug("full"),
            new Target("https://bücher.example/"),
            1,
            new Label("Title", "Notes", List.of(new Tag("a"), new Tag("b"))),
            true,
            new Validity(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00.123Z"), 7L),
            new Forwarding(Forwarding.Status.TEMPORARY_REDIRECT, false, true));

    @TempDir
    private Path folder;

    private final SettableClock clock = new SettableClock("2026-05-01T12:00:00Z");
    private TestHouse house;

    @BeforeEach
    void open() {
        house = new TestHouse(folder, clock);
        house.users.create("ada");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void slugWithAnUnseenCharacterThatAnEarlierVersionTookGoesOnRedirecting() {
        house.link("wiki\uFE0F", "ada");
        house.close();
        house = new TestHouse(folder, clock);
        assertThat(house.redirects("wiki\uFE0F")).isTrue();
    }

    @Test
    void aLinkIsFollowedAtOnceAndAfterARestart() {
        Link made = house.links.create(FULL);
        assertThat(made.created()).isEqualTo(clock.instant());
        assertThat(house.redirects("full")).isTrue();
        house.close();
        house = new TestHouse(folder, clock);
        assertThat(house.redirects("full")).isTrue();
        assertThat(house.lists.named(new Slug("full"))).isEqualTo(new LinkSummary(made, 0, 0, null, false));
    }

    @Test
    void everyPartOfALinkCanBeChangedAndComesBack() {
        Link plain = house.link("plain", "ada");
        clock.pass(Duration.ofMinutes(1));
        Link edited = house.links.update(plain.slug(), draft -> FULL);
        assertThat(edited).isEqualTo(new Link(plain.id(), FULL, plain.created(), clock.instant()));
        assertThat(house.lists.named(new Slug("full")).link()).isEqualTo(edited);
        Link back = house.links.update(FULL.slug(), draft -> plain.draft());
        assertThat(house.lists.named(plain.slug()).link()).isEqualTo(back);
        assertThat(back.draft()).isEqualTo(plain.draft());
    }

    @Test
    void anEditThatChangesNothingIsNone() {
        Link link = house.links.create(FULL);
        clock.pass(Duration.ofMinutes(1));
        assertThat(house.links.update(link.slug(), draft -> draft)).isEqualTo(link);
    }

    @Test
    void aRenamedLinkKeepsItsClicksAndFreesItsSlug() {
        house.link("before", "ada");
        house.click("before");
        house.links.update(new Slug("before"), draft -> draft.withSlug(new Slug("after")));
        house.click("after");
        assertThat(house.lists.named(new Slug("after")).clicks()).isEqualTo(2);
        assertThat(house.redirects("before")).isFalse();
        assertThat(house.link("before", "ada").slug()).isEqualTo(new Slug("before"));
    }

    @Test
    void aTakenSlugIsRefusedAndNothingChanges() {
        house.link("one", "ada");
        house.link("two", "ada");
        assertThatThrownBy(() -> house.link("one", "ada"))
                .isInstanceOfSatisfying(
                        Rejected.class, e -> assertThat(e.kind()).isEqualTo(Rejected.Kind.TAKEN));
        assertThatThrownBy(() -> house.links.update(new Slug("one"), d -> d.withSlug(new Slug("two"))))
                .hasMessageContaining("taken");
        assertThat(house.redirects("one")).isTrue();
        assertThat(house.redirects("two")).isTrue();
    }

    @Test
    void generatedSlugsAreFreeAndAsLongAsAskedFor() {
        Link five = house.links.createWithRandomSlug(
                Links.USUAL_LENGTH, slug -> LinkDraft.plain(slug, new Target("https://example.org/"), 1));
        Link nine = house.links.createWithRandomSlug(9, slug -> LinkDraft.plain(slug, new Target("tel:1"), 1));
        assertThat(five.slug().value()).hasSize(5);
        assertThat(nine.slug().value()).hasSize(9);
        assertThat(house.redirects(five.slug().value())).isTrue();
        for (int wrong : new int[] {3, 101}) {
            assertThatThrownBy(() -> house.links.createWithRandomSlug(wrong, slug -> FULL))
                    .hasMessageContaining("4 to 100");
        }
    }

    @Test
    void aTargetOnThisServerIsRefused() {
        for (String own : List.of(
                "http://localhost:8080/x",
                "http://LOCALHOST.:8080",
                "http://127.0.0.1:8080/",
                "http://127.1.2.3:8080/",
                "http://[::1]:8080/",
                "http://sub.localhost:8080/",
                "https://go.example.org/x")) {
            assertThatThrownBy(() -> house.links.create(FULL.withTarget(new Target(own))))
                    .as(own)
                    .hasMessageContaining("in a circle");
        }
        house.links.create(FULL.withTarget(new Target("http://localhost:8081/")));
        assertThatThrownBy(() -> house.links.update(
                        FULL.slug(), draft -> draft.withTarget(new Target("http://localhost:8080/"))))
                .hasMessageContaining("in a circle");
        house.links.update(FULL.slug(), draft -> draft.withTarget(new Target("http://go.example.org/")));
        assertThat(house.redirects("full")).isTrue();
    }

    @Test
    void aDeletedLinkStopsAndComesBackWithItsClicks() {
        Link link = house.link("gone", "ada", draft -> draft.withLabel(new Label("", "", Tag.all(List.of("t")))));
        house.click("gone");
        house.links.delete(link.slug());
        assertThat(house.redirects("gone")).isFalse();
        assertThatThrownBy(() -> house.lists.named(link.slug())).hasMessageContaining("no link");
        assertThat(house.lists.tags()).isEmpty();
        house.replay.run(Changes.made(List.of(link.id())), () -> {});
        assertThat(house.redirects("gone")).isTrue();
        assertThat(house.lists.named(link.slug()).clicks()).isEqualTo(1);
        assertThat(house.lists.named(link.slug()).link().draft()).isEqualTo(link.draft());
        assertThat(house.lists.tags()).containsExactly("t");
    }

    @Test
    void aDeletedLinkStaysDeletedAfterARestart() {
        Link link = house.link("gone", "ada");
        house.links.delete(link.slug());
        house.close();
        house = new TestHouse(folder, clock);
        assertThat(house.redirects("gone")).isFalse();
        house.replay.run(Changes.made(List.of(link.id())), () -> {});
        assertThat(house.redirects("gone")).isTrue();
    }

    @Test
    void whatDoesNotExistCannotBeChanged() {
        assertThatThrownBy(() -> house.links.update(new Slug("no"), draft -> draft))
                .isInstanceOfSatisfying(
                        Rejected.class, e -> assertThat(e.kind()).isEqualTo(Rejected.Kind.UNKNOWN));
        assertThatThrownBy(() -> house.links.delete(new Slug("no"))).hasMessageContaining("no link");
    }

    @Test
    void anEditTheStoreRefusesLeavesTheIndexAsItWas() {
        house.link("x", "ada");
        assertThatThrownBy(() -> house.links.update(new Slug("x"), draft -> draft.withOwner(99)))
                .isInstanceOf(RuntimeException.class);
        assertThat(house.redirects("x")).isTrue();
        assertThat(house.lists.named(new Slug("x")).link().ownerId()).isEqualTo(1);
    }

    @Test
    void theMaximumCountsClicksOfFormerRuns() {
        house.link("three", "ada", draft -> draft.withValidity(new Validity(null, null, 3L)));
        house.click("three");
        house.click("three");
        house.close();
        house = new TestHouse(folder, clock);
        assertThat(house.click("three")).isInstanceOf(Outcome.Redirect.class);
        assertThat(house.click("three")).isEqualTo(new Outcome.UsedUp());
        assertThat(house.lists.named(new Slug("three")).clicks()).isEqualTo(3);
    }
}
