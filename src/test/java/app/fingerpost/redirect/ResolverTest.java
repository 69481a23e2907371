package app.fingerpost.redirect;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.link.Forwarding;
import app.fingerpost.link.Validity;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class ResolverTest {
    private final IndexFixture fixture = new IndexFixture();

    @Test
    void theExactSlugWinsOverAllThatAreAlike() {
        fixture.add("g++");
        fixture.add("G++");
        fixture.add("g");
        fixture.add("foo-bar");
        fixture.add("foobar");
        assertThat(fixture.locationOf("g++")).isEqualTo("https://example.org/g++");
        assertThat(fixture.locationOf("G++")).isEqualTo("https://example.org/G++");
        assertThat(fixture.locationOf("g")).isEqualTo("https://example.org/g");
        assertThat(fixture.locationOf("foo-bar")).isEqualTo("https://example.org/foo-bar");
        assertThat(fixture.locationOf("foobar")).isEqualTo("https://example.org/foobar");
    }

    @Test
    void aLoneLookAlikeIsFoundByCaseHyphensAndTrailingPunctuation() {
        fixture.add("Meeting-Notes");
        for (String typed :
                List.of("meeting-notes", "meetingnotes", "MEETINGNOTES.", "Meeting-Notes),", "Meeting-Notes ")) {
            assertThat(fixture.locationOf(typed)).isEqualTo("https://example.org/Meeting-Notes");
        }
    }

    @Test
    void amongSeveralLookAlikesNoneIsGuessed() {
        fixture.add("foo-bar");
        fixture.add("foob-ar");
        fixture.add("fo-obar");
        assertThat(fixture.resolve("FOOBAR"))
                .isEqualTo(new Outcome.Unknown("FOOBAR", List.of("fo-obar", "foo-bar", "foob-ar")));
        assertThat(fixture.resolve("other")).isEqualTo(new Outcome.Unknown("other", List.of()));
        assertThat(fixture.resolve("---")).isEqualTo(new Outcome.Unknown("---", List.of()));
    }

    @Test
    void aSlugTypedInPartsIsFoundByItsComposedForm() {
        fixture.add("\u00fcber");
        assertThat(fixture.locationOf("u\u0308ber")).endsWith("/%C3%BCber");
    }

    @Test
    void aLocationIsTheSameAsTextAndAsBytes() {
        fixture.add("\u00fcber");
        for (String query : new String[] {null, "q=\u00fc"}) {
            Outcome.Redirect redirect = (Outcome.Redirect)
                    fixture.resolver.resolve("\u00fcber", "", query, IndexFixture.NOW.toEpochMilli(), true);
            ByteBuffer bytes = ByteBuffer.allocate(100);
            redirect.putLocation(bytes);
            assertThat(StandardCharsets.US_ASCII.decode(bytes.flip()).toString())
                    .isEqualTo(redirect.location())
                    .startsWith("https://example.org/%C3%BCber");
        }
    }

    @Test
    void eachReasonNotToRedirectHasItsOutcome() {
        fixture.add("off", draft -> draft.withEnabled(false));
        fixture.add("soon", draft -> draft.withValidity(new Validity(IndexFixture.NOW.plusMillis(1), null, null)));
        fixture.add("over", draft -> draft.withValidity(new Validity(null, IndexFixture.NOW, null)));
        fixture.add(
                "from-now",
                draft -> draft.withValidity(new Validity(IndexFixture.NOW, IndexFixture.NOW.plusMillis(1), null)));
        assertThat(fixture.resolve("off")).isEqualTo(new Outcome.LinkDisabled());
        assertThat(fixture.resolve("soon")).isEqualTo(new Outcome.NotYet());
        assertThat(fixture.resolve("over")).isEqualTo(new Outcome.Expired());
        assertThat(fixture.locationOf("from-now")).isNotNull();
    }

    @Test
    void theMaximumCountsClicksBeforeTheStartAndNoHeads() {
        fixture.index.add(fixture.link("few", draft -> draft.withValidity(new Validity(null, null, 3L))), 1);
        assertThat(fixture.resolver.resolve("few", "", null, IndexFixture.NOW.toEpochMilli(), false))
                .isInstanceOf(Outcome.Redirect.class);
        assertThat(fixture.resolve("few")).isInstanceOf(Outcome.Redirect.class);
        assertThat(fixture.resolve("few")).isInstanceOf(Outcome.Redirect.class);
        assertThat(fixture.resolve("few")).isEqualTo(new Outcome.UsedUp());
        assertThat(fixture.resolver.resolve("few", "", null, IndexFixture.NOW.toEpochMilli(), false))
                .isEqualTo(new Outcome.UsedUp());
    }

    @Test
    void aMaximumIsExactUnderLoad() throws InterruptedException {
        fixture.add("hot", draft -> draft.withValidity(new Validity(null, null, 1000L)));
        AtomicInteger redirects = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        CountDownLatch start = new CountDownLatch(8);
        for (int t = 0; t < 8; t++) {
            threads.execute(() -> {
                start.countDown();
                for (int i = 0; i < 1000; i++) {
                    if (fixture.resolve("hot") instanceof Outcome.Redirect) {
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
        fixture.add("both", draft -> draft.withForwarding(new Forwarding(Forwarding.Status.FOUND, true, true)));
        fixture.add("neither", draft -> draft.withForwarding(new Forwarding(Forwarding.Status.FOUND, false, false)));
        assertThat(fixture.locationOf("both", "/Main/Page", "x=1")).isEqualTo("https://example.org/both/Main/Page?x=1");
        assertThat(fixture.locationOf("both", "/", "")).isEqualTo("https://example.org/both");
        assertThat(fixture.locationOf("neither", "", "x=1")).isEqualTo("https://example.org/neither");
        assertThat(fixture.locationOf("neither", "/", null)).isEqualTo("https://example.org/neither");
        assertThat(fixture.resolver.resolve("neither", "/Main", null, IndexFixture.NOW.toEpochMilli(), true))
                .isEqualTo(new Outcome.Unknown("neither/Main", List.of("neither")));
    }

    @Test
    void aPermanentStatusSaysSo() {
        fixture.add(
                "for-ever",
                draft -> draft.withForwarding(new Forwarding(Forwarding.Status.PERMANENT_REDIRECT, true, false)));
        assertThat(fixture.resolve("for-ever")).isInstanceOfSatisfying(Outcome.Redirect.class, redirect -> {
            assertThat(redirect.status()).isEqualTo(308);
            assertThat(redirect.permanent()).isTrue();
        });
    }
}
