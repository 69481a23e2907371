package app.fingerpost.harness;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shows that clicks stored after a clean stop equal the 302 answers given: wrk follows links of its own (some of them
 * switched off) over 32 connections and counts the answers to the last one, the program is stopped and started again,
 * and its reports are added up.
 *
 * <p>Run as {@code java -cp … app.fingerpost.harness.CountDrive counted.lua ANSWERS_PER_CONNECTION COMMAND…}, in an
 * environment that has wrk.
 */
final class CountDrive {
    private static final int CONNECTIONS = 32;
    private static final int LINKS = 500;
    private static final Pattern RESULT = Pattern.compile("answers=(\\d+) redirects=(\\d+) unfinished=(\\d+)");

    private CountDrive() {}

    public static void main(String[] args) throws Exception {
        Path script = Path.of(args[0]).toAbsolutePath();
        int answers = Integer.parseInt(args[1]);
        List<String> command = List.of(args).subList(2, args.length);
        Path folder = Files.createTempDirectory("count-drive");
        long redirects;
        try (AppProcess app = AppProcess.serve(command, folder)) {
            redirects = load(app, makeLinks(app, folder), script, answers);
        }
        try (AppProcess app = AppProcess.serve(command, folder)) {
            for (String by : List.of("link", "second", "user")) {
                long stored = stored(app, by);
                System.out.println("302 answers " + redirects + ", clicks stored " + stored + " (by " + by + ")");
                if (stored != redirects) {
                    throw new IllegalStateException("Clicks were lost or doubled");
                }
            }
        }
    }

    /** Every tenth link is disabled, so that not every answer is a redirect. */
    private static Path makeLinks(AppProcess app, Path folder) throws IOException {
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < LINKS; i++) {
            app.api(
                    "POST",
                    "short-urls",
                    "{\"customSlug\":\"load%d\",\"longUrl\":\"https://example.org/%d\",\"enabled\":%s}"
                            .formatted(i, i, i % 10 != 0));
            paths.add("/load" + i);
        }
        return Files.write(folder.resolve("paths.txt"), paths);
    }

    private static long load(AppProcess app, Path paths, Path script, int answers) throws Exception {
        Process wrk = new ProcessBuilder(
                        "wrk",
                        "-t",
                        "" + CONNECTIONS,
                        "-c",
                        "" + CONNECTIONS,
                        "-d",
                        "20s",
                        "-s",
                        script.toString(),
                        app.address(),
                        "--",
                        paths.toString(),
                        "" + answers)
                .redirectErrorStream(true)
                .start();
        String output = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = wrk.waitFor();
        Matcher result = RESULT.matcher(output);
        if (exit != 0 || !result.find()) {
            throw new IllegalStateException("wrk failed: " + output);
        }
        if (!result.group(3).equals("0")) {
            throw new IllegalStateException("The machine was too slow for a counted load: " + output);
        }
        return Long.parseLong(result.group(2));
    }

    /** All clicks the program has stored, as its report by {@code by} has them. */
    static long stored(AppProcess app, String by) throws IOException {
        return told(app, by + "&from=2000-01-01&to=2100-01-01");
    }

    /** The sum of the clicks a report tells; {@code question} is what follows {@code by=}. */
    static long told(AppProcess app, String question) throws IOException {
        String csv = app.api("GET", "reports/clicks.csv?by=" + question, "");
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return rows.stream()
                    .mapToLong(row -> Long.parseLong(row.getField("clicks")))
                    .sum();
        }
    }
}
