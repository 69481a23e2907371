package app.fingerpost.harness;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Shows that a rollup loses and doubles nothing: makes up a past that was never rolled up, so that the program begins
 * with it at every start, and kills it with SIGKILL at a random moment of that. After each kill: clicks of each link and
 * of each day are those that were made.
 *
 * <p>Run as {@code java -cp … app.fingerpost.harness.RollupKills ROUNDS FOLDER COMMAND…} with a FOLDER that does not
 * exist.
 */
final class RollupKills {
    private static final int DAYS = 800;
    private static final int CLICKS_A_DAY = 400;
    private static final int LINKS = 1000;
    /** The program waits so long before it rolls up; it answers a moment after it has begun to wait. */
    private static final int DELAY_MILLIS = 5000;

    private RollupKills() {}

    public static void main(String[] args) throws Exception {
        int rounds = Integer.parseInt(args[0]);
        Path folder = Path.of(args[1]);
        List<String> command = List.of(args).subList(2, args.length);
        YearsDrive.makeLinks(folder, command);
        Map<String, Long> links = new TreeMap<>();
        Map<String, Long> days = new TreeMap<>();
        try (MadeUpPast past = new MadeUpPast(folder, LINKS, 2)) {
            LocalDate today = LocalDate.now();
            for (LocalDate day = today.minusDays(DAYS); day.isBefore(today); day = day.plusDays(1)) {
                past.day(day, CLICKS_A_DAY, Duration.ofHours(4));
            }
            past.byLink.forEach((link, n) -> links.put("years" + link, n));
            past.byDay.forEach((day, n) -> days.put(day.toString(), n));
        }
        long seed = System.nanoTime();
        Random random = new Random(seed);
        System.out.println("seed " + seed);
        int during = 0;
        for (int round = 0; round < rounds; round++) {
            AppProcess app = AppProcess.serve(command, folder);
            app.killAfter(DELAY_MILLIS - 300 + random.nextInt(600), 0);
            during += isRolledUp(command, folder, links, days) ? 0 : 1;
        }
        System.out.println(
                rounds + " kills, " + during + " of them before the rollup was done; nothing lost or doubled");
        if (during < rounds / 2) {
            throw new IllegalStateException("The rollup was too quick to be killed in it");
        }
    }

    /** Checks every link and day; answers whether seconds of the first day are gone. */
    private static boolean isRolledUp(
            List<String> command, Path folder, Map<String, Long> links, Map<String, Long> days) throws IOException {
        AppProcess app = AppProcess.serve(command, folder);
        try {
            same("link", links, report(app, "by=link"));
            same("day", days, report(app, "by=day"));
            String first = days.keySet().iterator().next();
            return report(app, "by=minute&from=" + first + "&to=" + first).size() < CLICKS_A_DAY / 4;
        } finally {
            app.kill();
        }
    }

    private static void same(String by, Map<String, Long> made, Map<String, Long> told) {
        Map<String, Long> shortened = new TreeMap<>();
        told.forEach((name, n) -> shortened.merge(by.equals("day") ? name.substring(0, 10) : name, n, Long::sum));
        if (!made.equals(shortened)) {
            throw new IllegalStateException("by " + by + ": made " + made + ", told " + shortened);
        }
    }

    private static Map<String, Long> report(AppProcess app, String question) throws IOException {
        Map<String, Long> rows = new TreeMap<>();
        String csv = app.api("GET", "reports/clicks.csv?bots=true&from=2000-01-01&" + question, "");
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(csv)) {
            records.forEach(row -> rows.put(row.getField(0), Long.parseLong(row.getField("clicks"))));
        }
        return rows;
    }
}
