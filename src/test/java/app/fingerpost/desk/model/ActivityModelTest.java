package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.TestApp;
import app.fingerpost.report.Pulse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActivityModelTest {
    @TempDir
    Path dir;

    private final Queue<Runnable> asked = new ArrayDeque<>();
    private DeskFixture desk;
    private ActivityModel activity;

    /** Eleven clicks, one of them a bot's. */
    @BeforeEach
    void open() {
        try (TestApp app = TestApp.start(dir)) {
            app.clock().set("2026-03-10T12:00:00Z");
            app.link("wiki");
            for (int i = 0; i < 10; i++) {
                app.get("/wiki", "User-Agent", "curl/8.5.0", "Referer", "https://news.example.org/");
            }
            app.get("/wiki", "User-Agent", "Googlebot/2.1 (+http://www.google.com/bot.html)");
        }
        desk = new DeskFixture(dir, asked::add, Runnable::run);
        desk.clock.set("2026-03-10T12:00:30Z");
        activity = desk.model.activity();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whileItIsHiddenNothingIsAskedAndNothingKept() {
        activity.beat();
        assertThat(asked).isEmpty();

        activity.show();
        answer();
        assertThat(activity.pulseProperty().get()).isNotNull();

        activity.hide();
        activity.beat();
        activity.beat();
        assertThat(asked).isEmpty();
        assertThat(activity.pulseProperty().get()).isNull();
    }

    @Test
    void answerThatComesAfterItWasHiddenIsDropped() {
        activity.show();
        activity.hide();
        answer();
        assertThat(activity.pulseProperty().get()).isNull();
    }

    @Test
    void everyBeatAsksOnceAndNoSecondTimeBeforeTheAnswer() {
        activity.show();
        activity.beat();
        activity.beat();
        assertThat(asked).hasSize(1);
        answer();
        activity.beat();
        assertThat(asked).hasSize(1);
    }

    @Test
    void whatCameBeforeIsThereAtOnce() {
        activity.show();
        answer();

        assertThat(pulse().minutes().total()).isEqualTo(10);
        assertThat(pulse().hours().total()).isEqualTo(10);
        assertThat(pulse().week().total()).isEqualTo(10);
        assertThat(pulse().latest()).extracting(Pulse.Visit::browser).containsOnly("curl");
    }

    @Test
    void botsCountWhenTheyAreAskedFor() {
        activity.show();
        answer();

        activity.botsProperty().set(true);
        answer();

        assertThat(pulse().hours().total()).isEqualTo(11);
        assertThat(pulse().latest()).extracting(Pulse.Visit::bot).contains(false, true);
        assertThat(pulse().latest()).extracting(Pulse.Visit::browser).contains("curl", "Googlebot");
    }

    @Test
    void howClicksAreKeptIsToldAlsoWhileTheyCannotBeRead() {
        desk.app.close();
        activity.show();
        answer();

        assertThat(activity.problemProperty().get()).contains("The log says why");
        assertThat(activity.safety().boundProperty().get()).isNotEmpty();
        assertThat(activity.safety().segmentsProperty().get()).contains("1 MB");
    }

    private Pulse pulse() {
        return Objects.requireNonNull(activity.pulseProperty().get());
    }

    private void answer() {
        while (!asked.isEmpty()) {
            asked.remove().run();
        }
    }
}
