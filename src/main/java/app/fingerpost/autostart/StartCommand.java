package app.fingerpost.autostart;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The words that start this Fingerpost again.
 *
 * @param words the program and what follows it; empty if this process was started in a way that cannot be repeated
 */
public record StartCommand(List<String> words) {
    private static final String ENV = "/usr/bin/env";

    public StartCommand {
        words = List.copyOf(words);
    }

    /** For the data in this folder: the packaged program, the start script, or Java and the single jar. */
    public static StartCommand ofThisProcess(Path dataDir) {
        return of(program(List.of()), dataDir, Map.of());
    }

    /**
     * The same as this process was started: where Java and jar were named, with the options its JVM has.
     *
     * @param options more of the command line, by their names without the dashes
     */
    public static StartCommand again(Path dataDir, Map<String, String> options) {
        return of(program(ManagementFactory.getRuntimeMXBean().getInputArguments()), dataDir, options);
    }

    static StartCommand of(List<String> program, Path dataDir, Map<String, String> options) {
        List<String> words = new ArrayList<>(program);
        if (!words.isEmpty()) {
            words.addAll(List.of("--data-dir", dataDir.toString()));
            options.forEach((name, value) -> words.addAll(List.of("--" + name, value)));
        }
        return new StartCommand(words);
    }

    private static List<String> program(List<String> jvmOptions) {
        String packaged = System.getProperty("jpackage.app-path");
        if (packaged != null) {
            return List.of(packaged);
        }
        Path jar = Path.of(System.getProperty("java.class.path", "").split(System.getProperty("path.separator"))[0])
                .toAbsolutePath();
        Optional<String> java = ProcessHandle.current().info().command();
        boolean single = jar.toString().endsWith(".jar") && Files.isRegularFile(jar) && isAlone();
        return java.isPresent() && single
                ? program(System.getProperty("fingerpost.script"), windowless(java.get()), jvmOptions, jar)
                : List.of();
    }

    /**
     * The script finds Java and jar by its surroundings, which may be others when a person logs in; where the system has no
     * {@code env} they cannot be given to it.
     *
     * @param script {@code packaging/fingerpost}, which says so when it starts a process; null without it
     * @param jvmOptions for where the script does not choose them
     */
    static List<String> program(@Nullable String script, String java, List<String> jvmOptions, Path jar) {
        if (script != null && Files.isExecutable(Path.of(ENV))) {
            return List.of(ENV, "JAVA=" + java, "FINGERPOST_JAR=" + jar, "/bin/sh", script);
        }
        List<String> words = new ArrayList<>(List.of(java));
        words.addAll(jvmOptions);
        words.addAll(List.of("-jar", jar.toString()));
        return words;
    }

    private static boolean isAlone() {
        return !System.getProperty("java.class.path", "").contains(System.getProperty("path.separator"));
    }

    /** On Windows there is a Java beside the usual one that opens no console. */
    private static String windowless(String java) {
        Path quiet = Path.of(java).resolveSibling("javaw.exe");
        return Files.exists(quiet) ? quiet.toString() : java;
    }
}
