package app.fingerpost.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.css.CssParser;
import javafx.css.Stylesheet;
import org.junit.jupiter.api.Test;

/** The window reads what the build has compiled, which may be older than the text where a build is run in parts. */
class StyleSheetTest {
    @Test
    void compiledSheetSaysWhatItsTextSays() throws IOException {
        List<String> written = rules(new CssParser().parse(sheet("desk.css")));
        assertThat(rules(Stylesheet.loadBinary(sheet("desk.bss")))).isEqualTo(written);
        assertThat(written).hasSizeGreaterThan(50);
    }

    private static List<String> rules(Stylesheet sheet) {
        return sheet.getRules().stream()
                .map(rule -> rule.getSelectors() + " " + rule.getDeclarations())
                .toList();
    }

    private static URL sheet(String name) {
        return Objects.requireNonNull(Desk.class.getResource("/app/fingerpost/desk/" + name), name);
    }
}
