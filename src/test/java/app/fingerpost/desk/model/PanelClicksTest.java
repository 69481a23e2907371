package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.TestApp;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the panel tells of the clicks on the chosen link. */
class PanelClicksTest {
    @TempDir
    private Path dir;

    private DeskFixture desk;
    private LinkPanelModel panel;

    /** Each of the two links was followed: wiki twice by one program, docs once by another. */
    @BeforeEach
    void open() {
        try (TestApp app = TestApp.start(dir)) {
            app.link("wiki");
            app.link("docs");
            app.get("/wiki", "User-Agent", "curl/8.5.0", "Referer", "https://news.example.org/today");
            app.get("/wiki", "User-Agent", "curl/8.5.0");
            app.get("/docs", "User-Agent", "Wget/1.21");
        }
        desk = new DeskFixture(dir);
        desk.clock.set("2026-03-01T12:30:00Z");
        panel = desk.model.panel();
        desk.model.refresh();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void chartAndBreakdownsAreOfTheChosenLinkAndAddUp() {
        panel.clicks().setInSight(true);
        panel.choose(desk.row("wiki"));

        assertThat(panel.clicks().totalProperty().get()).isEqualTo("2 clicks");
        assertThat(sum(panel.clicks().barsProperty().get())).isEqualTo(2);
        List<Shares> shares = panel.clicks().sharesProperty().get();
        assertThat(shares).extracting(Shares::title).containsExactly("Referrers", "Browsers", "Systems");
        assertThat(shares.get(0).rows())
                .extracting(Shares.Share::name)
                .containsExactlyInAnyOrder("news.example.org", "None told");
        assertThat(shares.get(1).rows()).containsExactly(new Shares.Share("curl", 2, 1.0));

        panel.choose(desk.row("docs"));
        assertThat(panel.clicks().totalProperty().get()).isEqualTo("1 click");
        panel.choose(null);
        assertThat(panel.clicks().barsProperty().get()).isEqualTo(Bars.NONE);
    }

    @Test
    void spanIsAskedForAndRemembered() {
        panel.clicks().setInSight(true);
        panel.choose(desk.row("wiki"));
        desk.clock.set("2026-03-01T14:00:00Z");

        panel.clicks().spanProperty().set(ClickSpan.LAST_HOUR);
        assertThat(panel.clicks().totalProperty().get()).isEqualTo("no clicks");
        assertThat(panel.clicks().barsProperty().get().bars()).hasSize(60);
        panel.clicks().spanProperty().set(ClickSpan.LAST_DAY);
        assertThat(panel.clicks().totalProperty().get()).isEqualTo("2 clicks");

        assertThat(another().clicks().spanProperty().get()).isEqualTo(ClickSpan.LAST_DAY);
    }

    @Test
    void nothingIsAskedWhileOutOfSight() {
        panel.choose(desk.row("wiki"));
        desk.model.refresh();
        assertThat(panel.clicks().totalProperty().get()).isEmpty();

        panel.clicks().setInSight(true);
        assertThat(panel.clicks().totalProperty().get()).isEqualTo("2 clicks");
    }

    @Test
    void chartIsAskedForAnewOnlyWhenSomethingCanHaveChanged() {
        panel.clicks().setInSight(true);
        panel.clicks().spanProperty().set(ClickSpan.LAST_HOUR);
        panel.choose(desk.row("wiki"));
        AtomicInteger answers = new AtomicInteger();
        panel.clicks().barsProperty().addListener((property, before, bars) -> answers.incrementAndGet());

        desk.clock.set("2026-03-01T12:30:20Z");
        desk.model.refresh();
        assertThat(answers).hasValue(0);

        desk.clock.set("2026-03-01T12:31:00Z");
        desk.model.refresh();
        assertThat(answers).hasValue(1);
    }

    private LinkPanelModel another() {
        return desk.another(Runnable::run).panel();
    }

    private static long sum(Bars bars) {
        return bars.bars().stream().mapToLong(Bars.Bar::value).sum();
    }
}
