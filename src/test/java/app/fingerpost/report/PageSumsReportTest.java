package app.fingerpost.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.SettableClock;
import app.fingerpost.TestHouse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report tells the same whether it reads pages count by count or by their sums. */
final class PageSumsReportTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> SLUGS = List.of("one", "two", "three", "four");

    private final SettableClock clock = new SettableClock(START.toString());
    private final Random random = new Random(7);

    @AutoClose
    private TestHouse house;

    /** Three years: days, hours, minutes and seconds. */
    @BeforeEach
    void open(@TempDir Path folder) {
        house = new TestHouse(folder, clock);
        house.users.create("ada");
        house.users.create("bob");
        for (String slug : SLUGS) {
            house.link(slug, slug.startsWith("t") ? "ada" : "bob");
        }
        for (int i = 0; i < 300; i++) {
            clock.pass(Duration.ofMinutes(random.nextInt(2 * 5260)));
            String slug = SLUGS.get(Math.min(random.nextInt(5), 3));
            // Each agent is a bot or not for ever; some links' last visitor is one.
            house.click(slug, pick("Firefox", "Chrome", "crawlbot"), pick("a.example", "b.example"));
            house.flusher.settle();
        }
        clock.pass(Duration.ofDays(1));
        house.database.addUp();
        house.rollUp(clock.instant(), BERLIN);
    }

    @Test
    void everyGroupingTellsTheSame() {
        List<Answer> before = answers(START, clock.instant());

        house.addUpPages();

        assertThat(sumsBetween(START, clock.instant())).isGreaterThan(150);
        assertThat(answers(START, clock.instant())).isEqualTo(before);
    }

    @Test
    void aPageThatAPeriodCutsIsReadCountByCount() {
        List<Instant> cuts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            cuts.add(START.plusSeconds(random.nextInt(3 * 365 * 86_400)));
        }
        List<List<Answer>> before = cuts.stream()
                .map(cut -> answers(cut, cut.plus(Duration.ofDays(9))))
                .toList();

        house.addUpPages();

        assertThat(cuts.stream().map(cut -> answers(cut, cut.plus(Duration.ofDays(9)))))
                .isEqualTo(before);
    }

    @Test
    void sumsGoWithTheirPage() {
        house.addUpPages();
        long hours = sumsBetween(clock.instant().minus(Duration.ofDays(700)), clock.instant());
        List<Answer> before = answers(START, clock.instant());
        Instant later = clock.instant().plus(Duration.ofDays(2000));

        house.rollUp(later, BERLIN);

        assertThat(hours).isPositive();
        assertThat(sumsBetween(clock.instant().minus(Duration.ofDays(700)), clock.instant()))
                .isZero();
        assertThat(answers(START, clock.instant()).get(0).total())
                .isEqualTo(before.get(0).total());
        house.addUpPages();
        assertThat(answers(START, clock.instant()).get(0).total())
                .isEqualTo(before.get(0).total());
    }

    private List<Answer> answers(Instant from, Instant until) {
        List<Answer> answers = new ArrayList<>();
        List<Grouping> groupings =
                Stream.of(Grouping.values()).filter(Grouping::countsClicks).toList();
        for (boolean bots : List.of(true, false)) {
            Question question = new Question(Grouping.LINK, from, until, BERLIN, Narrowing.NONE, bots);
            answers.addAll(house.reports.ask(question, groupings));
        }
        return answers;
    }

    private long sumsBetween(Instant from, Instant until) {
        long[] pages = {0};
        house.database.read(tables -> {
            tables.clicks().scan(from.getEpochSecond(), until.getEpochSecond(), run -> {}, sums -> pages[0]++);
            return true;
        });
        return pages[0];
    }

    private @Nullable String pick(String... names) {
        int at = random.nextInt(names.length + 1);
        return at < names.length ? names[at] : null;
    }
}
