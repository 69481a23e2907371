package app.fingerpost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImportProgressTest {
    @TempDir
    Path scratch;

    /** As with {@code 2>file}. */
    @Test
    void errorsThatGoToAFileHaveLinesAlsoOnATerminal() throws IOException {
        Path file = Files.createFile(scratch.resolve("errors.txt"));
        assertThat(shown(true, file)).contains("Importing").doesNotContain("\r");
    }

    @Test
    void onATerminalTheBarIsRedrawnInPlace() {
        Path none = scratch.resolve("none");
        assertThat(shown(true, none)).contains("\rImporting");
        assertThat(shown(false, none)).contains("Importing").doesNotContain("\r");
    }

    private static String shown(boolean console, Path errors) {
        StringWriter text = new StringWriter();
        try (ImportProgress progress = new ImportProgress(new PrintWriter(text), console, errors)) {
            progress.report(1000, 2000);
        }
        return text.toString();
    }
}
