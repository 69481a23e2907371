package app.fingerpost.redirect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.link.Forwarding;
import app.fingerpost.link.Link;
import app.fingerpost.link.LinkDraft;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Target;
import app.fingerpost.link.Validity;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ResolverTest {
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    private final LinkIndex index = new LinkIndex();
    private final Resolver resolver = new Resolver(index);
    private long ids;

    ResolverTest() {
        index.switchOwners(List.of(1), true);
    }

    @Test
    void theExactSlugWinsOverAllThatAreAlike() {
        add("g++");
        add("G++");
        add("g");
        add("foo-bar");
        add("foobar");
        assertThat(locationOf("g++")).isEqualTo("https://example.org/g++");
        assertThat(locationOf("G++")).isEqualTo("https://example.org/G++");
        assertThat(locationOf("g")).isEqualTo("https://example.org/g");
        assertThat(locationOf("foo-bar")).isEqualTo("https://example.org/foo-bar");
        assertThat(locationOf("foobar")).isEqualTo("https://example.org/foobar");
    }

    @Test
    void aLoneLookAlikeIsFoundByCaseHyphensAndTrailingPunctuation() {
        add("Meeting-Notes");
        for (String typed : List.of("meeting-notes", "meetingnotes", "MEETINGNOTES.", "Meeting-Notes),")) {
            assertThat(locationOf(typed)).isEqualTo("https://example.org/Meeting-Notes");
        }
    }

    @Test
    void amongSeveralLookAlikesNoneIsGuessed() {
        add("foo-bar");
        add("foob-ar");
        add("fo-obar");
        assertThat(resolve("FOOBAR"))
                .isEqualTo(new Outcome.Unknown("FOOBAR", List.of("fo-obar", "foo-bar", "foob-ar")));
        assertThat(resolve("other")).isEqualTo(new Outcome.Unknown("other", List.of()));
        assertThat(resolve("---")).isEqualTo(new Outcome.Unknown("---", List.of()));
    }

    @Test
    void aSlugTypedInPartsIsFoundByItsComposedForm() {
        add("\u00fcber");
        assertThat(locationOf("u\u0308ber")).endsWith("/%C3%BCber");
    }

    @Test
    void switchingOwnersNeedsNoLinkTouchedAndMayComeBeforeThem() {
        index.switchOwners(List.of(200, 3), true);
        Link other = add("x", draft -> draft.withOwner(200));
        assertThat(locationOf("x")).isNotNull();
        index.switchOwners(List.of(200), false);
        assertThat(resolve("x")).isEqualTo(new Outcome.OwnerInactive());
        index.switchOwners(List.of(), false);
        index.switchOwners(List.of(1, 200), true);
        assertThat(locationOf("x")).isNotNull();
        index.replace(other.slug(), new Link(other.id(), other.draft().withOwner(5000), NOW, NOW));
        assertThat(resolve("x")).isEqualTo(new Outcome.OwnerInactive());
    }

    @Test
    void eachReasonNotToRedirectHasItsOutcome() {
        add("off", draft -> draft.withEnabled(false));
        add("soon", draft -> draft.withValidity(new Validity(NOW.plusMillis(1), null, null)));
        add("over", draft -> draft.withValidity(new Validity(null, NOW, null)));
        add("from-now", draft -> draft.withValidity(new Validity(NOW, NOW.plusMillis(1), null)));
        assertThat(resolve("off")).isEqualTo(new Outcome.LinkDisabled());
        assertThat(resolve("soon")).isEqualTo(new Outcome.NotYet());
        assertThat(resolve("over")).isEqualTo(new Outcome.Expired());
        assertThat(locationOf("from-now")).isNotNull();
    }

    @Test
    void theMaximumCountsClicksBeforeTheStartAndNoHeads() {
        index.add(link("few", draft -> draft.withValidity(new Validity(null, null, 3L))), 1);
        assertThat(resolver.resolve("few", "", null, NOW.toEpochMilli(), false)).isInstanceOf(Outcome.Redirect.class);
        assertThat(resolve("few")).isInstanceOf(Outcome.Redirect.class);
        assertThat(resolve("few")).isInstanceOf(Outcome.Redirect.class);
        assertThat(resolve("few")).isEqualTo(new Outcome.UsedUp());
        assertThat(resolver.resolve("few", "", null, NOW.toEpochMilli(), false)).isEqualTo(new Outcome.UsedUp());
    }

    @Test
    void clicksGrantedSurviveEditsRenamesAndABin() {
        Link link = add("a", draft -> draft.withValidity(new Validity(null, null, 2L)));
        resolve("a");
        Link renamed = new Link(link.id(), link.draft().withSlug(new Slug("b")), NOW, NOW);
        index.replace(link.slug(), renamed);
        index.remove(renamed.slug());
        index.add(renamed, 0);
        assertThat(resolve("b")).isInstanceOf(Outcome.Redirect.class);
        assertThat(resolve("b")).isEqualTo(new Outcome.UsedUp());
    }

    @Test
    void aMaximumGivenLaterCountsTheClicksBefore() {
        Link link = add("a");
        resolve("a");
        index.replace(
                link.slug(), new Link(link.id(), link.draft().withValidity(new Validity(null, null, 1L)), NOW, NOW));
        assertThat(resolve("a")).isEqualTo(new Outcome.UsedUp());
    }

    @Test
    void aMaximumIsExactUnderLoad() throws InterruptedException {
        add("hot", draft -> draft.withValidity(new Validity(null, null, 1000L)));
        AtomicInteger redirects = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        CountDownLatch start = new CountDownLatch(8);
        for (int t = 0; t < 8; t++) {
            threads.execute(() -> {
                start.countDown();
                for (int i = 0; i < 1000; i++) {
                    if (resolve("hot") instanceof Outcome.Redirect) {
                        redirects.incrementAndGet();
                    }
                }
            });
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(redirects).hasValue(1000);
    }

    @Test
    void queryAndPathArePassedOnForLinksThatSaySo() {
        add("both", draft -> draft.withForwarding(new Forwarding(Forwarding.Status.FOUND, true, true)));
        add("neither", draft -> draft.withForwarding(new Forwarding(Forwarding.Status.FOUND, false, false)));
        assertThat(locationOf("both", "/Main/Page", "x=1")).isEqualTo("https://example.org/both/Main/Page?x=1");
        assertThat(locationOf("both", "/", "")).isEqualTo("https://example.org/both");
        assertThat(locationOf("neither", "", "x=1")).isEqualTo("https://example.org/neither");
        assertThat(locationOf("neither", "/", null)).isEqualTo("https://example.org/neither");
        assertThat(resolver.resolve("neither", "/Main", null, NOW.toEpochMilli(), true))
                .isEqualTo(new Outcome.Unknown("neither/Main", List.of("neither")));
    }

    @Test
    void aPermanentStatusSaysSo() {
        add(
                "for-ever",
                draft -> draft.withForwarding(new Forwarding(Forwarding.Status.PERMANENT_REDIRECT, true, false)));
        assertThat(resolve("for-ever")).isInstanceOfSatisfying(Outcome.Redirect.class, redirect -> {
            assertThat(redirect.status()).isEqualTo(308);
            assertThat(redirect.permanent()).isTrue();
        });
    }

    @Test
    void aRenamedLinkLeavesItsFormerSlugFree() {
        Link link = add("Old-Name");
        add("old_name2");
        index.replace(link.slug(), new Link(link.id(), link.draft().withSlug(new Slug("New")), NOW, NOW));
        assertThat(resolve("Old-Name")).isEqualTo(new Outcome.Unknown("Old-Name", List.of()));
        assertThat(index.has(new Slug("Old-Name"))).isFalse();
        assertThat(locationOf("new")).isEqualTo("https://example.org/Old-Name");
        assertThat(index.size()).isEqualTo(2);
    }

    @Test
    void lookAlikesComeAndGo() {
        Link one = add("a-b");
        Link two = add("ab-");
        Link three = add("-ab");
        index.replace(two.slug(), new Link(two.id(), two.draft().withTarget(new Target("https://two/")), NOW, NOW));
        index.remove(one.slug());
        assertThat(resolve("AB")).isEqualTo(new Outcome.Unknown("AB", List.of("-ab", "ab-")));
        index.remove(three.slug());
        assertThat(locationOf("AB")).isEqualTo("https://two/");
        index.remove(two.slug());
        index.remove(two.slug());
        assertThat(resolve("AB")).isEqualTo(new Outcome.Unknown("AB", List.of()));
    }

    @Test
    void twoLinksNeverShareASlug() {
        Link one = add("one");
        Link two = add("two");
        assertThatThrownBy(() -> index.add(link("one", draft -> draft), 0)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> index.replace(one.slug(), new Link(one.id(), two.draft(), NOW, NOW)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> index.replace(one.slug(), two)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> index.replace(new Slug("three"), two)).isInstanceOf(IllegalStateException.class);
        assertThat(locationOf("one")).isEqualTo("https://example.org/one");
        assertThat(locationOf("two")).isEqualTo("https://example.org/two");
    }

    /**
     * A link moves from an inactive owner to another inactive one, whereupon the first becomes active, and so on: at no
     * moment has the link an active owner, so no reader may ever see a redirect.
     */
    @Test
    void aLinkIsNeverJudgedByAnOwnerItNoLongerHas() throws InterruptedException {
        index.switchOwners(List.of(1), false);
        Link link = add("moving");
        AtomicInteger redirects = new AtomicInteger();
        CountDownLatch readers = new CountDownLatch(2);
        CountDownLatch done = new CountDownLatch(1);
        for (int t = 0; t < 2; t++) {
            new Thread(() -> {
                        while (done.getCount() > 0) {
                            if (resolve("moving") instanceof Outcome.Redirect) {
                                redirects.incrementAndGet();
                            }
                        }
                        readers.countDown();
                    })
                    .start();
        }
        for (int i = 0; i < 20_000; i++) {
            int next = 2 - i % 2;
            index.switchOwners(List.of(next), false);
            index.replace(link.slug(), new Link(link.id(), link.draft().withOwner(next), NOW, NOW));
            index.switchOwners(List.of(3 - next), true);
        }
        done.countDown();
        assertThat(readers.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(redirects).hasValue(0);
    }

    private Link add(String slug) {
        return add(slug, draft -> draft);
    }

    private Link add(String slug, UnaryOperator<LinkDraft> change) {
        Link link = link(slug, change);
        index.add(link, 0);
        return link;
    }

    private Link link(String slug, UnaryOperator<LinkDraft> change) {
        LinkDraft plain = LinkDraft.plain(new Slug(slug), new Target("https://example.org/" + slug), 1);
        return new Link(++ids, change.apply(plain), NOW, NOW);
    }

    private Outcome resolve(String slug) {
        return resolver.resolve(slug, "", null, NOW.toEpochMilli(), true);
    }

    private String locationOf(String slug) {
        return locationOf(slug, "", null);
    }

    private String locationOf(String slug, String rest, @Nullable String query) {
        Outcome outcome = resolver.resolve(slug, rest, query, NOW.toEpochMilli(), true);
        assertThat(outcome).isInstanceOf(Outcome.Redirect.class);
        return ((Outcome.Redirect) outcome).location();
    }
}
