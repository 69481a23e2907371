package app.fingerpost.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.SettableClock;
import app.fingerpost.TestHouse;
import app.fingerpost.link.Link;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.Slug;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader is told who was away while a link was deleted, and then deleted for good. */
class LinkChangesTest {
    private final SettableClock clock = new SettableClock("2026-03-01T12:00:00Z");

    @AutoClose
    private TestHouse house;

    private LinkList.Changes seen;
    private Link gone;

    @BeforeEach
    void purge(@TempDir Path folder) {
        house = new TestHouse(folder, clock);
        house.users.create("ada");
        house.link("kept", "ada");
        house.link("gone", "ada");
        seen = house.lists.changes(LinkList.Mark.START);
        gone = house.links.delete(new Slug("gone"));
        clock.pass(Duration.ofDays(31));
        assertThat(house.links.purgeOld(10)).isEqualTo(1);
    }

    @Test
    void allLinksAreToldForOneOfThemIsNoMore() {
        LinkList.Changes next = house.lists.changes(seen.next());

        assertThat(next.all()).isTrue();
        assertThat(next.links()).extracting(link -> link.link().slug().value()).containsExactly("kept");
        assertThat(house.lists.changes(next.next()).all()).isFalse();
    }

    @Test
    void whatIsAskedOfTheLinkItselfIsRefused() {
        assertThatThrownBy(() -> house.lists.current(gone))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("gone");
    }
}
