package app.fingerpost.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.TestApp;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a second start asks of the first. */
class WindowCallsTest {
    private final List<List<String>> asked = new CopyOnWriteArrayList<>();
    private TestApp app;

    @BeforeEach
    void open(@TempDir Path folder) {
        app = TestApp.start(folder);
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void windowComesToTheFrontAndGetsTheLines() {
        app.app().windowIsOpen(asked::add);
        assertThat(app.call("POST", "/window").status()).isEqualTo(204);
        assertThat(app.call("POST", "/window", "{'add':['https://example.org/','wiki example.org']}")
                        .status())
                .isEqualTo(204);
        assertThat(asked).containsExactly(List.of(), List.of("https://example.org/", "wiki example.org"));
    }

    @Test
    void lineThatCannotBeALinkIsRefusedAndTheWindowNotAsked() {
        app.app().windowIsOpen(asked::add);
        TestApp.Answer answer = app.call("POST", "/window", "{'add':['https://example.org/','javascript:x']}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/detail")).contains("can run code");
        assertThat(app.call("POST", "/window", "{'add':'text'}").status()).isEqualTo(400);
        assertThat(asked).isEmpty();
    }

    @Test
    void withoutAWindowItIsAConflict() {
        assertThat(app.call("POST", "/window", "{'add':['https://example.org/']}")
                        .status())
                .isEqualTo(409);
    }
}
