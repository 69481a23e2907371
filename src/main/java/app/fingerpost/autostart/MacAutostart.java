package app.fingerpost.autostart;

import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * A launch agent, which macOS runs at login. When its process ends, one that was started in its place goes on.
 */
final class MacAutostart implements Autostart {
    private static final String LABEL = "app.fingerpost";

    private final StartCommand command;
    private final EntryFile entry;

    MacAutostart(StartCommand command, Path home) {
        this.command = command;
        this.entry = new EntryFile(home.resolve("Library/LaunchAgents").resolve(LABEL + ".plist"));
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
            entry.write(agent());
        } else {
            entry.delete();
        }
    }

    private String agent() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
                <plist version="1.0">
                <dict>
                  <key>Label</key>
                  <string>%s</string>
                  <key>ProgramArguments</key>
                  <array>
                %s
                  </array>
                  <key>RunAtLoad</key>
                  <true/>
                  <key>AbandonProcessGroup</key>
                  <true/>
                </dict>
                </plist>
                """.formatted(
                        LABEL,
                        command.words().stream()
                                .map(word -> "    <string>" + escaped(word) + "</string>")
                                .collect(Collectors.joining("\n")));
    }

    private static String escaped(String word) {
        return word.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
