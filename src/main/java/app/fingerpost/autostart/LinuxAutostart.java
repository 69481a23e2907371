package app.fingerpost.autostart;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** A desktop entry in the folder that the freedesktop.org desktops read at login. */
final class LinuxAutostart implements Autostart {
    private final StartCommand command;
    private final EntryFile entry;

    private LinuxAutostart(StartCommand command, EntryFile entry) {
        this.command = command;
        this.entry = entry;
    }

    static LinuxAutostart of(StartCommand command, Path home, Map<String, String> environment) {
        String configured = environment.getOrDefault("XDG_CONFIG_HOME", "");
        Path config = configured.isEmpty() ? home.resolve(".config") : Path.of(configured);
        return new LinuxAutostart(
                command, new EntryFile(config.resolve("autostart").resolve("fingerpost.desktop")));
    }

    @Override
    public boolean isPossible() {
        return !command.words().isEmpty();
    }

    @Override
    public boolean isOn() {
        return entry.isThere();
    }

    @Override
    public void set(boolean on) {
        if (on) {
            entry.write("[Desktop Entry]\nType=Application\nVersion=1.5\nName=Fingerpost\nTerminal=false\nExec="
                    + command.words().stream().map(LinuxAutostart::quoted).collect(Collectors.joining(" ")) + "\n");
        } else {
            entry.delete();
        }
    }

    /**
     * As the specification has it: quotation marks, in which four characters need a backslash; the backslash itself is
     * one of the file's own escapes too; and a percent sign doubled.
     */
    private static String quoted(String word) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : word.toCharArray()) {
            switch (c) {
                case '"', '`', '$' -> quoted.append("\\\\").append(c);
                case '\\' -> quoted.append("\\\\\\\\");
                case '%' -> quoted.append("%%");
                default -> quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
