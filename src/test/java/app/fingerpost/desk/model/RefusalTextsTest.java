package app.fingerpost.desk.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.fingerpost.link.Rejected;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Target;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the rooms below refuse, the window says in the person's language. */
final class RefusalTextsTest {
    private static final Path CODE = Path.of("src/main/java");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** A field, a code and a sentence, which may be put together of several literals. */
    private static final Pattern REFUSAL =
            Pattern.compile("Rejected\\.(?:invalid|taken|unknown)\\(\\s*(?:\"[\\w-]+\"|[\\w.]+),"
                    + "\\s*\"([a-z][a-z0-9-]+)\",\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*\\+?\\s*)+)");

    /** But for those that a window never meets: a folder of data is chosen before it, a file of settings read. */
    private static final Pattern ANY_REFUSAL =
            Pattern.compile("Rejected\\.(?:invalid|taken|unknown)\\((?!\\s*(?:\"data-dir\"|e\\.field\\(\\)))");

    @Test
    void everyRefusalWithACodeHasItsTextAndEveryTextItsRefusal() throws IOException {
        Map<String, String> said = new TreeMap<>();
        try (Stream<Path> files = Files.walk(CODE)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                for (MatchResult refusal :
                        REFUSAL.matcher(Files.readString(file)).results().toList()) {
                    String sentence = sentence(refusal.group(2));
                    assertThat(said.getOrDefault(refusal.group(1), sentence))
                            .as(refusal.group(1))
                            .isEqualTo(sentence);
                    said.put(refusal.group(1), sentence);
                }
            }
        }
        assertThat(said).hasSizeGreaterThan(50);
        ResourceBundle bundle = ResourceBundle.getBundle("app.fingerpost.desk.texts.refusals", Locale.ROOT);
        Map<String, String> texts = new TreeMap<>();
        bundle.keySet().forEach(code -> texts.put(code, bundle.getString(code)));
        said.replaceAll((code, sentence) -> inTheWindow(sentence));
        assertThat(texts).isEqualTo(said);
    }

    @Test
    void everyRefusalThatCanReachTheWindowHasACode() throws IOException {
        Set<String> uncoded = new TreeSet<>();
        for (String room : List.of("link", "manage", "report", "saved", "settings", "file", "transfer", "autostart")) {
            try (Stream<Path> files = Files.walk(CODE.resolve("app/fingerpost").resolve(room))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    String code = Files.readString(file);
                    for (MatchResult any : ANY_REFUSAL.matcher(code).results().toList()) {
                        if (!REFUSAL.matcher(code)
                                .region(any.start(), code.length())
                                .lookingAt()) {
                            uncoded.add(file.getFileName() + ": " + code.substring(any.start(), any.end() + 60));
                        }
                    }
                }
            }
        }
        assertThat(uncoded).isEmpty();
    }

    @Test
    void windowTakesASentenceOfARefusalOnlyInItsLanguage() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Problem.class.getName())
                .should()
                .callMethod(Rejected.class, "sentence")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("app.fingerpost.desk"));
    }

    @Test
    void windowSaysARefusalInItsLanguage() {
        Rejected taken = refused(() -> new Target("https:example.org"));
        assertThat(Problem.of(taken, new Texts("refusals", Locale.GERMAN)).sentence())
                .isEqualTo(
                        "Nach „https:“ fehlen zwei Schrägstriche. Richtig ist zum Beispiel https://example.org/page.");
        assertThat(taken.sentence()).contains("\"https:\"");
        assertThat(Problem.of(taken).sentence()).isEqualTo(inTheWindow(taken.sentence()));
        Rejected tooLong = refused(() -> new Slug("a".repeat(1200)));
        assertThat(Problem.of(tooLong, new Texts("refusals", Locale.GERMAN)).sentence())
                .isEqualTo("Der Slug hat 1.200 Zeichen. Bitte auf höchstens 100 Zeichen kürzen.");
    }

    @Test
    void refusalWithoutACodeIsSaidAsItIs() {
        Problem problem = Problem.of(Rejected.invalid("file", "No {such} file."), new Texts("refusals", Locale.GERMAN));

        assertThat(problem.sentence()).isEqualTo("No {such} file.");
    }

    /** Commands and the API keep to quotation marks that every terminal has and that names in JSON stand in. */
    private static String inTheWindow(String sentence) {
        return sentence.replaceAll("\"([^\"]*)\"", "“$1”");
    }

    private static Rejected refused(Runnable work) {
        return catchThrowableOfType(Rejected.class, work::run);
    }

    private static String sentence(String literals) {
        StringBuilder whole = new StringBuilder();
        LITERAL.matcher(literals)
                .results()
                .forEach(part -> whole.append(part.group(1).replace("\\\"", "\"")));
        return whole.toString();
    }
}
