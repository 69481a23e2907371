package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people read lies in the bundles, not in the code of the window. */
final class NoTextInCodeTest {
    private static final Path CODE = Path.of("src/main/java/app/fingerpost/desk");

    /** What only the log and the console show: a whole call, up to its end. */
    private static final Pattern NOT_SHOWN = Pattern.compile("(?s)\\b(?:LOG\\.\\w+|new \\w+Exception)\\(.*?\\);");

    private static final Pattern COMMENT_OR_LITERAL = Pattern.compile(
            "(?s)/\\*.*?\\*/|//[^\\n]*|\"\"\".*?\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"|'(?:[^'\\\\]|\\\\.[^']*)'");

    /** Two words, or one with a capital, or one that ends or goes on a sentence. */
    private static final Pattern LOOKS_LIKE_TEXT =
            Pattern.compile("\\p{L}{2,}\\W*\\s.*\\p{L}{2,}|^\\W*\\p{Lu}\\p{Ll}|^\\s\\W*\\p{L}{2,}|\\p{L}{2,}\\W*\\s$");

    /** Names of keys, in JavaFX's notation. */
    private static final Pattern KEY =
            Pattern.compile("(?:(?:Shortcut|Ctrl|Alt|Shift)\\+)+\\w*|Enter|Space|Delete|Esc");

    /** The name a style sheet gives a value by, up to the value. */
    private static final Pattern STYLE = Pattern.compile("-[a-z]+(?:-[a-z]+)*: ");

    /** Words of systems and libraries, and our own name. */
    private static final Set<String> FOREIGN = Set.of(
            "AppleInterfaceStyle",
            "AppsUseLightTheme",
            "Dark",
            "Fingerpost",
            "Unsupported JavaFX configuration",
            "Europe/Berlin",
            "America/New_York");

    @Test
    void everyTextThatCanBeSeenComesFromABundle() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CODE)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                texts(Files.readString(file)).forEach(text -> found.add(file.getFileName() + ": " + text));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void scanSeesTextsAndLeavesIdsKeysStylesLogsAndCommentsAlone() {
        assertThat(texts("label.setText(\"Nothing found\"); // \"A comment\"")).containsExactly("Nothing found");
        assertThat(texts("x = n + \" clicks\" + '\"' + \"Sum\";")).containsExactly(" clicks", "Sum");
        assertThat(texts("box.setStyle(\"-fx-font-size: \" + size + \"px\"); label.setText(\"- due: \" + day);"))
                .containsExactly("- due: ");
        assertThat(texts("""
                LOG.warn("The window is closed.", e);
                box.setId("new-link"); key("Shortcut+Shift+N"); get("state-on"); path("M4 3h13l4 3-4 3H4z");
                /* "In a comment" */
                """)).isEmpty();
    }

    private static List<String> texts(String code) {
        List<String> texts = new ArrayList<>();
        Matcher parts = COMMENT_OR_LITERAL.matcher(NOT_SHOWN.matcher(code).replaceAll(";"));
        while (parts.find()) {
            String literal = parts.group(1);
            if (literal != null
                    && LOOKS_LIKE_TEXT.matcher(literal).find()
                    && !KEY.matcher(literal).matches()
                    && !STYLE.matcher(literal).matches()
                    && !FOREIGN.contains(literal)) {
                texts.add(literal);
            }
        }
        return texts;
    }
}
