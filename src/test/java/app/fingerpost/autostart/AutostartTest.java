package app.fingerpost.autostart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.link.Rejected;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What each family of systems finds in the person's home. */
class AutostartTest {
    private static final StartCommand COMMAND =
            new StartCommand(List.of("/opt/my $apps/java", "-jar", "/opt/100%/finger\"post.jar"));

    @TempDir
    Path home;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whoWasStartedByTheScriptIsStartedByItWithTheSameJavaAndJar() {
        Path jar = Path.of("/opt/f.jar");
        assertThat(StartCommand.program("/opt/fingerpost", "/jdk/bin/java", List.of("-Xmx1g"), jar))
                .containsExactly(
                        "/usr/bin/env", "JAVA=/jdk/bin/java", "FINGERPOST_JAR=" + jar, "/bin/sh", "/opt/fingerpost");
        assertThat(StartCommand.program(null, "/jdk/bin/java", List.of("-Xmx1g"), jar))
                .containsExactly("/jdk/bin/java", "-Xmx1g", "-jar", jar.toString());
    }

    @Test
    void anotherStartHasTheSameFolderAndOptions() {
        Path folder = Path.of("my folder");
        Map<String, String> options = new TreeMap<>(Map.of("port", "0", "bind", "0.0.0.0", "base-url", ""));
        assertThat(StartCommand.of(List.of("java", "-jar", "f.jar"), folder, options)
                        .words())
                .containsExactly(
                        "java",
                        "-jar",
                        "f.jar",
                        "--data-dir",
                        "my folder",
                        "--base-url",
                        "",
                        "--bind",
                        "0.0.0.0",
                        "--port",
                        "0");
        assertThat(StartCommand.of(List.of(), folder, options).words())
                .as("words that would start something else")
                .isEmpty();
    }

    @Test
    void linuxFindsADesktopEntryWithQuotedWords() throws IOException {
        Autostart autostart = LinuxAutostart.of(COMMAND, home, Map.of());
        assertThat(autostart.isOn()).isFalse();

        autostart.set(true);

        assertThat(autostart.isOn()).isTrue();
        assertThat(Files.readAllLines(home.resolve(".config/autostart/fingerpost.desktop")))
                .startsWith("[Desktop Entry]")
                .contains("Type=Application")
                .contains("Exec=\"/opt/my \\\\$apps/java\" \"-jar\" \"/opt/100%%/finger\\\\\"post.jar\"");
        autostart.set(false);
        autostart.set(false);
        assertThat(autostart.isOn()).isFalse();
    }

    @Test
    void linuxUsesTheFolderThatIsConfigured() {
        Path config = home.resolve("elsewhere");
        LinuxAutostart.of(COMMAND, home, Map.of("XDG_CONFIG_HOME", config.toString()))
                .set(true);
        assertThat(config.resolve("autostart/fingerpost.desktop")).exists();
        assertThat(home.resolve(".config")).doesNotExist();
    }

    @Test
    void homeThatCannotBeWrittenIsTold() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "no folder");
        Autostart autostart = LinuxAutostart.of(COMMAND, file, Map.of());
        assertThatThrownBy(() -> autostart.set(true))
                .isInstanceOf(Rejected.class)
                .hasMessageContainingAll("fingerpost.desktop", "cannot be written");
        assertThat(autostart.isOn()).isFalse();
    }

    @Test
    void macFindsALaunchAgent() throws IOException {
        Autostart autostart = new MacAutostart(new StartCommand(List.of("/Apps & more/Fingerpost", "-x")), home);
        autostart.set(true);
        assertThat(autostart.isOn()).isTrue();
        assertThat(Files.readString(home.resolve("Library/LaunchAgents/app.fingerpost.plist")))
                .contains("<string>/Apps &amp; more/Fingerpost</string>", "<string>-x</string>")
                .contains("<key>RunAtLoad</key>");
        autostart.set(false);
        assertThat(autostart.isOn()).isFalse();
    }

    @Test
    void windowsFindsAValueOfTheRunKey() {
        List<String> ran = new ArrayList<>();
        List<String> imported = new ArrayList<>();
        Autostart autostart = new WindowsAutostart(
                new StartCommand(List.of("C:\\My Apps\\javaw.exe", "-jar", "C:\\f.jar")), words -> {
                    ran.add(String.join(" ", words));
                    if (words[0].equals("import")) {
                        imported.add(Files.readString(Path.of(words[1]), StandardCharsets.UTF_16LE));
                    }
                    return true;
                });
        autostart.set(true);
        assertThat(imported).singleElement().satisfies(text -> assertThat(text)
                .startsWith("\uFEFFWindows Registry Editor Version 5.00\r\n")
                .contains("[HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Run]")
                .contains("\"Fingerpost\"=\"\\\"C:\\\\My Apps\\\\javaw.exe\\\" -jar C:\\\\f.jar\""));
        autostart.set(false);
        assertThat(ran.get(ran.size() - 1))
                .startsWith("delete HKEY_CURRENT_USER\\")
                .endsWith("/v Fingerpost /f");
    }

    @Test
    void windowsThatDoesNotLetUsIsTold() {
        Autostart autostart = new WindowsAutostart(COMMAND, words -> false);
        assertThatThrownBy(() -> autostart.set(true))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("Task Manager");
    }

    @Test
    void withoutAJarItCannotBeSetUp() {
        assertThat(LinuxAutostart.of(new StartCommand(List.of()), home, Map.of())
                        .isPossible())
                .isFalse();
        assertThat(LinuxAutostart.of(COMMAND, home, Map.of()).isPossible()).isTrue();
    }
}
