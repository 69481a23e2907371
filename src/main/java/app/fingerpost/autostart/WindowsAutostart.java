package app.fingerpost.autostart;

import app.fingerpost.link.Rejected;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A value of the registry's Run key, whose commands Windows runs at login. */
final class WindowsAutostart implements Autostart {
    private static final String KEY = "HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Run";
    private static final String NAME = "Fingerpost";
    private static final long PATIENCE_SECONDS = 10;

    private final StartCommand command;
    private final Registry registry;

    /** The registry's own command. */
    @FunctionalInterface
    interface Registry {
        /** Runs it with these words; whether it ended well. */
        boolean reg(String... words) throws IOException;
    }

    WindowsAutostart(StartCommand command, Registry registry) {
        this.command = command;
        this.registry = registry;
    }

    @Override
    public boolean isPossible() {
        return !command.words().isEmpty();
    }

    @Override
    public boolean isOn() {
        try {
            return registry.reg("query", KEY, "/v", NAME);
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void set(boolean on) {
        try {
            boolean done = on ? add() : !isOn() || registry.reg("delete", KEY, "/v", NAME, "/f");
            if (!done) {
                throw refused();
            }
        } catch (IOException e) {
            throw refused();
        }
    }

    /** By a file, since a command inside a command line would have to be quoted twice over. */
    private boolean add() throws IOException {
        Path file = Files.createTempFile("fingerpost", ".reg");
        try {
            String line = command.words().stream()
                    .map(word -> word.indexOf(' ') >= 0 ? '"' + word + '"' : word)
                    .collect(Collectors.joining(" "));
            String text = "\uFEFFWindows Registry Editor Version 5.00\r\n\r\n[" + KEY + "]\r\n\"" + NAME + "\"=\""
                    + line.replace("\\", "\\\\").replace("\"", "\\\"") + "\"\r\n";
            Files.writeString(file, text, StandardCharsets.UTF_16LE);
            return registry.reg("import", file.toString());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    static boolean reg(String... words) throws IOException {
        String[] all = new String[words.length + 1];
        all[0] = "reg";
        System.arraycopy(words, 0, all, 1, words.length);
        Process process = new ProcessBuilder(all)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return false;
    }

    private static Rejected refused() {
        return Rejected.invalid(
                "start-at-login",
                "login-refused",
                "Windows did not let Fingerpost change what starts at login. Change it in the Task Manager instead.");
    }
}
