package app.fingerpost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code packaging/fingerpost} starts, told by a java of this test that writes down what it is given. */
@DisabledOnOs(OS.WINDOWS)
class StartScriptTest {
    private static final String PRIORITIES = "-XX:ThreadPriorityPolicy=1";
    private static final String COMPILERS = "-XX:CompilerThreadPriority=10";
    private static final String THRESHOLDS = "-XX:Tier4InvocationThreshold=200000";
    private static final String COLLECTOR = "-XX:+UseShenandoahGC";

    private static final String JAVA_25 =
            "case \"$*\" in *-version) echo 'openjdk version \"25.0.3\" 2026-04-21 LTS'; exit ;; esac";
    private static final String WITHOUT_COMPILED = "-XX:-AOTRecordTraining";
    /** What an earlier Java would not start with. */
    private static final String DRAWING = "--sun-misc-unsafe-memory-access=allow";

    @TempDir
    private Path folder;

    private Path script = Path.of("packaging", "fingerpost");
    private Path jar;

    @BeforeEach
    void makeJar() throws IOException {
        jar = Files.createFile(folder.resolve("fingerpost.jar"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aServerGetsPrioritiesThresholdsACollectorAndItsOwnArguments() throws Exception {
        assertThat(start("", "serve", "--data-dir", "a folder"))
                .contains(PRIORITIES, COMPILERS, THRESHOLDS, COLLECTOR)
                .endsWith("-jar", jar.toString(), "serve", "--data-dir", "a folder")
                .noneMatch(argument -> argument.contains("Archive"));
    }

    @Test
    void anImportThatRedirectsNothingIsNotHeldBack() throws Exception {
        assertThat(start("", "import", "links.csv"))
                .doesNotContain(PRIORITIES, COMPILERS, THRESHOLDS, COLLECTOR)
                .endsWith("-jar", jar.toString(), "import", "links.csv")
                .noneMatch(argument -> argument.contains("Archive"));
    }

    /** There the numbers of a priority mean something else. */
    @Test
    void elsewhereThanOnLinuxNoPriorityIsChanged() throws Exception {
        Path uname = folder.resolve("uname");
        Files.writeString(uname, "#!/bin/sh\necho Darwin\n");
        assertThat(uname.toFile().setExecutable(true)).isTrue();
        assertThat(start("", "serve"))
                .contains(THRESHOLDS, COLLECTOR)
                .noneMatch(argument -> argument.contains("Priority"));
    }

    @Test
    void whereAHeapMayNotGetSoLargeTheCollectorIsToldToGetAlongWithHalf() throws Exception {
        String refusing =
                "case \"$*\" in *=1536m*) echo 'SoftMaxHeapSize must be less than or equal to the maximum heap size'; exit 1 ;; esac";
        assertThat(start(refusing, "serve"))
                .contains(COLLECTOR, "-XX:SoftMaxHeapSize=768m")
                .endsWith("-jar", jar.toString(), "serve");
    }

    @Test
    void aJavaWithoutTheCollectorStartsWithItsOwn() throws Exception {
        String refusing = "case \"$*\" in *Shenandoah*) echo 'Unrecognized VM option'; exit 1 ;; esac";
        assertThat(start(refusing, "serve"))
                .contains(THRESHOLDS)
                .doesNotContain(COLLECTOR)
                .noneMatch(argument -> argument.contains("SoftMax"))
                .endsWith("-jar", jar.toString(), "serve");
    }

    @Test
    void theFirstWindowWritesAnArchiveAndTheNextOneIsGivenIt() throws Exception {
        String archive = archive(start(""), "-XX:ArchiveClassesAtExit=");
        Files.createFile(Path.of(archive));
        assertThat(archive(start(""), "-XX:SharedArchiveFile=")).isEqualTo(archive);
        Files.writeString(jar, "another one");
        assertThat(archive(start(""), "-XX:ArchiveClassesAtExit=")).isNotEqualTo(archive);
        assertThat(Path.of(archive)).doesNotExist();
    }

    @Test
    void fromJava25OnItsClassesAreKeptLinkedButNotWhatWasCompiled() throws Exception {
        List<String> first = start(JAVA_25);
        String archive = archive(first, "-XX:AOTCacheOutput=");
        assertThat(first).contains(WITHOUT_COMPILED);
        Files.createFile(Path.of(archive));
        assertThat(archive(start(JAVA_25), "-XX:AOTCache=")).isEqualTo(archive);
        assertThat(start(JAVA_25)).doesNotContain(WITHOUT_COMPILED).contains(DRAWING);

        String earlier = "case \"$*\" in *-version) echo 'openjdk version \"17.0.25\"'; exit ;; esac";
        assertThat(start(earlier)).doesNotContain(DRAWING).noneMatch(argument -> argument.contains("AOT"));
        assertThat(Path.of(archive)).doesNotExist();
    }

    @Test
    void anArchiveThatWasCutOffIsNotUsedAndOnlyTheNextRunTriesAgain() throws Exception {
        Path archive = Path.of(archive(start(JAVA_25), "-XX:AOTCacheOutput="));
        Files.createFile(archive);
        Path untilItIsWhole = Files.createFile(Path.of(archive + ".config"));

        assertThat(start(JAVA_25)).contains("-Xshare:auto").noneMatch(argument -> argument.contains("AOT"));
        assertThat(archive).doesNotExist();
        assertThat(untilItIsWhole).doesNotExist();
        assertThat(archive(start(JAVA_25), "-XX:AOTCacheOutput=")).isEqualTo(archive.toString());
    }

    @Test
    void aServerWritesNoArchiveButUsesTheWindowsOwn() throws Exception {
        assertThat(start(JAVA_25, "serve")).noneMatch(argument -> argument.contains("AOT"));
        String archive = archive(start(JAVA_25), "-XX:AOTCacheOutput=");
        Files.createFile(Path.of(archive));
        assertThat(archive(start(JAVA_25, "serve"), "-XX:AOTCache=")).isEqualTo(archive);
    }

    /** So that it can be started at login in the same way. */
    @Test
    void theProgramIsToldByWhichScriptItWasStarted() throws Exception {
        assertThat(start("", "serve"))
                .contains("-Dfingerpost.script="
                        + Path.of("packaging", "fingerpost").toRealPath());
    }

    @Test
    void whereTheLocaleIsCNamesMayHaveUmlauts() throws Exception {
        Path locale = folder.resolve("locale");
        Files.writeString(locale, "#!/bin/sh\nprintf '%s\\n' C C.utf8 POSIX\n");
        assertThat(locale.toFile().setExecutable(true)).isTrue();
        String telling = "echo \"locale $LANG $LC_CTYPE $LC_ALL.\"";
        assertThat(start(Map.of("LANG", "C", "LC_CTYPE", "", "LC_ALL", ""), telling, "serve"))
                .contains("locale C C.UTF-8 .");
        assertThat(start(Map.of("LANG", "de_DE.UTF-8", "LC_CTYPE", "", "LC_ALL", "C"), telling, "serve"))
                .contains("locale de_DE.UTF-8 C.UTF-8 C.UTF-8.");
        assertThat(start(Map.of("LANG", "de_DE.UTF-8", "LC_CTYPE", "", "LC_ALL", ""), telling, "serve"))
                .contains("locale de_DE.UTF-8  .");
        Files.writeString(locale, "#!/bin/sh\necho C\n");
        assertThat(start(Map.of("LANG", "C", "LC_CTYPE", "", "LC_ALL", ""), telling, "serve"))
                .contains("locale C  .");
    }

    @Test
    void throughALinkItIsFoundToo() throws Exception {
        script = Files.createSymbolicLink(folder.resolve("by another name"), script.toRealPath());
        assertThat(start("", "serve"))
                .contains("-Dfingerpost.script="
                        + Path.of("packaging", "fingerpost").toRealPath());
    }

    @Test
    void whereThereIsNoPlaceForAnArchiveItStartsWithout() throws Exception {
        String below =
                Files.createFile(folder.resolve("a file")).resolve("cache").toString();
        for (Map<String, String> environment :
                List.of(Map.of("HOME", "", "XDG_CACHE_HOME", ""), Map.of("XDG_CACHE_HOME", below))) {
            assertThat(start(environment, ""))
                    .contains(THRESHOLDS)
                    .endsWith("-jar", jar.toString())
                    .noneMatch(argument -> argument.contains("Archive"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8.0_25", "9", "11.0.2", "16-ea"})
    void aJavaThatIsTooOldIsSaidToBe(String version) throws Exception {
        Process process = process(
                Map.of(),
                "case \"$*\" in *-version) echo 'openjdk version \"" + version + "\"'; exit ;; esac",
                "serve");
        assertThat(told(process)).startsWith("Java " + version + " is too old. Install a Java 17");
        assertThat(process.waitFor()).isEqualTo(1);
    }

    @Test
    void withoutAJavaItSaysSo() throws Exception {
        Process process = process(Map.of("JAVA", "no-java-here"), "", "serve");
        assertThat(told(process).lines()).singleElement().satisfies(line -> assertThat(line)
                .startsWith("There is no no-java-here. Install a Java 17"));
        assertThat(process.waitFor()).isEqualTo(1);
    }

    private static String archive(List<String> arguments, String option) {
        return arguments.stream()
                .filter(argument -> argument.startsWith(option))
                .findFirst()
                .orElseThrow()
                .substring(option.length());
    }

    /** The arguments of the java that is started in the end. {@code before}: what that java does first. */
    private List<String> start(String before, String... arguments) throws Exception {
        return start(Map.of(), before, arguments);
    }

    private List<String> start(Map<String, String> environment, String before, String... arguments) throws Exception {
        Process process = process(environment, before, arguments);
        String told = told(process);
        assertThat(process.waitFor()).as(told).isZero();
        return told.lines().toList();
    }

    private static String told(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** What is empty in the environment is not in it. */
    private Process process(Map<String, String> environment, String before, String... arguments) throws IOException {
        Path java = folder.resolve("java");
        Files.writeString(java, "#!/bin/sh\n" + before + "\nprintf '%s\\n' \"$@\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        List<String> command = new ArrayList<>(List.of("sh", script.toString()));
        Stream.of(arguments).forEach(command::add);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "JAVA", java.toString(),
                        "FINGERPOST_JAR", jar.toString(),
                        "PATH", folder + ":" + System.getenv("PATH"),
                        "XDG_CACHE_HOME", folder.resolve("a cache").toString()));
        builder.environment().putAll(environment);
        builder.environment().values().removeIf(String::isEmpty);
        return builder.start();
    }
}
