package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a link's form makes of what is typed into it. */
class LinkFormTest {
    @TempDir
    Path dir;

    private DeskFixture desk;
    private LinksModel links;

    @BeforeEach
    void open() {
        desk = new DeskFixture(dir);
        links = desk.model.links();
        desk.link("a", "https://example.org/a", desk.owner("ana"));
        desk.model.refresh();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void dayThatIsNoneIsRefusedUntilItIsTakenBack() {
        LinkForm form = links.edit(desk.row("a"));
        form.fields().until().unreadDayProperty().set("2026-13-31");
        assertThat(form.changedProperty().get()).isTrue();
        form.save();

        assertThat(form.savedProperty().get()).isFalse();
        assertThat(form.problemProperty().get()).isEqualTo(new Problem("validUntil", Wording.unreadDay("2026-13-31")));
        assertThat(Wording.unreadDay("2026-13-31"))
                .startsWith("“2026-13-31” is not a day. Write it like 2026-01-31 or 31 Jan 2026");
        form.revert();
        assertThat(form.fields().until().unreadDayProperty().get()).isEmpty();
        assertThat(form.changedProperty().get()).isFalse();
    }

    @Test
    void firstLineOfTheBarIsFilledInAndTakenOutWhenItIsSaved() {
        NewLink bar = links.newLink();
        bar.ownerProperty().set("ana");
        bar.textProperty().set("\nwiki  https://example.org/\nhttps://example.org/other");
        LinkForm form = links.blank();
        assertThat(form.fields().slug().get()).isEqualTo("wiki");
        assertThat(form.fields().target().get()).isEqualTo("https://example.org/");
        form.save();

        assertThat(desk.row("wiki").target()).isEqualTo("https://example.org/");
        assertThat(bar.textProperty().get()).isEqualTo("https://example.org/other");
    }

    @Test
    void draftIsThereAgainForItsLineOfTheBarUntilItIsGivenUp() {
        links.newLink().textProperty().set("https://example.org/");
        LinkForm draft = links.blank();
        assertThat(draft.changedProperty().get()).isFalse();
        draft.fields().title().set("Manual");
        assertThat(links.blank()).isSameAs(draft);

        links.newLink().textProperty().set("https://example.org/other");
        assertThat(links.blank().fields().target().get()).isEqualTo("https://example.org/other");
        links.newLink().textProperty().set("https://example.org/");
        assertThat(links.blank()).isSameAs(draft);

        draft.takeAsUntouched();
        assertThat(links.blank().fields().title().get()).isEmpty();
    }

    @Test
    void lineThatCannotBeReadIsTheTargetAndIsExplainedByTheForm() {
        links.newLink().ownerProperty().set("ana");
        links.newLink().textProperty().set("javascript:alert(1)");
        LinkForm form = links.blank();
        assertThat(form.fields().target().get()).isEqualTo("javascript:alert(1)");
        form.save();

        assertThat(form.problemProperty().get()).extracting(Problem::field).isEqualTo("target");
        assertThat(links.newLink().textProperty().get()).isEqualTo("javascript:alert(1)");
    }
}
