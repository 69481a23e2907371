package app.fingerpost;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.settings.LogFile;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class LogCopyTest {
    @Test
    void whatIsLoggedIsOnStandardErrorAndInTheFile(@TempDir Path folder) {
        PrintStream before = System.err;
        ByteArrayOutputStream terminal = new ByteArrayOutputStream();
        System.setErr(new PrintStream(terminal, true));
        try (LogFile file = new LogFile(folder, "About")) {
            LogCopy.begin(file);
            LoggerFactory.getLogger(LogCopyTest.class).warn("It fails.", new IllegalStateException("cause"));
        } finally {
            System.setErr(before);
        }
        assertThat(terminal.toString(Charset.defaultCharset()))
                .contains(" WARN LogCopyTest - It fails.")
                .contains("IllegalStateException: cause");
        assertThat(LogFile.in(folder))
                .content()
                .contains(" WARN LogCopyTest - It fails.")
                .contains("IllegalStateException: cause");
    }
}
