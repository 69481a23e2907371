package app.fingerpost.redirect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.link.Link;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Target;
import app.fingerpost.link.Validity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class LinkIndexTest {
    private final IndexFixture fixture = new IndexFixture();

    @Test
    void switchingOwnersNeedsNoLinkTouchedAndMayComeBeforeThem() {
        fixture.index.switchOwners(List.of(200, 3), true);
        Link other = fixture.add("x", draft -> draft.withOwner(200));
        assertThat(fixture.locationOf("x")).isNotNull();
        fixture.index.switchOwners(List.of(200), false);
        assertThat(fixture.resolve("x")).isEqualTo(new Outcome.OwnerInactive());
        fixture.index.switchOwners(List.of(), false);
        fixture.index.switchOwners(List.of(1, 200), true);
        assertThat(fixture.locationOf("x")).isNotNull();
        fixture.edit(other, draft -> draft.withOwner(5000));
        assertThat(fixture.resolve("x")).isEqualTo(new Outcome.OwnerInactive());
    }

    @Test
    void onlyTheOwnersToldOfAreOn() {
        fixture.index.switchOwners(List.of(3, 200), true);
        fixture.index.switchOnOnly(List.of(3));
        assertThat(List.of(1, 3, 200)).filteredOn(fixture.index::isActive).containsExactly(3);
        fixture.index.switchOnOnly(List.of());
        assertThat(fixture.index.isActive(3)).isFalse();
    }

    @Test
    void anEditThatNoVisitorCouldTellLeavesTheEntry() {
        Link link = fixture.add("one", draft -> draft);
        Entry before = fixture.index.exact(new SlugKey("one"));
        fixture.index.replace(link.slug(), link);
        assertThat(fixture.index.exact(new SlugKey("one"))).isSameAs(before);
        fixture.edit(link, draft -> draft.withEnabled(false));
        assertThat(fixture.index.exact(new SlugKey("one"))).isNotSameAs(before);
    }

    @Test
    void linksAreFoundByTheAddressTheyLeadToAsTheyAreNow() {
        Target there = new Target("https://example.org/there?a=1");
        Link one = fixture.add("one", draft -> draft.withTarget(there));
        Link two = fixture.add("two", draft -> draft.withTarget(there));
        fixture.add("three", draft -> draft.withTarget(new Target("https://example.org/there?a=12")));
        assertThat(fixture.index.leadingTo(List.of(there))).containsExactlyInAnyOrder(one.id(), two.id());
        fixture.edit(one, draft -> draft.withTarget(new Target("https://example.org/else")));
        fixture.index.remove(two.slug());
        assertThat(fixture.index.leadingTo(List.of(there))).isEmpty();
        assertThat(fixture.index.leadingTo(List.of(new Target("https://example.org/else"))))
                .containsExactly(one.id());
    }

    @Test
    void linksAreFoundHoweverTheirAddressIsTypedAndForSeveralAtOnce() {
        Link slash = fixture.add("slash", draft -> draft.withTarget(new Target("https://Example.org/")));
        Link none = fixture.add("none", draft -> draft.withTarget(new Target("https://example.org")));
        Link mail = fixture.add("mail", draft -> draft.withTarget(new Target("mailto:ana@example.org")));
        fixture.add("other", draft -> draft.withTarget(new Target("https://example.org/b")));

        assertThat(fixture.index.leadingTo(
                        List.of(new Target("HTTPS://example.org"), new Target("mailto:ANA@example.org"))))
                .containsExactlyInAnyOrder(slash.id(), none.id(), mail.id());
        assertThat(fixture.index.leadingTo(List.of())).isEmpty();
    }

    @Test
    void clicksGrantedSurviveEditsRenamesAndABin() {
        Link link = fixture.add("a", draft -> draft.withValidity(new Validity(null, null, 2L)));
        fixture.resolve("a");
        Link renamed = new Link(link.id(), link.draft().withSlug(new Slug("b")), IndexFixture.NOW, IndexFixture.NOW);
        fixture.index.replace(link.slug(), renamed);
        fixture.index.remove(renamed.slug());
        fixture.index.add(renamed, 0);
        assertThat(fixture.resolve("b")).isInstanceOf(Outcome.Redirect.class);
        assertThat(fixture.resolve("b")).isEqualTo(new Outcome.UsedUp());
    }

    @Test
    void aForgottenLinkComesBackWithTheClicksItIsGiven() {
        Link link = fixture.add("a", draft -> draft.withValidity(new Validity(null, null, 2L)));
        fixture.resolve("a");
        fixture.index.remove(link.slug());
        fixture.index.forget(List.of(link.id()));
        fixture.index.add(link, 0);
        assertThat(fixture.resolve("a")).isInstanceOf(Outcome.Redirect.class);
        assertThat(fixture.resolve("a")).isInstanceOf(Outcome.Redirect.class);
        assertThat(fixture.resolve("a")).isEqualTo(new Outcome.UsedUp());
    }

    @Test
    void ofLinksTakenOutOnlyThoseThatCanComeBackAreRemembered() {
        Link gone = fixture.add("gone", draft -> draft.withValidity(new Validity(null, null, 1L)));
        Link binned = fixture.add("binned", draft -> draft.withValidity(new Validity(null, null, 1L)));
        for (Link link : List.of(gone, binned)) {
            fixture.resolve(link.slug().value());
            fixture.index.remove(link.slug());
        }
        fixture.index.forgetAllBut(Set.of(binned.id()));
        fixture.index.add(gone, 0);
        fixture.index.add(binned, 0);
        assertThat(fixture.resolve("gone")).isInstanceOf(Outcome.Redirect.class);
        assertThat(fixture.resolve("binned")).isEqualTo(new Outcome.UsedUp());
    }

    @Test
    void aMaximumGivenLaterCountsTheClicksBefore() {
        Link link = fixture.add("a");
        fixture.resolve("a");
        fixture.index.replace(
                link.slug(),
                new Link(
                        link.id(),
                        link.draft().withValidity(new Validity(null, null, 1L)),
                        IndexFixture.NOW,
                        IndexFixture.NOW));
        assertThat(fixture.resolve("a")).isEqualTo(new Outcome.UsedUp());
    }

    @Test
    void aRenamedLinkLeavesItsFormerSlugFree() {
        Link link = fixture.add("Old-Name");
        fixture.add("old_name2");
        fixture.edit(link, draft -> draft.withSlug(new Slug("New")));
        assertThat(fixture.resolve("Old-Name")).isEqualTo(new Outcome.Unknown("Old-Name", List.of()));
        assertThat(fixture.index.has(new Slug("Old-Name"))).isFalse();
        assertThat(fixture.locationOf("new")).isEqualTo("https://example.org/Old-Name");
        assertThat(fixture.index.size()).isEqualTo(2);
    }

    @Test
    void lookAlikesComeAndGo() {
        Link one = fixture.add("a-b");
        Link two = fixture.add("ab-");
        Link three = fixture.add("-ab");
        fixture.edit(two, draft -> draft.withTarget(new Target("https://two/")));
        fixture.index.remove(one.slug());
        assertThat(fixture.resolve("AB")).isEqualTo(new Outcome.Unknown("AB", List.of("-ab", "ab-")));
        fixture.index.remove(three.slug());
        assertThat(fixture.locationOf("AB")).isEqualTo("https://two/");
        fixture.index.remove(two.slug());
        fixture.index.remove(two.slug());
        assertThat(fixture.resolve("AB")).isEqualTo(new Outcome.Unknown("AB", List.of()));
    }

    /** Whatever was added, renamed and removed before: the index finds by a form what a plain search finds. */
    @Property(tries = 300)
    void lookAlikesAreThoseOfThatForm(@ForAll List<@IntRange(max = 3 * 9 * 9 - 1) Integer> steps) {
        List<String> slugs = List.of("ab", "AB", "a-b", "ab-", "c", "C", "c.", "c.-", "-");
        IndexFixture links = new IndexFixture();
        Map<String, Link> there = new HashMap<>();
        for (int step : steps) {
            String slug = slugs.get(step % 9);
            String other = slugs.get(step / 9 % 9);
            Link link = there.get(slug);
            if (link == null) {
                there.put(slug, links.add(slug));
            } else if (step / 81 == 0) {
                links.index.remove(link.slug());
                there.remove(slug);
            } else if (!there.containsKey(other) || slug.equals(other)) {
                there.remove(slug);
                there.put(other, links.edit(link, draft -> draft.withSlug(new Slug(other))));
            }
            for (String asked : slugs) {
                String form = Slug.forgiving(asked);
                assertThat(links.index.alike(asked))
                        .extracting(SlugKey::slug)
                        .containsExactlyInAnyOrderElementsOf(there.keySet().stream()
                                .filter(one ->
                                        !form.isEmpty() && Slug.forgiving(one).equals(form))
                                .toList());
            }
        }
    }

    /** So many renames that readers who looked at each map once missed it some times in each run. */
    @Test
    void aLinkRenamedBetweenLookAlikesIsAlwaysFound() throws InterruptedException {
        Link link = fixture.add("ab");
        AtomicInteger missed = new AtomicInteger();
        AtomicBoolean renaming = new AtomicBoolean(true);
        Thread reader = new Thread(() -> {
            while (renaming.get()) {
                if (fixture.index.alike("aB").size() != 1) {
                    missed.incrementAndGet();
                }
            }
        });
        reader.start();
        for (int i = 0; i < 1_000_000; i++) {
            String next = i % 2 == 0 ? "AB" : "ab";
            link = fixture.edit(link, draft -> draft.withSlug(new Slug(next)));
        }
        renaming.set(false);
        reader.join(TimeUnit.SECONDS.toMillis(10));
        assertThat(reader.isAlive()).isFalse();
        assertThat(missed).hasValue(0);
    }

    @Test
    void twoLinksNeverShareASlug() {
        Link one = fixture.add("one");
        Link two = fixture.add("two");
        assertThatThrownBy(() -> fixture.index.add(fixture.link("one", draft -> draft), 0))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> fixture.index.replace(
                        one.slug(), new Link(one.id(), two.draft(), IndexFixture.NOW, IndexFixture.NOW)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> fixture.index.replace(one.slug(), two)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> fixture.index.replace(new Slug("three"), two))
                .isInstanceOf(IllegalStateException.class);
        assertThat(fixture.locationOf("one")).isEqualTo("https://example.org/one");
        assertThat(fixture.locationOf("two")).isEqualTo("https://example.org/two");
    }

    /**
     * A link moves from an inactive owner to another inactive one, whereupon the first becomes active, and so on: at no
     * moment has the link an active owner, so no reader may ever see a redirect.
     */
    @Test
    void aLinkIsNeverJudgedByAnOwnerItNoLongerHas() throws InterruptedException {
        fixture.index.switchOwners(List.of(1), false);
        Link link = fixture.add("moving");
        AtomicInteger redirects = new AtomicInteger();
        CountDownLatch readers = new CountDownLatch(2);
        CountDownLatch done = new CountDownLatch(1);
        for (int t = 0; t < 2; t++) {
            new Thread(() -> {
                        while (done.getCount() > 0) {
                            if (fixture.resolve("moving") instanceof Outcome.Redirect) {
                                redirects.incrementAndGet();
                            }
                        }
                        readers.countDown();
                    })
                    .start();
        }
        for (int i = 0; i < 20_000; i++) {
            int next = 2 - i % 2;
            fixture.index.switchOwners(List.of(next), false);
            fixture.edit(link, draft -> draft.withOwner(next));
            fixture.index.switchOwners(List.of(3 - next), true);
        }
        done.countDown();
        assertThat(readers.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(redirects).hasValue(0);
    }
}
