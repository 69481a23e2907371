package app.fingerpost.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.GivenUpFile;
import app.fingerpost.SettableClock;
import app.fingerpost.TestApp;
import app.fingerpost.TestHouse;
import app.fingerpost.link.LinkDraft;
import app.fingerpost.link.LinkSummary;
import app.fingerpost.link.Slug;
import app.fingerpost.link.StoreException;
import app.fingerpost.link.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader of changes is told who has read an edit that was lost with a file that H2 gave up. */
class LostEditsTest {
    private final SettableClock clock = new SettableClock("2026-05-01T12:00:00Z");

    @TempDir
    private Path folder;

    @AutoClose
    private TestHouse house;

    private LinkList.Changes seen;

    @BeforeEach
    void loseAnEdit() throws IOException {
        house = new TestHouse(folder, clock);
        int ada = house.users.create("ada").id();
        house.link("kept", "ada");
        Path base = folder.resolve("test");
        byte[] before = GivenUpFile.bytes(base);
        LinkDraft lost = LinkDraft.plain(new Slug("lost"), new Target("https://example.org/"), ada);
        house.database.write(tables -> tables.links().insert(List.of(lost), clock.instant()));
        seen = house.lists.changes(LinkList.Mark.START);
        GivenUpFile.at(base, before);
        TestApp.await("the file is open again", this::isOpen);
    }

    @Test
    void allLinksAreToldAgain() {
        assertThat(slugs(seen)).containsExactlyInAnyOrder("kept", "lost");
        house.link("real", "ada");

        LinkList.Changes next = house.lists.changes(seen.next());
        assertThat(next.next().edit()).isEqualTo(seen.next().edit());
        assertThat(next.all()).isTrue();
        assertThat(slugs(next)).containsExactlyInAnyOrder("kept", "real");
    }

    @Test
    void afterThatOnlyWhatIsNewIsTold() {
        LinkList.Changes next = house.lists.changes(seen.next());
        house.link("real", "ada");

        LinkList.Changes last = house.lists.changes(next.next());
        assertThat(last.all()).isFalse();
        assertThat(slugs(last)).containsExactly("real");
    }

    private boolean isOpen() {
        try {
            return house.lists.owners().all().size() == 1;
        } catch (StoreException e) {
            return false;
        }
    }

    private static List<String> slugs(LinkList.Changes changes) {
        return changes.links().stream()
                .map(LinkSummary::link)
                .map(link -> link.slug().value())
                .toList();
    }
}
