package app.fingerpost.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.TestApp;
import app.fingerpost.TestApp.Answer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinnedTagReportTest {
    @Test
    void aTagThatOnlyALinkInTheBinHasCanBeAskedForAsReportsShowIt(@TempDir Path folder) {
        try (TestApp app = TestApp.start(folder)) {
            app.link("gone", "'tags':['old']");
            app.get("/gone");
            app.call("DELETE", "/short-urls/gone");

            assertThat(app.call("GET", "/reports/clicks.csv?by=tag").body()).contains("old,1");
            Answer answer = app.call("GET", "/reports/clicks.csv?by=link&tag=old");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains("gone,", ",1,");
        }
    }
}
