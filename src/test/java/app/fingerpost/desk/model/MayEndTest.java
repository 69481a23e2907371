package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the app may end over what is typed and not saved. */
class MayEndTest {
    @TempDir
    Path dir;

    @AutoClose
    private DeskFixture desk;

    private LinkPanelModel panel;

    @BeforeEach
    void open() {
        desk = new DeskFixture(dir);
        panel = desk.model.panel();
        desk.link("wiki", "https://example.org/", desk.owner("ana"));
        desk.model.refresh();
    }

    @Test
    void endIsHeldUpOnceWhileSomethingIsUnsaved() {
        panel.choose(desk.row("wiki"));
        assertThat(desk.model.ending().mayEnd()).isTrue();
        beside().title().set("Mine");

        assertThat(desk.model.ending().mayEnd()).isFalse();
        assertThat(desk.notice()).contains("“wiki” has changes that are not saved");
        assertThat(desk.model.ending().mayEnd()).isTrue();
    }

    @Test
    void whatWasToldIsTakenBackWhereTheEndIsNoneAnyMore() {
        panel.choose(desk.row("wiki"));
        beside().title().set("Mine");
        desk.model.ending().mayEnd();

        desk.model.ending().takeBack();

        assertThat(desk.notice()).isEmpty();
        assertThat(desk.model.ending().mayEnd()).isFalse();
        assertThat(desk.notice()).contains("not saved");
        desk.model.notices().tell("Something else.");
        desk.model.ending().takeBack();
        assertThat(desk.notice()).isEqualTo("Something else.");
    }

    @Test
    void whatIsUnderWayHoldsTheEndUpOnce() {
        UnderWay.Work work = desk.model.notices().underWay().begin("Deleting 3 links …", null);
        assertThat(desk.model.ending().mayEnd()).isFalse();
        assertThat(desk.notice()).startsWith("Deleting 3 links … Wait until that is done");
        assertThat(desk.model.ending().mayEnd()).isTrue();
        assertThat(desk.model.ending().mayEnd()).isTrue();
        work.end();
        assertThat(desk.model.ending().mayEnd()).isTrue();
    }

    @Test
    void whoTypesOnAfterTheWarningIsWarnedAgain() {
        panel.choose(desk.row("wiki"));
        beside().title().set("Mine");
        desk.model.ending().mayEnd();

        beside().title().set("Mine, and more");

        assertThat(desk.model.ending().mayEnd()).isFalse();
        assertThat(desk.model.ending().mayEnd()).isTrue();
    }

    @Test
    void newLinkThatIsMadeOrGivenUpDoesNotHoldTheEndUp() {
        LinkForm made = desk.model.links().blank();
        made.fields().target().set("https://example.org/new");
        made.fields().owner().set("ana");
        assertThat(desk.model.ending().mayEnd()).isFalse();
        made.fields().title().set("New");
        assertThat(desk.model.ending().mayEnd()).isFalse();

        made.save();
        assertThat(made.savedProperty().get()).isTrue();
        made.takeAsUntouched();
        assertThat(desk.model.ending().mayEnd()).isTrue();

        LinkForm givenUp = desk.model.links().blank();
        givenUp.fields().title().set("Given up");
        givenUp.takeAsUntouched();
        assertThat(desk.model.ending().mayEnd()).isTrue();
    }

    @Test
    void newLinkInASheetHoldsTheEndUpOnceSomethingIsTyped() {
        LinkForm sheet = desk.model.links().blank();
        assertThat(desk.model.ending().mayEnd()).isTrue();

        sheet.fields().target().set("https://example.org/new");

        assertThat(desk.model.ending().mayEnd()).isFalse();
        assertThat(desk.notice()).contains("The new link is not made yet");
        assertThat(desk.model.ending().mayEnd()).isTrue();
    }

    @Test
    void warningFitsQuittingAndStartingAgain() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            String again = language == Locale.GERMAN ? "dasselbe noch einmal tun" : "do the same once more";
            Texts panel = new Texts("panel", language);
            assertThat(panel.get("unsaved-end", "x")).contains(again);
            assertThat(panel.get("unsaved-end-new")).contains(again);
            assertThat(new Texts("common", language).get("unsaved-ask", "x")).contains(again);
        }
    }

    private LinkFields beside() {
        return Objects.requireNonNull(panel.formProperty().get()).fields();
    }
}
