package app.fingerpost.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What this computer is called in its network. */
final class ComputerName {
    /** Linux keeps it here. */
    private static final Path FILE = Path.of("/proc/sys/kernel/hostname");

    private ComputerName() {}

    /**
     * In lower case: the name and how it is called without a name server; none if the system does not tell. Never asks a
     * name server.
     */
    static List<String> all() {
        return all(FILE, System.getenv());
    }

    static List<String> all(Path file, Map<String, String> environment) {
        String told = environment.getOrDefault("COMPUTERNAME", environment.getOrDefault("HOSTNAME", ""));
        if (Files.isReadable(file)) {
            try {
                told = Files.readString(file, StandardCharsets.US_ASCII);
            } catch (IOException e) {
                // What the environment says has to do.
            }
        }
        String name = told.strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty()) {
            return List.of();
        }
        String label = name.replaceFirst("\\..*", "");
        return List.of(name, label, label + ".local");
    }
}
