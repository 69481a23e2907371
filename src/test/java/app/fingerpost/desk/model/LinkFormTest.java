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
                .startsWith("\"2026-13-31\" is not a day. Write it like 2026-01-31 or 31 Jan 2026");
        form.revert();
        assertThat(form.fields().until().unreadDayProperty().get()).isEmpty();
        assertThat(form.changedProperty().get()).isFalse();
    }
}
