package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both languages are complete, and every text that the code asks for is there. */
final class TextsTest {
    private static final Path BUNDLES = Path.of("src/main/resources/app/fingerpost/desk/texts");
    private static final Path CODE = Path.of("src/main/java/app/fingerpost/desk");
    /** {@code Texts TEXTS = new Texts("links")} at the head of a class. */
    private static final Pattern BUNDLE = Pattern.compile("Texts (\\w+) = new Texts\\(\"([^\"]+)\"\\)");

    /** What would be another word for a thing that German texts call by one: Benutzer, Besitzer, Slug, Datenträger … */
    private static final Pattern OTHER_WORDS = Pattern.compile(
            "\\b(Person|Eigentum|Eigentümer|Kürzeln?|Einzelheiten|Festplatte|Laufwerk|Netz|Kurzadressen?"
                    + "|Anhalten|Angehalten|Auswertungen|Crawler|Enter|du|dein|Ihnen)\\b|\"",
            Pattern.UNICODE_CHARACTER_CLASS);

    static Stream<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.contains("_"))
                    .map(name -> name.replace(".properties", ""))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesSayTheSame(String name) throws IOException {
        Properties english = read(name + ".properties");
        Properties german = read(name + "_de.properties");
        assertThat(german.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(german.getProperty(key)).as(key).isNotBlank();
            assertThat(values(german.getProperty(key), Locale.GERMAN))
                    .as(key)
                    .isEqualTo(values(english.getProperty(key), Locale.ENGLISH));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void germanCallsOneThingByOneWord(String name) throws IOException {
        assertThat(read(name + "_de.properties").values())
                .allSatisfy(text -> assertThat(String.valueOf(text)).doesNotContainPattern(OTHER_WORDS));
    }

    /** Refusals are asked for by their codes, as {@link RefusalTextsTest} shows. */
    static Stream<String> bundlesAskedByName() throws IOException {
        return bundles().filter(name -> !name.equals("refusals"));
    }

    @ParameterizedTest
    @MethodSource("bundlesAskedByName")
    void everyTextIsAskedForAndEveryTextAskedForIsThere(String name) throws IOException {
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> files = Files.walk(CODE)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String code = Files.readString(file);
                for (MatchResult bundle : BUNDLE.matcher(code).results().toList()) {
                    if (bundle.group(2).equals(name)) {
                        Pattern use = Pattern.compile("\\b" + bundle.group(1) + "\\s*\\.get\\(\\s*\"([^\"]+)\"");
                        use.matcher(code).results().map(found -> found.group(1)).forEach(asked::add);
                    }
                }
            }
        }
        assertThat(read(name + ".properties").stringPropertyNames()).isEqualTo(asked);
    }

    /** On a Mac it is another key: {@code Key} knows its name. */
    @ParameterizedTest
    @MethodSource("bundles")
    void noTextNamesTheControlKey(String name) throws IOException {
        for (String file : List.of(name + ".properties", name + "_de.properties")) {
            Properties texts = read(file);
            texts.remove("key-control");
            assertThat(texts.values()).as(file).noneMatch(text -> text.toString()
                    .matches("(?s).*(Ctrl|Strg).*"));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void quotationMarksAreThoseOfPrint(String name) throws IOException {
        assertThat(read(name + ".properties").values())
                .allSatisfy(text -> assertThat(String.valueOf(text)).doesNotContain("\""));
    }

    private static Properties read(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(file))) {
            properties.load(reader);
        }
        return properties;
    }

    /** How many values a text has places for; with such values it has no braces left over. */
    private static int values(String text, Locale locale) {
        MessageFormat format = new MessageFormat(text, locale);
        int places = format.getFormatsByArgumentIndex().length;
        Object[] values = new Object[places];
        Arrays.fill(values, 7);
        assertThat(format.format(values)).doesNotContain("{", "}", "'");
        return places;
    }
}
