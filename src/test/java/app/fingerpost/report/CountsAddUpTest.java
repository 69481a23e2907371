package app.fingerpost.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.SettableClock;
import app.fingerpost.TestHouse;
import app.fingerpost.link.Label;
import app.fingerpost.link.LinkQuery;
import app.fingerpost.link.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * Whatever happens between clicks, flushes, crashes, merges, rollups and sums of pages, in whatever order and however the clock jumps: totals,
 * breakdowns and buckets of time tell every click once.
 */
final class CountsAddUpTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final List<String> SLUGS = List.of("one", "two", "three");
    private static final Map<String, String> OWNERS = Map.of("one", "ada", "two", "bob", "three", "ada");
    private static final Map<String, List<String>> TAGS =
            Map.of("one", List.of("blue", "red"), "two", List.of("red"), "three", List.of(""));
    private static final List<Narrowing> NARROWINGS = List.of(
            Narrowing.NONE,
            Narrowing.toSlug("two"),
            new Narrowing("ada", null, null),
            new Narrowing(null, null, "red"),
            new Narrowing("ada", null, "red"),
            new Narrowing(null, "three", "red"));

    sealed interface Event {}

    /** The clock goes on, or back, before the click. */
    record Click(
            int minutes,
            int slug,
            @Nullable String agent,
            @Nullable String host) implements Event {}

    enum Other implements Event {
        FLUSH,
        CRASH,
        MERGE,
        ROLL_UP,
        ADD_UP
    }

    record Counted(
            Instant at,
            String slug,
            @Nullable String agent,
            @Nullable String host) {
        boolean bot() {
            return agent != null && agent.contains("bot");
        }
    }

    @Provide
    Arbitrary<List<Event>> events() {
        Arbitrary<Integer> minutes = Arbitraries.oneOf(
                Arbitraries.of(0, 0, 0, 1, -60, 60),
                Arbitraries.integers().between(0, 3 * 24 * 60),
                Arbitraries.integers().between(0, 90 * 24 * 60));
        Arbitrary<Event> click = Combinators.combine(
                        minutes,
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of("Firefox", "Chrome", "crawlbot").injectNull(0.3),
                        Arbitraries.of("a.example", "b.example").injectNull(0.3))
                .as(Click::new);
        Arbitrary<Event> other = Arbitraries.of(Other.class).map(event -> event);
        return Arbitraries.frequencyOf(Tuple.of(6, click), Tuple.of(2, other))
                .list()
                .ofMinSize(20)
                .ofMaxSize(60);
    }

    @Property(tries = 40)
    void everyClickIsToldOnce(@ForAll("events") List<Event> events) throws IOException {
        Path folder = Files.createTempDirectory("counts-add-up");
        SettableClock clock = new SettableClock("2026-03-27T12:00:00Z");
        List<Counted> counted = new ArrayList<>();
        TestHouse house = new TestHouse(folder, clock);
        try {
            house.users.create("ada");
            house.users.create("bob");
            house.link("one", "ada", draft -> draft.withLabel(new Label("", "", Tag.all(List.of("red", "blue")))));
            house.link("two", "bob", draft -> draft.withLabel(new Label("", "", Tag.all(List.of("red")))));
            house.link("three", "ada");
            for (Event event : events) {
                if (event instanceof Click click) {
                    clock.set(clock.instant()
                            .plus(Duration.ofMinutes(click.minutes))
                            .toString());
                    house.click(SLUGS.get(click.slug), click.agent, click.host);
                    counted.add(new Counted(clock.instant(), SLUGS.get(click.slug), click.agent, click.host));
                } else {
                    switch ((Other) event) {
                        case FLUSH -> house.flusher.settle();
                        case CRASH -> {
                            house.crash();
                            house = new TestHouse(folder, clock);
                        }
                        case MERGE -> house.mergePages();
                        case ROLL_UP -> house.rollUp(clock.instant(), BERLIN);
                        case ADD_UP -> house.addUpPages();
                    }
                }
            }
            check(house, counted, clock.instant());
            house.rollUp(clock.instant().plus(Duration.ofDays(1000)), BERLIN);
            check(house, counted, clock.instant().plus(Duration.ofDays(1000)));
            house.addUpPages();
            check(house, counted, clock.instant().plus(Duration.ofDays(1000)));
        } finally {
            house.close();
            delete(folder);
        }
    }

    private static void check(TestHouse house, List<Counted> counted, Instant now) {
        List<Counted> people = counted.stream().filter(c -> !c.bot()).toList();
        for (Narrowing narrowing : NARROWINGS) {
            check(
                    house,
                    narrowing,
                    counted.stream().filter(c -> isAbout(narrowing, c)).toList(),
                    true,
                    now);
            check(
                    house,
                    narrowing,
                    people.stream().filter(c -> isAbout(narrowing, c)).toList(),
                    false,
                    now);
        }
        Map<String, Long> totals = new TreeMap<>();
        Map<String, Long> bots = new TreeMap<>();
        house.lists.find(LinkQuery.ALL).links().forEach(link -> {
            totals.put(link.link().slug().value(), link.clicks());
            bots.put(link.link().slug().value(), link.bots());
        });
        totals.values().removeIf(n -> n == 0);
        bots.values().removeIf(n -> n == 0);
        assertThat(totals).isEqualTo(by(people, Counted::slug));
        assertThat(bots).isEqualTo(by(counted.stream().filter(Counted::bot).toList(), Counted::slug));
    }

    private static boolean isAbout(Narrowing narrowing, Counted click) {
        return (narrowing.slug() == null || narrowing.slug().equals(click.slug))
                && (narrowing.owner() == null || narrowing.owner().equals(OWNERS.get(click.slug)))
                && (narrowing.tag() == null
                        || TAGS.getOrDefault(click.slug, List.of()).contains(narrowing.tag()));
    }

    private static void check(TestHouse house, Narrowing narrowing, List<Counted> told, boolean bots, Instant now) {
        Function<Grouping, Map<String, Long>> rows = by -> rows(house, by, narrowing, bots, told.size());
        assertThat(rows.apply(Grouping.LINK)).isEqualTo(by(told, Counted::slug));
        assertThat(rows.apply(Grouping.USER)).isEqualTo(by(told, c -> OWNERS.getOrDefault(c.slug, "")));
        Map<String, Long> tags = new TreeMap<>();
        told.forEach(c -> TAGS.getOrDefault(c.slug, List.of()).forEach(tag -> tags.merge(tag, 1L, Long::sum)));
        assertThat(rows.apply(Grouping.TAG)).isEqualTo(tags);
        assertThat(rows.apply(Grouping.BROWSER)).isEqualTo(by(told, c -> c.agent == null ? "" : c.agent));
        assertThat(rows.apply(Grouping.REFERRER)).isEqualTo(by(told, c -> c.host == null ? "" : c.host));
        // Days stay exact for ever, hours for two years, minutes for ninety days.
        assertThat(rows.apply(Grouping.DAY)).isEqualTo(by(told, c -> start(c, ChronoUnit.DAYS)));
        Instant hours = now.minus(Duration.ofDays(730));
        assertThat(since(hours, rows.apply(Grouping.HOUR)))
                .isEqualTo(since(hours, by(told, c -> start(c, ChronoUnit.HOURS))));
        Instant minutes = now.minus(Duration.ofDays(90));
        assertThat(since(minutes, rows.apply(Grouping.MINUTE)))
                .isEqualTo(since(minutes, by(told, c -> start(c, ChronoUnit.MINUTES))));
    }

    private static Map<String, Long> rows(TestHouse house, Grouping by, Narrowing narrowing, boolean bots, long total) {
        Instant end = Instant.parse("2100-01-01T00:00:00Z");
        Answer answer = house.reports.ask(new Question(by, Instant.EPOCH, end, BERLIN, narrowing, bots));
        Map<String, Long> rows = answer.rows().stream()
                .collect(Collectors.toMap(Answer.Row::name, Answer.Row::clicks, Long::sum, TreeMap::new));
        assertThat(answer.total()).isEqualTo(total);
        if (by != Grouping.TAG) {
            assertThat(rows.values().stream().mapToLong(n -> n).sum()).isEqualTo(total);
        }
        return rows;
    }

    private static Map<String, Long> by(List<Counted> counted, Function<Counted, String> name) {
        return counted.stream().collect(Collectors.groupingBy(name, TreeMap::new, Collectors.counting()));
    }

    private static String start(Counted click, ChronoUnit unit) {
        return Reports.written(click.at.atZone(BERLIN).truncatedTo(unit));
    }

    private static Map<String, Long> since(Instant limit, Map<String, Long> rows) {
        Map<String, Long> later = new TreeMap<>(rows);
        later.keySet().removeIf(start -> ZonedDateTime.parse(start).toInstant().isBefore(limit));
        return later;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
