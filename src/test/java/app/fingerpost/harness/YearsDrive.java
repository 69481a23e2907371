package app.fingerpost.harness;

import app.fingerpost.report.Grouping;
import app.fingerpost.report.Narrowing;
import app.fingerpost.report.Question;
import app.fingerpost.report.RecentDays;
import app.fingerpost.report.Reports;
import app.fingerpost.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Years of a busy personal server: makes them up day by day with the rollups that come with them, then asks the running
 * program for every report over all of it (by minute of the last week and by second of the last day), and the parts behind
 * the window for what its charts show. Fails if the middle one of three answers took longer than a second, if one does not
 * tell every click, or if the files are larger than half a gigabyte.
 *
 * <p>Run as {@code java -cp … app.fingerpost.harness.YearsDrive YEARS CLICKS_A_DAY FOLDER COMMAND…} with a FOLDER that
 * does not exist.
 */
final class YearsDrive {
    static final int LINKS = 1000;
    private static final long MOST_BYTES = 500_000_000;
    private static final long MOST_MILLIS = 1000;
    private static final String BUSY = "years7";
    private static final int OWNERS = 10;

    private YearsDrive() {}

    public static void main(String[] args) throws Exception {
        int years = Integer.parseInt(args[0]);
        int clicks = Integer.parseInt(args[1]);
        Path folder = Path.of(args[2]);
        List<String> command = List.of(args).subList(3, args.length);
        makeLinks(folder, command);
        long total = makePast(folder, years, clicks);
        Answers answers = new Answers();
        try (AppProcess app = AppProcess.serve(command, folder)) {
            askForReports(app, answers, total, clicks);
        }
        askAsTheWindow(folder, answers, total);
        long bytes = bytes(folder);
        System.out.printf(
                "%d years, %,d clicks: %,d bytes; the slowest answer %d ms in the middle of three (%s)%n",
                years, total, bytes, answers.slowest(), answers.slowestName());
        require(bytes < MOST_BYTES, "The files are too large");
        require(answers.slowest() < MOST_MILLIS, "An answer took too long");
    }

    private static void askForReports(AppProcess app, Answers answers, long total, int aDay) throws Exception {
        LocalDate yesterday = LocalDate.now().minusDays(1);
        // The first report of a process loads its classes; what is timed is the reading of years.
        CountDrive.told(app, "day&from=" + LocalDate.now());
        List<Grouping> groupings =
                Stream.of(Grouping.values()).filter(Grouping::countsClicks).toList();
        for (Grouping by : groupings) {
            long days =
                    switch (by) {
                        case MINUTE -> 7;
                        case SECOND -> 1;
                        default -> 0;
                    };
            String from = days > 0 ? yesterday.minusDays(days - 1).toString() : "2000-01-01";
            String question = by.word() + "&bots=true&from=" + from + "&to=" + yesterday;
            long told = answers.ask("report by " + by.word(), () -> CountDrive.told(app, question));
            boolean fits = by == Grouping.BOT ? told > 0 && told < total : told == (days > 0 ? days * aDay : total);
            require(fits, "by " + by.word() + " " + told + " clicks are told of " + total);
        }
        answers.ask("report by day of one link", () -> CountDrive.told(app, "day&from=2000-01-01&slug=" + BUSY));
        long ofUsers = 0;
        for (int i = 0; i < OWNERS; i++) {
            String question = "month&from=2000-01-01&owner=owner" + i;
            ofUsers += answers.ask("report by month of one user", () -> CountDrive.told(app, question));
        }
        long ofAll = CountDrive.told(app, "month&from=2000-01-01");
        require(ofUsers == ofAll, "of all users one by one " + ofUsers + " clicks are told of " + ofAll);
    }

    /** As its pages do when they are opened: nothing is remembered from one time to the next. */
    private static void askAsTheWindow(Path folder, Answers answers, long total) throws Exception {
        Clock clock = Clock.systemDefaultZone();
        ZoneId zone = clock.getZone();
        LocalDate today = LocalDate.now(clock);
        try (Database database = Database.open(folder.resolve("fingerpost"))) {
            Reports reports = new Reports(database, () -> {}, () -> {});
            Reports.Overview overview = answers.ask("all clicks so far", reports::overview);
            require(overview.people() + overview.bots() == total, overview + " are told of " + total);
            answers.ask("Activity", () -> reports.live(clock, false).pulse());
            answers.ask("recent days of every link", () -> new RecentDays(database, () -> {}).counts(today, zone));
            Question question = new Question(
                    Grouping.MONTH,
                    today.minusYears(20).atStartOfDay(zone).toInstant(),
                    today.plusDays(1).atStartOfDay(zone).toInstant(),
                    zone,
                    Narrowing.toSlug(BUSY),
                    false);
            List<Grouping> panel = List.of(Grouping.MONTH, Grouping.REFERRER, Grouping.BROWSER, Grouping.SYSTEM);
            answers.ask("clicks of one link", () -> reports.ask(question, panel));
        }
    }

    static void makeLinks(Path folder, List<String> command) {
        try (AppProcess app = AppProcess.serve(command, folder)) {
            StringBuilder csv = new StringBuilder("Long URL,Short code,Tags,Owner\n");
            for (int i = 1; i <= LINKS; i++) {
                csv.append("https://example.org/%d,years%d,t%d,owner%d%n".formatted(i, i, i % 10, i % OWNERS));
            }
            app.api("POST", "imports", csv.toString());
        }
    }

    /**
     * The last week is written second by second, the time before by the hour: rolled up, it makes no difference. The
     * database is closed now and then, as that of a desktop app is.
     */
    private static long makePast(Path folder, int years, int clicks) throws SQLException {
        // H2 uses room again 45 s after it became free, in which a day and more goes by here.
        keepFreedRoom(folder, Duration.ofMillis(100));
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
        keepFreedRoom(folder, Duration.ofSeconds(45));
        System.out.println("made in " + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start) + " s");
        return total;
    }

    private static void keepFreedRoom(Path folder, Duration age) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:h2:file:" + folder.resolve("fingerpost").toAbsolutePath(), "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute("set retention_time " + age.toMillis());
            // The app has told the file to stay open when its last connection ends.
            statement.execute("shutdown");
        }
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
