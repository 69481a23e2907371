package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.link.Slug;
import app.fingerpost.link.Target;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The panel and its form, and what is unsaved in it. */
class LinkPanelModelTest {
    @TempDir
    private Path dir;

    private DeskFixture desk;
    private LinkPanelModel panel;

    @BeforeEach
    void open() {
        desk = new DeskFixture(dir);
        int ana = desk.owner("ana");
        desk.link("wiki", "https://example.org/wiki", ana);
        desk.link("docs", "https://example.org/docs", ana);
        panel = desk.model.panel();
        desk.model.refresh();
    }

    @AfterEach
    void close() {
        desk.close();
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
        assertThat(panel.leftProperty().get()).contains("“wiki”");
        panel.choose(null);
        assertThat(panel.leftProperty().get()).contains("“wiki”");
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

        assertThat(panel.leftProperty().get()).contains("“wiki” was deleted");
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
}
