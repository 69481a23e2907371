package app.fingerpost.saved;

import static app.fingerpost.saved.FilesFixture.BERLIN;
import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.link.Changes;
import app.fingerpost.link.Link;
import app.fingerpost.link.Slug;
import app.fingerpost.report.Grouping;
import app.fingerpost.report.KeptQuestion;
import app.fingerpost.report.Narrowing;
import app.fingerpost.report.Period;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files about a link or an owner that may be renamed or deleted meanwhile. */
final class NarrowedFilesTest {
    @AutoClose
    private FilesFixture due;

    @BeforeEach
    void open(@TempDir Path dir) throws IOException {
        due = new FilesFixture(dir);
    }

    @Test
    void aSlugThatNoLinkHasAnyMoreIsTroubleAndNoFileWithoutClicks() throws IOException {
        SavedReport report = keep("Wiki", Narrowing.toSlug("wiki"));
        due.house.click("wiki");
        due.house.links.update(new Slug("wiki"), link -> link.withSlug(new Slug("handbook")));
        due.at("2026-03-26T12:00:00Z");
        assertThat(due.written()).isEmpty();
        assertThat(due.saved.state().troubles().get(report.id())).hasMessageContainingAll("No link", "slug", "wiki");

        due.saved.replace(report.asking(question(Narrowing.toSlug("handbook"))));
        due.at("2026-03-27T12:00:00Z");
        assertThat(due.written()).containsExactly("Wiki 2026-03-25.csv", "Wiki 2026-03-26.csv");
        assertThat(due.content("Wiki 2026-03-25.csv")).endsWith(",1\r\n");
        assertThat(due.saved.state().troubles()).isEmpty();
    }

    @Test
    void aLinkInTheBinIsTroubleAndItsFilesComeWhenItIsInUseAgain() throws IOException {
        SavedReport report = keep("Wiki", Narrowing.toSlug("wiki"));
        due.house.click("wiki");
        Link deleted = due.house.links.delete(new Slug("wiki"));
        due.at("2026-03-26T12:00:00Z");
        assertThat(due.written()).isEmpty();
        assertThat(due.saved.state().troubles().get(report.id())).hasMessageContainingAll("No link", "slug", "wiki");

        due.house.replay.run(Changes.made(List.of(deleted.id())), () -> {});
        due.at("2026-03-26T12:01:00Z");
        assertThat(due.content("Wiki 2026-03-25.csv")).endsWith(",1\r\n");
        assertThat(due.saved.state().troubles()).isEmpty();
    }

    @Test
    void anOwnerWhoWasRenamedIsTroubleAndNoFileWithoutClicks() throws IOException {
        SavedReport report = keep("Ada", new Narrowing("ada", null, null));
        due.house.click("wiki");
        due.house.users.rename("ada", "Ada Lovelace");
        due.at("2026-03-26T12:00:00Z");
        assertThat(due.written()).isEmpty();
        assertThat(due.saved.state().troubles().get(report.id())).hasMessageContaining("no user \"ada\"");

        due.saved.replace(report.asking(question(new Narrowing("Ada Lovelace", null, null))));
        due.at("2026-03-26T12:01:00Z");
        assertThat(due.content("Ada 2026-03-25.csv")).endsWith(",1\r\n");
        assertThat(due.saved.state().troubles()).isEmpty();
    }

    @Test
    void anOwnerWithoutLinksHasFilesWithoutClicks() throws IOException {
        due.house.users.create("bob");
        keep("Bob", new Narrowing("bob", null, null));
        due.at("2026-03-26T12:00:00Z");
        assertThat(due.written()).containsExactly("Bob 2026-03-25.csv");
        assertThat(due.saved.state().troubles()).isEmpty();
    }

    private SavedReport keep(String name, Narrowing narrowing) {
        Schedule daily = new Schedule(Rhythm.DAILY, LocalTime.of(8, 0), due.folder, Schedule.About.ENDED);
        return due.saved.create(new SavedReport(0, name, question(narrowing), daily));
    }

    private static KeptQuestion question(Narrowing narrowing) {
        return new KeptQuestion(Grouping.DAY, Period.TODAY, null, null, BERLIN, narrowing, false);
    }
}
