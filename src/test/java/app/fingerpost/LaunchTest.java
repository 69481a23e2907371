package app.fingerpost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.backup.Backup;
import app.fingerpost.cli.Commands;
import app.fingerpost.cli.Launcher;
import app.fingerpost.desk.model.DeskFrame;
import app.fingerpost.desk.model.DeskServices;
import app.fingerpost.desk.model.FirstPage;
import app.fingerpost.desk.model.PortOffer;
import app.fingerpost.link.Rejected;
import app.fingerpost.report.Grouping;
import app.fingerpost.report.KeptQuestion;
import app.fingerpost.report.Narrowing;
import app.fingerpost.report.Period;
import app.fingerpost.saved.Rhythm;
import app.fingerpost.saved.SavedReport;
import app.fingerpost.saved.Schedule;
import app.fingerpost.settings.Appearance;
import app.fingerpost.settings.DataFolder;
import app.fingerpost.settings.GivenNetwork;
import app.fingerpost.settings.Network;
import app.fingerpost.store.Database;
import app.fingerpost.store.SavedReportRow;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchTest {
    @TempDir
    Path folder;

    @Test
    void whoEndsWithdrawsBeforeTheWindowsLastQuestions() {
        AddressAtTheEnd window = new AddressAtTheEnd(folder);
        Launch launch = new Launch(window, new Starts(true, new ArrayList<>()), logged -> {});
        launch.expectWindow();
        try (Launcher.Server ignored = launch.serve(folder, GivenNetwork.all(new Network("127.0.0.1", 0, null)))) {
            assertThat(DataFolder.address(folder)).isPresent();
        }
        assertThat(window.announced).containsExactly(false);
    }

    @Test
    void folderThatTheDatabaseCannotBeInIsNotMade() {
        Path data = folder.resolve("one;two");
        Clock clock = Clock.systemUTC();

        assertThatThrownBy(() -> Fingerpost.offline(data, clock)).hasMessageContaining("a semicolon");
        assertThat(data).doesNotExist();
    }

    @Test
    void startThatFailsIsToldAsTheWindowIsSetToSpeakAndLook() throws IOException {
        Files.writeString(folder.resolve("settings.properties"), "language=de\ntheme=dark\n");
        AddressAtTheEnd window = new AddressAtTheEnd(folder);
        Launch launch = new Launch(window, new Starts(true, new ArrayList<>()), logged -> {});
        launch.expectWindow();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            GivenNetwork there = GivenNetwork.all(new Network("127.0.0.1", taken.getLocalPort(), null));
            assertThatThrownBy(() -> launch.serve(folder, there)).isInstanceOf(Rejected.class);
        }
        assertThat(window.looks)
                .containsExactly(new Appearance(Appearance.Theme.DARK, 100, Appearance.Language.GERMAN));
    }

    @Test
    void settingsThatARestoreBringsCountForTheStartThatBringsThem() throws IOException {
        Path data = folder.resolve("data");
        Path zip = folder.resolve("backup.zip");
        GivenNetwork given = new GivenNetwork("127.0.0.1", 0, null);
        try (TestApp app = TestApp.start(data)) {
            app.set("language", "de");
            app.set("base-url", "https://go.example.org");
            try (Backup backup = app.app().backups().make();
                    OutputStream out = Files.newOutputStream(zip)) {
                backup.writeTo(out);
            }
            app.set("language", "en");
            app.set("base-url", "");
            app.app()
                    .backups()
                    .look(zip, LocalDateTime.of(2026, 3, 1, 12, 0), () -> {})
                    .choose();
        }
        AddressAtTheEnd window = new AddressAtTheEnd(data);
        Launch launch = new Launch(window, new Starts(true, new ArrayList<>()), logged -> {});
        launch.expectWindow();
        try (Launcher.Server server = launch.serve(data, given)) {
            assertThat(window.looks).extracting(Appearance::language).containsExactly(Appearance.Language.GERMAN);
            assertThat(server.network().baseUrl()).isEqualTo("https://go.example.org");
        }
    }

    /** Else the first start would write files anew that are there, without what came since the backup. */
    @Test
    void whatIsDueInABackupThatTheCommandRestoresIsPassedOver() throws IOException {
        Path zip = folder.resolve("backup.zip");
        Path other = folder.resolve("other");
        try (TestApp app = TestApp.start(folder.resolve("data"))) {
            app.clock().set("2020-03-01T12:00:00Z");
            KeptQuestion question =
                    new KeptQuestion(Grouping.DAY, Period.YESTERDAY, null, null, ZoneOffset.UTC, Narrowing.NONE, false);
            Schedule daily = new Schedule(Rhythm.DAILY, LocalTime.NOON, folder, Schedule.About.ENDED);
            app.app().saved().create(new SavedReport(0, "Days", question, daily));
            try (Backup backup = app.app().backups().make();
                    OutputStream out = Files.newOutputStream(zip)) {
                backup.writeTo(out);
            }
        }
        LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        Launch launch = new Launch(new AddressAtTheEnd(other), new Starts(true, new ArrayList<>()), logged -> {});
        int status = new Commands(launch, "Fingerpost 7")
                .writingTo(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()))
                .run("restore", zip.toString(), "--data-dir", other.toString());
        assertThat(status).isZero();
        try (Database database = Database.open(other.resolve("fingerpost"))) {
            List<SavedReportRow> rows =
                    database.read(tables -> tables.savedReports().all());
            assertThat(rows).extracting(SavedReportRow::plan).satisfiesExactly(plan -> assertThat(
                            Objects.requireNonNull(plan).writtenUntil())
                    .isAfterOrEqualTo(yesterday));
        }
    }

    @Test
    void whatThePersonAsksForAtTheWindowStartsOnceTheFolderAndThePortAreFree() throws IOException {
        AddressAtTheEnd window = new AddressAtTheEnd(folder);
        List<String> started = new ArrayList<>();
        Launch launch = new Launch(window, new Starts(true, started), logged -> {});
        launch.expectWindow();
        GivenNetwork given = GivenNetwork.all(new Network("127.0.0.1", 0, null));
        Launcher.Server server = launch.serve(folder, given);
        int port = server.network().port();
        assertThat(server.isWantedAgain()).isFalse();

        window.offers.get(0).run();

        assertThat(server.isWantedAgain()).isTrue();
        assertThat(started).isEmpty();
        server.close();
        server.startAgain();
        assertThat(started).containsExactly(folder + " free " + given);
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(free.isBound()).isTrue();
        }
    }

    @Test
    void startThatCannotBeRepeatedAndServerWithoutAWindowAreNotOfferedAgain() {
        AddressAtTheEnd window = new AddressAtTheEnd(folder);
        GivenNetwork given = GivenNetwork.all(new Network("127.0.0.1", 0, null));
        try (Launcher.Server server =
                new Launch(window, new Starts(true, new ArrayList<>()), logged -> {}).serve(folder, given)) {
            assertThat(server.isWantedAgain()).isFalse();
        }
        Launch launch = new Launch(window, new Starts(false, new ArrayList<>()), logged -> {});
        launch.expectWindow();
        launch.serve(folder, given).close();
        assertThat(window.offers).isEmpty();
    }

    /** Notes what it is to start, and whether the folder can be had. */
    private record Starts(boolean isPossible, List<String> begun) implements Launch.Restart {
        @Override
        public void begin(Path dataDir, GivenNetwork network) {
            begun.add(dataDir + (DataFolder.isHeld(dataDir) ? " held " : " free ") + network);
        }
    }

    /** Notes how it is to look, and whether another start would turn to the app when the window is told to stop asking. */
    private record AddressAtTheEnd(Path folder, List<Boolean> announced, List<Appearance> looks, List<Runnable> offers)
            implements Launch.Window {
        AddressAtTheEnd(Path folder) {
            this(folder, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        @Override
        public void expect() {}

        @Override
        public void look(Appearance appearance) {
            looks.add(appearance);
        }

        @Override
        public void offerAgain(Runnable again) {
            offers.add(again);
        }

        @Override
        public void tell(Exception failure) {
            throw new AssertionError(failure);
        }

        @Override
        public boolean ask(PortOffer offer) {
            throw new AssertionError(offer);
        }

        @Override
        public Runnable tellOfWait() {
            throw new AssertionError();
        }

        @Override
        public boolean stay(Fingerpost app, List<String> add, Runnable onClosed) {
            return true;
        }

        @Override
        public void begin(DeskFrame frame) {}

        @Override
        public void show(FirstPage page) {}

        @Override
        public void open(DeskServices services) {}

        @Override
        public void stopAsking() {
            announced.add(DataFolder.address(folder).isPresent());
        }
    }
}
