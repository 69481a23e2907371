package app.fingerpost.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import app.fingerpost.link.Rejected;
import app.fingerpost.manage.BulkImport;
import app.fingerpost.settings.DataFolder;
import app.fingerpost.settings.GivenNetwork;
import app.fingerpost.settings.Network;
import app.fingerpost.settings.StandIn;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the words of a command line ask for, with a launcher that starts nothing and keeps what it was asked. */
final class CommandsTest {
    private static final List<String> NAMES = List.of("serve", "import", "backup", "restore", "settings", "bench");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Asked asked = new Asked();

    @TempDir
    private Path data;

    @Test
    void helpNamesAllCommands() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains(NAMES);
    }

    @Test
    void aWrongWordOfAStartIsToldWithAllCommands() {
        assertThat(run("--port", "0", "--nonsense")).isEqualTo(2);
        assertThat(err.toString()).startsWith("Unknown option: '--nonsense'").contains(NAMES);
        assertThat(asked.windows).isEmpty();
    }

    @Test
    void aWordThatMeansNothingAndAPortThatIsNoneAreToldInASentence() {
        assertThat(run("frobnicate")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("\"frobnicate\" means nothing here. ")
                .contains(NAMES);
        err.getBuffer().setLength(0);
        assertThat(run("serve", "--port", "abc")).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo("The port \"abc\" is no number. Give one from 1 to 65535.");
    }

    @Test
    void aFolderWithoutANameIsAWrongCommandLine() {
        for (String command : List.of("serve", "settings", "backup b.zip", "restore b.zip", "import b.csv")) {
            err.getBuffer().setLength(0);
            assertThat(run((command + " --data-dir ").split(" ", -1)))
                    .as(command)
                    .isEqualTo(2);
            assertThat(err.toString().strip())
                    .startsWith("The name of the folder is empty.")
                    .doesNotContain("\n");
        }
    }

    @Test
    void aStartAtAPortThatIsNoneIsAWrongCommandLineThatIsToldInTheWindowToo() {
        assertThat(run("--data-dir", data.toString(), "--port", "70000")).isEqualTo(2);
        assertThat(err.toString().strip())
                .isEqualTo("The port 70000 does not exist. Ports go from 1 to 65535, and 0 takes any free one.");
        assertThat(asked.told).containsExactly(err.toString().strip());
        assertThat(asked.folders).isEmpty();
    }

    @Test
    void settingsAreNotShownOfAFolderThatCannotBe() throws IOException {
        Path file = Files.writeString(data.resolve("file"), "");
        assertThat(run("settings", "--data-dir", file.toString())).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).startsWith(file + " is a file, not a folder. ");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void folderThatMayNotBeReadIsNotTakenForAnEmptyOne() throws IOException {
        Path closed = Files.createDirectory(data.resolve("closed"));
        Files.setPosixFilePermissions(closed, Set.of());
        try {
            assumeFalse(Files.isExecutable(closed), "an administrator may read everywhere");
            String sentence = "The folder " + closed + " may not be read.";
            assertThat(run("settings", "--data-dir", closed.toString())).isEqualTo(1);
            assertThat(out.toString()).isEmpty();
            assertThat(err.toString()).startsWith(sentence);
            err.getBuffer().setLength(0);
            assertThat(run(
                            "backup",
                            "file.zip",
                            "--data-dir",
                            closed.resolve("below").toString()))
                    .isEqualTo(1);
            assertThat(err.toString()).startsWith(sentence);
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** Half a character stands for one that the locale does not know. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aNameThatTheLocaleDoesNotKnowIsToldInOneSentence() {
        assertThat(run("settings", "--data-dir", "gr\uD800n")).isEqualTo(2);
        assertThat(err.toString().strip())
                .contains("has letters that the locale here does not know", "LC_ALL=C.UTF-8")
                .doesNotContain("\n", "Usage");
    }

    @Test
    void aCommandIsFoundBehindNoOption() {
        assertThat(run("--port", "0", "serve")).isEqualTo(2);
        assertThat(err.toString()).startsWith("Options stand behind the command: fingerpost serve --port");
    }

    @Test
    void eachCommandIsKnown() {
        for (String name : NAMES) {
            assertThat(run(name, "--help")).as(name).isZero();
            assertThat(out.toString()).contains("Usage: fingerpost " + name);
        }
    }

    @Test
    void ofSeveralAddressesTheOneThatIsRefusedIsNamed() {
        assertThat(run("--data-dir", data.toString(), "--add", "https://example.org/", "--add", "bad"))
                .isEqualTo(2);
        assertThat(err.toString()).startsWith("\"bad\": ");
        assertThat(asked.windows).isEmpty();
    }

    @Test
    void aStartOpensTheWindowAtThePortGivenWithEachAddressOnce() {
        String address = "https://example.org/";
        assertThat(run("--data-dir", data.toString(), "--port", "8123", "--add", address, "--add", "two " + address))
                .isZero();
        assertThat(asked.windows).containsExactly(List.of(address, "two " + address));
        assertThat(asked.networks).containsExactly(new GivenNetwork(null, 8123, null));
        assertThat(asked.folders).containsExactly(data);
    }

    @Test
    void aStartRefusedByOneThatEndsStartsAsSoonAsThatHasEnded() {
        DataFolder ending = DataFolder.hold(data).orElseThrow();
        asked.refusals.add(() -> {
            ending.close();
            return DataFolder.inUse(data);
        });
        assertThat(run("--data-dir", data.toString())).isZero();
        assertThat(asked.folders).containsExactly(data, data);
        assertThat(asked.windows).containsExactly(List.of());
    }

    @Test
    void aPortThatAStrangerHasIsToldAfterOneTry() {
        asked.refusals.add(() -> Rejected.taken(Network.PORT, "Port 8080 is taken."));
        assertThat(run("--data-dir", data.toString())).isEqualTo(1);
        assertThat(err.toString().strip()).isEqualTo("Port 8080 is taken.");
        assertThat(asked.folders).containsExactly(data);
        assertThat(asked.told).containsExactly("Port 8080 is taken.");
    }

    @Test
    void whoTakesUpTheOfferOfAnotherPortIsServedThere() {
        asked.refusals.add(() -> Rejected.taken(Network.PORT, "Port 8080 is taken."));
        asked.refusals.add(() -> Rejected.taken(Network.PORT, "Port 8081 is taken."));
        asked.offers.add(new StandIn(8080, 8081));
        asked.offers.add(new StandIn(8080, 8082));
        assertThat(run("--data-dir", data.toString(), "--bind", "0.0.0.0")).isZero();
        GivenNetwork given = new GivenNetwork("0.0.0.0", null, null);
        assertThat(asked.networks)
                .containsExactly(given, given.with(new StandIn(8080, 8081)), given.with(new StandIn(8080, 8082)));
        assertThat(asked.windows).containsExactly(List.of());
        assertThat(asked.told).isEmpty();
    }

    @Test
    void whoNamedAPortIsOfferedNoOther() {
        asked.refusals.add(() -> Rejected.taken(Network.PORT, "Port 8123 is taken."));
        asked.offers.add(new StandIn(8123, 8124));
        assertThat(run("--data-dir", data.toString(), "--port", "8123")).isEqualTo(1);
        assertThat(asked.told).containsExactly("Port 8123 is taken.");
        assertThat(asked.offers).hasSize(1);
    }

    @Test
    void whoIsToStartAgainClosesEverythingBefore() {
        asked.again = true;
        assertThat(run("--data-dir", data.toString())).isZero();
        assertThat(asked.ends).containsExactly("closed", "started");
    }

    @Test
    void otherStartThatFailsIsTold() {
        asked.again = true;
        asked.startFails = true;
        assertThat(run("--data-dir", data.toString())).isEqualTo(1);
        assertThat(err.toString().strip()).isEqualTo("No Java.");
        assertThat(asked.told).containsExactly("No Java.");
        assertThat(asked.ends).containsExactly("closed");
    }

    @Test
    void whoOnlyClosesTheWindowStartsNothing() {
        assertThat(run("--data-dir", data.toString())).isZero();
        assertThat(asked.ends).doesNotContain("started");
    }

    @Test
    void theVersionIsToldWithAndWithoutACommand() {
        assertThat(run("--version")).isZero();
        assertThat(run("backup", "--version")).isZero();
        assertThat(out.toString().lines()).containsExactly("Fingerpost 7", "Fingerpost 7");
    }

    /** As on a full disk, on which what a script wants to read is not. */
    @Test
    void whatCannotBeSaidDoesNotEndWell() {
        PrintWriter full = new PrintWriter(new PrintStream(new FullDisk(), true, StandardCharsets.UTF_8), true);
        assertThat(run(full, "settings", "--data-dir", data.toString())).isEqualTo(1);
        assertThat(err.toString().strip())
                .startsWith("Standard output cannot be written. ")
                .endsWith(" All else went well.")
                .doesNotContain("\n");
        err.getBuffer().setLength(0);
        assertThat(run(full, "frobnicate")).isEqualTo(2);
        assertThat(err.toString()).doesNotContain("All else");
    }

    private int run(String... words) {
        return run(new PrintWriter(out, true), words);
    }

    private int run(PrintWriter to, String... words) {
        return new Commands(asked, "Fingerpost 7")
                .writingTo(to, new PrintWriter(err, true))
                .run(words);
    }

    private static final class FullDisk extends OutputStream {
        @Override
        public void write(int part) throws IOException {
            throw new IOException("No space left on device");
        }
    }

    private static final class Asked implements Launcher {
        private final List<Path> folders = new ArrayList<>();
        private final List<GivenNetwork> networks = new ArrayList<>();
        private final List<List<String>> windows = new ArrayList<>();
        private final List<String> told = new ArrayList<>();
        /** What it answers instead of serving, one after the other. */
        private final Deque<Supplier<Rejected>> refusals = new ArrayDeque<>();
        /** What the person takes up, one after the other. */
        private final Deque<StandIn> offers = new ArrayDeque<>();
        /** What became of the server, in order. */
        private final List<String> ends = new CopyOnWriteArrayList<>();

        private boolean again;
        private boolean startFails;

        @Override
        public void expectWindow() {}

        @Override
        public void tell(Exception failure) {
            told.add(failure.getMessage());
        }

        @Override
        public Optional<GivenNetwork> offerOtherPort(Path folder, GivenNetwork network, Rejected taken) {
            return Optional.ofNullable(offers.poll()).map(network::with);
        }

        @Override
        public Runnable tellOfWait() {
            throw new AssertionError();
        }

        @Override
        public Server serve(Path folder, GivenNetwork network) {
            folders.add(folder);
            networks.add(network);
            if (!refusals.isEmpty()) {
                throw refusals.remove().get();
            }
            return new Server() {
                @Override
                public Network network() {
                    return Network.USUAL;
                }

                @Override
                public boolean openWindow(List<String> add, Runnable onClosed) {
                    windows.add(List.copyOf(add));
                    onClosed.run();
                    return true;
                }

                @Override
                public boolean isWantedAgain() {
                    return again;
                }

                @Override
                public void startAgain() {
                    if (startFails) {
                        throw Rejected.unknown("program", "No Java.");
                    }
                    ends.add("started");
                }

                @Override
                public void close() {
                    ends.add("closed");
                }
            };
        }

        @Override
        public <T> T offline(Path folder, Function<BulkImport, T> work) {
            throw new AssertionError(folder);
        }

        @Override
        public void backUp(Path folder, Path file) {
            throw new AssertionError(folder);
        }

        @Override
        public Path restore(Path file, Path folder, Runnable between) {
            throw new AssertionError(folder);
        }
    }
}
