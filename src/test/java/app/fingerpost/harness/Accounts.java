package app.fingerpost.harness;

import app.fingerpost.harness.Followed.Bounds;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is known from outside about all clicks, to be held against what the program tells of them. */
final class Accounts {
    private static final int MOST_TOLD = 30;

    final List<Followed> links = new ArrayList<>();
    final List<Followed> limited = new ArrayList<>();
    private final Map<LocalDate, Long> pastDays = new TreeMap<>();

    /** Clicks that were put into the database by other means: by number of the link, counted from 1, and by day. */
    void madeUp(Map<Long, Long> byLink, Map<LocalDate, Long> byDay) {
        byLink.forEach((link, clicks) -> links.get((int) (link - 1)).madeUp(clicks));
        byDay.forEach((day, clicks) -> pastDays.merge(day, clicks, Long::sum));
    }

    /**
     * For each link and in all: 302 answers received ≤ clicks stored ≤ requests sent; each click with its user agent; those made
     * up on the days they were made up for.
     *
     * @return what stands between the bounds
     * @throws IllegalStateException if something is wrong, with all that is
     */
    Bounds check(AppProcess app) throws IOException {
        List<String> wrong = new ArrayList<>();
        Map<String, Long> stored = report(app, "link");
        Bounds all = of(links, stored, wrong).plus(of(limited, stored, wrong));
        long fresh = all.stored() - links.stream().mapToLong(Followed::madeUp).sum();
        Map<String, Long> browsers = report(app, "browser");
        if (browsers.getOrDefault("Firefox", 0L) != fresh) {
            wrong.add("user agents lost: of " + fresh + " clicks of Firefox " + browsers);
        }
        Map<String, Long> days = report(app, "day");
        pastDays.forEach((day, clicks) -> {
            if (!clicks.equals(days.get(day.toString()))) {
                wrong.add(day + ": " + clicks + " made up, stored " + days.get(day.toString()));
            }
        });
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("%d things are wrong, in all %s; clicks of the last days %s:%n%s"
                    .formatted(
                            wrong.size(),
                            all,
                            lastOf(days),
                            String.join("\n", wrong.subList(0, Math.min(MOST_TOLD, wrong.size())))));
        }
        return all;
    }

    private static Bounds of(List<Followed> links, Map<String, Long> stored, List<String> wrong) {
        Bounds all = Bounds.NONE;
        for (Followed link : links) {
            Bounds bounds = link.bounds(stored.getOrDefault(link.slug, 0L));
            if (!link.allows(bounds)) {
                wrong.add(link.slug + ": " + bounds);
            }
            all = all.plus(bounds);
        }
        return all;
    }

    private static Map<String, Long> lastOf(Map<String, Long> days) {
        Map<String, Long> last = new TreeMap<>(days);
        last.keySet().removeIf(day -> day.compareTo(LocalDate.now().minusDays(3).toString()) < 0);
        return last;
    }

    /** Clicks by the first column; times of days are cut to the day. */
    private static Map<String, Long> report(AppProcess app, String by) throws IOException {
        Map<String, Long> clicks = new TreeMap<>();
        String csv = app.api("GET", "reports/clicks.csv?bots=true&from=2000-01-01&to=2100-01-01&by=" + by, "");
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            rows.forEach(row -> {
                String name = by.equals("day") ? row.getField(0).substring(0, 10) : row.getField(0);
                clicks.merge(name, Long.parseLong(row.getField("clicks")), Long::sum);
            });
        }
        return clicks;
    }
}
