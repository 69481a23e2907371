package app.fingerpost.desk.model;

import app.fingerpost.link.Label;
import app.fingerpost.link.Link;
import app.fingerpost.link.LinkDraft;
import app.fingerpost.link.LinkSummary;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Tag;
import app.fingerpost.link.Target;
import app.fingerpost.link.User;
import app.fingerpost.report.DayCounts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it takes from a key typed into the search of links to the finished list of those found: the whole text typed so
 * far is looked for in every link's slug, target, title, tags, notes and owner. A person feels no wait under 50 ms.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class SearchBench {
    private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");
    private static final String[] WORDS = {
        "library", "manual", "wiki", "Größe", "archive", "release", "notes", "tracker", "mirror", "reading", "list",
        "python", "perl", "java", "weather", "invoice", "travel", "recipe"
    };

    @Param({"60000"})
    private int links;

    /** Found in all, in some, in one, in none; and two words. */
    @Param({"e", "wiki", "l31415", "nowhere", "perl notes"})
    private String text = "";

    /** Whether one owner's unclicked links only are to be shown. */
    @Param({"false", "true"})
    private boolean filtered;

    private Shelf<LinkRow> shelf;

    @Setup
    public void fill() {
        SplittableRandom random = new SplittableRandom(1);
        List<LinkRow> rows = new ArrayList<>(links);
        for (int i = 0; i < links; i++) {
            rows.add(row(i, random));
        }
        shelf = new Shelf<>(
                Comparator.comparing((LinkRow row) -> row.link().created()).reversed());
        shelf.put(rows, List.of());
        if (filtered) {
            Clock clock = Clock.systemUTC();
            shelf.filter(row -> {
                Instant now = clock.instant();
                return new LinkFilter.Owner(8, "owner 7").shows(row, now) && LinkFilter.Unclicked.EVER.shows(row, now);
            });
        }
    }

    @Benchmark
    public Shelf.Arranged<LinkRow> keyTyped() {
        shelf.search(text);
        return shelf.arrange();
    }

    private static LinkRow row(int i, SplittableRandom random) {
        Label label = new Label(
                words(random, 5),
                words(random, random.nextInt(40)),
                Tag.all(List.of(words(random, 1), words(random, 1))));
        LinkDraft draft = LinkDraft.plain(
                        new Slug("l" + i),
                        new Target("https://www.example.org/a/page/that/is/far/away/" + i + ".html"),
                        1 + i % 200)
                .withLabel(label);
        User owner = new User(1 + i % 200, "owner " + i % 200, true, 0, MADE);
        Link link = new Link(1L + i, draft, MADE.plus(Duration.ofSeconds(i)), MADE);
        return LinkRow.of(new LinkSummary(link, 0, 0, null, false), owner, DayCounts.NONE, MADE);
    }

    private static String words(SplittableRandom random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }
}
