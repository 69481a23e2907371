package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.link.Rejected;
import app.fingerpost.settings.SettingsFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsModelTest {
    @TempDir
    Path dir;

    @AutoClose
    private DeskFixture desk;

    private SettingsModel settings;

    @BeforeEach
    void open() {
        desk = new DeskFixture(dir);
        settings = desk.model.settings();
    }

    @Test
    void changeIsInTheFileWhenTheModelSaysSo() {
        settings.change("own-clicks", "off");
        assertThat(settings.current().ownClicksCount()).isFalse();
        assertThat(SettingsFile.in(dir).current().ownClicksCount()).isFalse();
        assertThat(settings.busyProperty().get()).isFalse();
    }

    @Test
    void refusedChangeIsToldAtItsSettingAndChangesNothing() {
        settings.change("port", "70000");
        assertThat(settings.problemProperty().get()).isNotNull().satisfies(problem -> assertThat(problem.field())
                .isEqualTo("port"));
        assertThat(desk.notice()).contains("70000");
        assertThat(settings.current().network().port()).isEqualTo(8080);

        settings.change("port", "9000");
        assertThat(settings.problemProperty().get()).isNull();
    }

    @Test
    void portThatCannotBeHadIsMendedInTheWindowNotOnTheCommandLine() {
        for (String code : List.of("port-taken", "port-denied")) {
            Rejected refused = SettingRefusal.of(Rejected.taken("port", code, "Port {0}: see --port.", "80"));
            assertThat(refused.sentence()).contains("Port 80").doesNotContain("--port");
        }
    }

    @Test
    void formAppliesWhatWasTypedTogether() {
        SettingsForm form = settings.form("keep-seconds", "keep-minutes");
        assertThat(form.changedProperty().get()).isFalse();
        form.field("keep-seconds").set("100");
        form.field("keep-minutes").set("200 ");
        assertThat(form.changedProperty().get()).isTrue();
        form.apply();
        assertThat(settings.current().words())
                .containsEntry("keep-seconds", "100")
                .containsEntry("keep-minutes", "200");
        assertThat(form.changedProperty().get()).isFalse();

        form.field("keep-seconds").set("300");
        form.apply();
        assertThat(form.changedProperty().get()).isTrue();
        form.discard();
        assertThat(form.field("keep-seconds").get()).isEqualTo("100");
        assertThat(form.changedProperty().get()).isFalse();
    }

    @Test
    void refusalNamesTheFieldsAsTheWindowDoesAndIsToldAtTheFieldAlone() {
        SettingsForm form = settings.form("keep-seconds", "keep-minutes", "base-url");
        form.field("keep-seconds").set("many");
        form.apply();
        assertThat(sentence()).startsWith("“Days to the second” is “many”.");

        form.field("keep-seconds").set("91");
        form.apply();
        assertThat(sentence()).contains("Make “Days to the minute” at least as long as “Days to the second”.");

        form.field("keep-seconds").set("7");
        form.field("base-url").set("go");
        form.apply();
        assertThat(sentence()).startsWith("The public name “go” is not of the form");
        assertThat(desk.notice()).isEmpty();
    }

    private String sentence() {
        return Objects.requireNonNull(settings.problemProperty().get()).sentence();
    }

    @Test
    void refusedValueThatIsDiscardedIsNoLongerTold() {
        SettingsForm network = settings.form("port", "base-url");
        SettingsForm clicks = settings.form("keep-seconds");
        network.field("port").set("70000");
        network.apply();
        clicks.discard();
        assertThat(settings.problemProperty().get()).isNotNull();

        network.discard();
        assertThat(settings.problemProperty().get()).isNull();
        assertThat(desk.notice()).isEmpty();
    }

    @Test
    void refusalIsNoLongerToldOnceTheValueIsAnother() {
        SettingsForm network = settings.form("port", "base-url");
        network.field("port").set("70000");
        network.apply();
        network.field("base-url").set("https://s.example");
        assertThat(settings.problemProperty().get()).isNotNull();

        network.field("port").set("7000");

        assertThat(settings.problemProperty().get()).isNull();
    }

    @Test
    void refusedValueIsNoLongerToldOnceTheOldOneIsTypedAgain() {
        SettingsForm clicks = settings.form("keep-seconds");
        String old = clicks.field("keep-seconds").get();
        clicks.field("keep-seconds").set("-1");
        clicks.apply();
        assertThat(settings.problemProperty().get()).isNotNull();

        clicks.field("keep-seconds").set(old);

        assertThat(settings.problemProperty().get()).isNull();
        assertThat(desk.notice()).isEmpty();
    }

    @Test
    void whatIsNotAppliedHoldsUpTheEndOnce() {
        SettingsForm form = settings.form("port", "base-url");
        assertThat(desk.model.ending().mayEnd()).isTrue();

        form.field("base-url").set("https://go.example.org");
        assertThat(desk.model.ending().mayEnd()).isFalse();
        assertThat(desk.notice()).startsWith("Settings were changed and not applied.");
        assertThat(desk.model.ending().mayEnd()).isTrue();

        form.field("port").set("9000");
        assertThat(desk.model.ending().mayEnd()).isFalse();
        form.apply();
        assertThat(desk.model.ending().mayEnd()).isTrue();
    }

    @Test
    void changeFromOutsideShowsInFieldsThatWereNotTouched() {
        SettingsForm form = settings.form("port", "base-url");
        form.field("port").set("9999");
        desk.app.change(
                desk.app.settings().current().with(Map.of("port", "9000", "base-url", "https://go.example.org")));
        settings.follow();
        assertThat(form.field("port").get()).isEqualTo("9999");
        assertThat(form.field("base-url").get()).isEqualTo("https://go.example.org");
    }

    @Test
    void whatWasSentShowsAsItIsKept() {
        SettingsForm form = settings.form("keep-seconds", "base-url");
        form.field("keep-seconds").set("014");
        form.field("base-url").set("https://GO.example.org/");
        form.apply();
        assertThat(form.field("keep-seconds").get()).isEqualTo("14");
        assertThat(form.field("base-url").get())
                .isEqualTo(settings.current().words().get("base-url"))
                .startsWith("https://go.example.org");
        assertThat(form.changedProperty().get()).isFalse();
        form.field("base-url").set("https://Go.example.org/");
        form.apply();
        assertThat(form.changedProperty().get())
                .as("nothing was changed, but it is taken")
                .isFalse();
    }

    @Test
    void whatIsChangedBackInAFormBeforeTheFirstAnswerIsAsBefore() {
        List<Runnable> asked = new ArrayList<>();
        try (DeskFixture slow = new DeskFixture(dir.resolve("slow"), asked::add, Runnable::run)) {
            SettingsForm form = slow.model.settings().form("keep-seconds");
            answer(asked);
            form.field("keep-seconds").set("14");
            form.apply();
            form.field("keep-seconds").set("7");
            form.apply();
            answer(asked);
            assertThat(slow.model.settings().current().words()).containsEntry("keep-seconds", "7");
            assertThat(form.changedProperty().get()).isFalse();
        }
    }

    @Test
    void windowFollowsTheSystemUntilALookIsChosen() {
        settings.setSystemLook(true, () -> false);
        assertThat(settings.darkProperty().get()).isTrue();
        settings.followSystem();
        assertThat(settings.darkProperty().get()).isFalse();

        settings.turnLook();
        assertThat(settings.darkProperty().get()).isTrue();
        assertThat(settings.current().words()).containsEntry("theme", "dark");
        settings.followSystem();
        assertThat(settings.darkProperty().get()).isTrue();
        settings.turnLook();
        assertThat(settings.darkProperty().get()).isFalse();
    }

    @Test
    void languageIsSaidToTakeEffectLater() {
        settings.change("language", "de");
        assertThat(desk.notice()).contains("next start");
        assertThat(offer()).as("an offer where nothing starts it again").isNull();
        assertThat(settings.nextStart().offeredProperty().get()).isFalse();
    }

    @Test
    void anotherLanguageOffersToStartAgainAtOnceUntilItIsChangedBack() {
        AtomicInteger starts = new AtomicInteger();
        settings.nextStart().setStarter(starts::incrementAndGet);
        settings.change("theme", "dark");
        assertThat(settings.nextStart().offeredProperty().get()).isFalse();

        settings.change("language", "de");
        assertThat(settings.nextStart().offeredProperty().get()).isTrue();
        Objects.requireNonNull(offer()).work().run();
        assertThat(starts).hasValue(1);

        settings.change("language", "system");
        assertThat(settings.nextStart().offeredProperty().get()).isFalse();
        assertThat(desk.notice()).isEmpty();
    }

    private Notice.@Nullable Offer offer() {
        Notice notice = desk.model.notices().currentProperty().get();
        return notice == null ? null : notice.offer();
    }

    @Test
    void reportsShowBotsAsTheSettingsSay() {
        assertThat(desk.model.reports().botsProperty().get()).isFalse();
        settings.change("show-bots", "on");
        assertThat(desk.model.reports().botsProperty().get()).isTrue();
    }

    @Test
    void trayIsThereIfTheSearchFindsOne() {
        desk.model.tray().refresh();
        assertThat(desk.model.tray().thereProperty().get()).isFalse();
        desk.model.tray().setSearch(() -> true);
        desk.model.tray().refresh();
        assertThat(desk.model.tray().thereProperty().get()).isTrue();
    }

    @Test
    void developmentVersionCannotStartAtLogin() {
        settings.login().refresh();
        assertThat(settings.login().possibleProperty().get()).isFalse();
    }

    @Test
    void lookTurnedTwiceBeforeTheFirstAnswerIsAsBefore() {
        List<Runnable> asked = new ArrayList<>();
        try (DeskFixture slow = new DeskFixture(dir.resolve("slow"), asked::add, Runnable::run)) {
            SettingsModel busy = slow.model.settings();
            answer(asked);
            assertThat(busy.darkProperty().get()).isFalse();
            busy.turnLook();
            busy.turnLook();
            asked.remove(0).run();
            assertThat(busy.busyProperty().get()).isTrue();
            answer(asked);
            assertThat(busy.busyProperty().get()).isFalse();
            assertThat(busy.darkProperty().get()).isFalse();

            busy.turnLook();
            answer(asked);
            assertThat(busy.darkProperty().get()).isTrue();
        }
    }

    private static void answer(List<Runnable> asked) {
        while (!asked.isEmpty()) {
            asked.remove(0).run();
        }
    }
}
