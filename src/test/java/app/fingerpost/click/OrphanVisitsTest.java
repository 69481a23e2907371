package app.fingerpost.click;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.click.OrphanBatch.Count;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class OrphanVisitsTest {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-05-01");

    private final OrphanVisits visits = new OrphanVisits();

    @Test
    void visitsCountByUtcDayAndPath() {
        visits.record("/a", Instant.parse("2026-05-01T00:00:00Z"));
        visits.record("/a", Instant.parse("2026-05-01T23:59:59.999Z"));
        visits.record("/a", Instant.parse("2026-05-02T00:00:00Z"));
        visits.record("/b", NOON);
        assertThat(visits.turnOver().counts())
                .containsExactlyInAnyOrder(
                        new Count(DAY, "/a", 2), new Count(DAY.plusDays(1), "/a", 1), new Count(DAY, "/b", 1));
    }

    @Test
    void whatWasHandedOverIsNotHandedOverAgain() {
        assertThat(visits.turnOver().isEmpty()).isTrue();
        visits.record("/a", NOON);
        assertThat(visits.turnOver().isEmpty()).isFalse();
        assertThat(visits.turnOver().isEmpty()).isTrue();
    }

    @Test
    void whatIsGivenBackComesWithTheNextBatch() {
        visits.record("/a", NOON);
        visits.record("/b", NOON);
        OrphanBatch failed = visits.turnOver();
        visits.record("/a", NOON);
        visits.giveBack(failed);
        assertThat(visits.turnOver().counts())
                .containsExactlyInAnyOrder(new Count(DAY, "/a", 2), new Count(DAY, "/b", 1));
    }

    @Test
    void pathsAreShortAndPlain() {
        visits.record("/" + "x".repeat(300), NOON);
        visits.record("/a\r\nb", NOON);
        assertThat(visits.turnOver().counts())
                .extracting(Count::path)
                .containsExactlyInAnyOrder("/" + "x".repeat(199), "/a\ufffd\ufffdb");
    }

    @Test
    void aThousandPathsAreToldApartAndTheOthersCountTogether() {
        for (int i = 0; i < 1200; i++) {
            visits.record("/" + i, NOON);
        }
        visits.record("/7", NOON);
        visits.record("/1100", NOON.plusSeconds(86_400));
        OrphanBatch batch = visits.turnOver();
        assertThat(batch.counts())
                .hasSize(1002)
                .contains(new Count(DAY, "", 200), new Count(DAY, "/7", 2), new Count(DAY.plusDays(1), "", 1));
        visits.record("/1100", NOON);
        assertThat(visits.turnOver().counts()).containsExactly(new Count(DAY, "/1100", 1));
    }

    /** A database that fails for long: each round fills the table up and gives all of it back. */
    @Test
    void whatIsGivenBackAgainAndAgainStaysBoundedAndLosesNothing() {
        for (int round = 0; round < 20; round++) {
            OrphanBatch failed = visits.turnOver();
            for (int i = 0; i < 600; i++) {
                visits.record("/" + round + "/" + i, NOON);
            }
            visits.giveBack(failed);
        }
        List<Count> counts = visits.turnOver().counts();
        assertThat(counts).hasSizeLessThanOrEqualTo(1001);
        assertThat(total(counts)).isEqualTo(20 * 600);
    }

    @Test
    void manyThreadsLoseNothing() throws Exception {
        List<Count> counts = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Boolean> visitor = () -> {
                for (int i = 0; i < 20_000; i++) {
                    visits.record("/" + i % 1500, NOON);
                }
                return true;
            };
            List<Future<Boolean>> visitors = List.of(threads.submit(visitor), threads.submit(visitor));
            while (!visitors.stream().allMatch(Future::isDone)) {
                counts.addAll(visits.turnOver().counts());
            }
            for (Future<Boolean> done : visitors) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
        counts.addAll(visits.turnOver().counts());
        assertThat(total(counts)).isEqualTo(40_000);
    }

    private static long total(List<Count> counts) {
        return counts.stream().mapToLong(Count::visits).sum();
    }
}
