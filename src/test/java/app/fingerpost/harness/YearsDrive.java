package app.fingerpost.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Years of a busy personal server: makes them up day by day with the rollups that come with them, then asks the running
 * program for every report and chart over all of it. Fails if a report takes longer than a second, does not tell every
 * click, or the files are larger than half a gigabyte.
 *
 * <p>Run as {@code java -cp … app.fingerpost.harness.YearsDrive YEARS CLICKS_A_DAY FOLDER COMMAND…} with a FOLDER that
 * does not exist.
 */
final class YearsDrive {
    static final int LINKS = 1000;
    private static final long MOST_BYTES = 500_000_000;
    private static final int ROUNDS = 3;

    private YearsDrive() {}

    public static void main(String[] args) throws Exception {
        int years = Integer.parseInt(args[0]);
        int clicks = Integer.parseInt(args[1]);
        Path folder = Path.of(args[2]);
        List<String> command = List.of(args).subList(3, args.length);
        makeLinks(folder, command);
        long total = makePast(folder, years, clicks);
        long slowest = 0;
        try (AppProcess app = AppProcess.serve(command, folder)) {
            for (String by : List.of(
                    "day",
                    "hour",
                    "link",
                    "user",
                    "tag",
                    "referrer",
                    "browser",
                    "system",
                    "device",
                    "day&slug=years7")) {
                slowest = Math.max(slowest, ask(app, by, total));
            }
        }
        long bytes = bytes(folder);
        System.out.printf("%d years, %,d clicks: %,d bytes; the slowest report %d ms%n", years, total, bytes, slowest);
        require(bytes < MOST_BYTES, "The files are too large");
        require(slowest < 1000, "A report took too long");
    }

    static void makeLinks(Path folder, List<String> command) {
        try (AppProcess app = AppProcess.serve(command, folder)) {
            StringBuilder csv = new StringBuilder("Long URL,Short code,Tags\n");
            for (int i = 1; i <= LINKS; i++) {
                csv.append("https://example.org/%d,years%d,t%d%n".formatted(i, i, i % 10));
            }
            app.api("POST", "imports", csv.toString());
        }
    }

    /**
     * The last week is written second by second, the time before by the hour: rolled up, it makes no difference. The
     * database is closed now and then, as that of a desktop app is: H2 does not give room back within its first 45
     * seconds, in which weeks go by here.
     */
    private static long makePast(Path folder, int years, int clicks) {
        LocalDate today = LocalDate.now();
        long start = System.nanoTime();
        long total = 0;
        LocalDate day = today.minusYears(years);
        while (day.isBefore(today)) {
            try (MadeUpPast past = new MadeUpPast(folder, LINKS, day.toEpochDay())) {
                boolean lastWeek = !day.isBefore(today.minusDays(8));
                LocalDate end = lastWeek ? day.plusDays(1) : day.plusDays(30);
                for (; day.isBefore(end) && day.isBefore(today); day = day.plusDays(1)) {
                    lastWeek = !day.isBefore(today.minusDays(8));
                    past.day(day, clicks, lastWeek ? Duration.ofSeconds(1) : Duration.ofHours(1));
                    past.rollUp(day);
                }
                total += past.total();
            }
        }
        System.out.println("made in " + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start) + " s");
        return total;
    }

    /** The median of some rounds, in milliseconds. */
    private static long ask(AppProcess app, String by, long total) throws IOException {
        long[] millis = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            long told = CountDrive.stored(app, by + "&bots=true");
            millis[i] = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            require(by.contains("slug=") || told == total, "by " + by + " " + told + " clicks are told of " + total);
        }
        Arrays.sort(millis);
        System.out.println("by " + by + ": " + Arrays.toString(millis) + " ms");
        return millis[ROUNDS / 2];
    }

    private static long bytes(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            long sum = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sum += Files.size(file);
            }
            return sum;
        }
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalStateException(otherwise);
        }
    }
}
