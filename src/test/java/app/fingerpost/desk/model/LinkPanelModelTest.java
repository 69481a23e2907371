package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.TestApp;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkPanelModelTest {
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

    @Test
    void formTellsWhetherSomethingIsUnsavedAndCanBeReverted() {
        panel.choose(desk.row("wiki"));
        LinkForm form = form();
        assertThat(form.changedProperty().get()).isFalse();

        form.fields().title().set("Our wiki");
        assertThat(form.changedProperty().get()).isTrue();
        form.fields().title().set("");
        assertThat(form.changedProperty().get()).isFalse();

        form.fields().slug().set("other");
        form.revert();
        assertThat(form.fields().slug().get()).isEqualTo("wiki");
        assertThat(form.changedProperty().get()).isFalse();
    }

    @Test
    void savedFormGoesOnWithWhatIsSaved() {
        panel.choose(desk.row("wiki"));
        LinkForm form = form();
        form.fields().title().set(" Our wiki ");
        form.save();
        panel.choose(desk.row("wiki"));

        assertThat(form()).isSameAs(form);
        assertThat(form.changedProperty().get()).isFalse();
        assertThat(LinkPanelModel.heading(desk.row("wiki"))).isEqualTo("Our wiki");

        form.fields().slug().set("manual");
        form.save();
        assertThat(desk.row("manual").link().draft().label().title()).isEqualTo("Our wiki");
    }

    @Test
    void whatOthersChangeIsShownUnlessTheFormWasTouched() {
        panel.choose(desk.row("wiki"));
        change("wiki", "https://example.org/first");
        panel.choose(desk.row("wiki"));
        assertThat(form().fields().target().get()).isEqualTo("https://example.org/first");

        form().fields().title().set("Mine");
        change("wiki", "https://example.org/second");
        panel.choose(desk.row("wiki"));
        assertThat(form().fields().target().get()).isEqualTo("https://example.org/first");
        form().save();

        assertThat(desk.row("wiki").target()).isEqualTo("https://example.org/second");
        assertThat(desk.row("wiki").link().draft().label().title()).isEqualTo("Mine");
    }

    @Test
    void whatIsUnsavedWaitsWhenAnotherLinkIsChosen() {
        panel.choose(desk.row("wiki"));
        form().fields().title().set("Mine");
        assertThat(panel.leftProperty().get()).isEmpty();

        panel.choose(desk.row("docs"));
        assertThat(panel.leftProperty().get()).contains("\"wiki\"");
        panel.choose(null);
        assertThat(panel.leftProperty().get()).contains("\"wiki\"");
        panel.choose(desk.row("wiki"));

        assertThat(panel.leftProperty().get()).isEmpty();
        assertThat(form().fields().title().get()).isEqualTo("Mine");
        assertThat(form().changedProperty().get()).isTrue();
    }

    @Test
    void wayBackToTheUnsavedLinkLeadsOutOfAnySearch() {
        panel.choose(desk.row("wiki"));
        form().fields().title().set("Mine");
        AtomicInteger revealed = new AtomicInteger(-1);
        desk.model.links().listing().setTable(() -> () -> {}, revealed::set);
        desk.model.links().listing().searchProperty().set("docs");
        panel.choose(desk.row("docs"));

        panel.goBack();

        assertThat(desk.model.links().listing().rows().get(revealed.get()).slug())
                .isEqualTo("wiki");
    }

    @Test
    void unsavedChangesCanBeGivenUp() {
        panel.choose(desk.row("wiki"));
        form().fields().title().set("Mine");
        panel.choose(desk.row("docs"));

        panel.giveUp();
        assertThat(panel.leftProperty().get()).isEmpty();

        panel.choose(desk.row("wiki"));
        assertThat(form().fields().title().get()).isEmpty();
    }

    @Test
    void deletedLinkWithSomethingUnsavedIsTold() {
        panel.choose(desk.row("wiki"));
        form().fields().title().set("Mine");
        panel.choose(null);
        desk.app.links().delete(new Slug("wiki"));
        desk.model.refresh();

        assertThat(panel.leftProperty().get()).contains("\"wiki\" was deleted");
        panel.giveUp();
        assertThat(panel.leftProperty().get()).isEmpty();
    }

    @Test
    void panelComesWithTheFirstLinkThatIsChosenAndStays() {
        assertThat(panel.shownProperty().get()).isFalse();

        panel.choose(desk.row("wiki"));
        assertThat(panel.shownProperty().get()).isTrue();
        panel.choose(null);

        assertThat(panel.shownProperty().get()).isTrue();
    }

    @Test
    void panelThatWasClosedStaysSoAlsoAtTheNextStart() {
        panel.choose(desk.row("wiki"));
        panel.shownProperty().set(false);

        panel.choose(desk.row("docs"));
        LinkPanelModel next = another();
        next.choose(desk.row("wiki"));

        assertThat(panel.shownProperty().get()).isFalse();
        assertThat(next.shownProperty().get()).isFalse();
    }

    @Test
    void placeAndPartAreRemembered() {
        panel.rememberWidth(444.4);
        panel.rememberPart("qr");

        assertThat(another().width()).isEqualTo(444);
        assertThat(another().part()).isEqualTo("qr");
    }

    private LinkPanelModel another() {
        return desk.another(Runnable::run).panel();
    }

    private void change(String slug, String target) {
        desk.app.links().update(new Slug(slug), draft -> draft.withTarget(new Target(target)));
        desk.model.refresh();
    }

    private LinkForm form() {
        return Objects.requireNonNull(panel.formProperty().get());
    }

    private static long sum(Bars bars) {
        return bars.bars().stream().mapToLong(Bars.Bar::value).sum();
    }
}
