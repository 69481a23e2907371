package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person whose computer speaks German reads German, and nothing else. */
class GermanWindowTest {
    private static final Path BUNDLES = Path.of("src/main/resources/app/fingerpost/desk/texts");

    private static Set<String> shown = Set.of();

    @BeforeAll
    static void open(@TempDir Path dir) throws Exception {
        shown = shown(dir);
    }

    @Test
    void windowSpeaksGermanWhereTheComputerDoes() throws Exception {
        assertThat(shown)
                .contains("Benutzer", "Berichte", "Link anlegen", "1 Link", "Kurze Adresse kopieren", "Letzter Klick")
                .contains("Schlagwörter: „wiki“", "Neuer Link")
                .contains("Tastenkürzel", "Strg+Umschalt+N", "Kurze Adresse kopieren (Strg+C)", "Überall")
                .contains("Das ist kein Ordner. Bitte den ganzen Pfad angeben oder ihn auswählen.");
        Set<String> english = englishOnly();
        assertThat(english).hasSizeGreaterThan(100);
        assertThat(shown).doesNotContainAnyElementsOf(english);
    }

    @Test
    void statesOfLinksAreWholeInTheirColumn() {
        assertThat(shown)
                .contains("state: An", "state: Aus", "state: Noch nicht")
                .contains("state: Besitzer aus", "state: Abgelaufen", "state: Aufgebraucht");
    }

    private static Set<String> shown(Path dir) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-javaagent") && !argument.startsWith("-Duser."))
                .forEach(command::add);
        command.addAll(List.of("-Duser.language=de", "-Duser.country=DE", "-Duser.timezone=UTC"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), GermanWindow.class.getName()));
        command.add(dir.toString());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Set<String> shown = new TreeSet<>();
        printed.lines().filter(line -> line.startsWith("> ")).forEach(line -> shown.add(line.substring(2)));
        assertThat(shown).as(printed).isNotEmpty();
        return shown;
    }

    /** Texts without values that are others in German. */
    private static Set<String> englishOnly() throws IOException {
        Set<String> english = new TreeSet<>();
        Set<String> german = new TreeSet<>();
        try (var files = Files.list(BUNDLES)) {
            for (Path file : files.toList()) {
                Properties properties = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                }
                Set<String> into = file.toString().endsWith("_de.properties") ? german : english;
                properties.values().forEach(text -> into.add(String.valueOf(text)));
            }
        }
        english.removeIf(text -> text.contains("{"));
        english.removeAll(german);
        return english;
    }
}
