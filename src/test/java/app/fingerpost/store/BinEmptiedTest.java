package app.fingerpost.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.SettableClock;
import app.fingerpost.TestApp;
import app.fingerpost.TestHouse;
import app.fingerpost.click.OrphanVisits;
import app.fingerpost.link.Bin;
import app.fingerpost.link.Changes;
import app.fingerpost.link.Label;
import app.fingerpost.link.Link;
import app.fingerpost.link.LinkSummary;
import app.fingerpost.link.Tag;
import app.fingerpost.link.Validity;
import app.fingerpost.report.Answer;
import app.fingerpost.report.Grouping;
import app.fingerpost.report.LinkList;
import app.fingerpost.report.Narrowing;
import app.fingerpost.report.Question;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of links that stay in the bin. */
class BinEmptiedTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(START);
    private TestHouse house;

    @BeforeEach
    void open() {
        house = new TestHouse(folder, clock);
        house.users.create("ana");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void linkLeavesTheBinAfterItsTimeAndNotBefore() {
        Link early = deleted("early");
        clock.pass(Duration.ofSeconds(1));
        Link late = deleted("late");
        clock.set(Bin.leaves(START).plusSeconds(1));
        keepHouse();
        assertThat(house.lists.binned()).extracting(one -> one.link().id()).containsExactly(late.id());
        house.replay.run(Changes.made(List.of(late.id())), () -> {});
        assertThat(house.redirects("late")).isTrue();
        Optional<LinkSummary> gone =
                house.database.read(tables -> tables.links().byId(early.id()));
        assertThat(gone).isEmpty();
    }

    @Test
    void clicksOfALinkDeletedForGoodStayInReportsUnderItsSlugAndOwner() {
        Link link =
                house.link("a", "ana", draft -> draft.withLabel(new Label("Title", "notes", Tag.all(List.of("work")))));
        house.click("a");
        house.click("a");
        house.links.delete(link.slug());
        Answer before = ask(Grouping.LINK);
        clock.set(Bin.leaves(START).plusSeconds(1));
        keepHouse();
        assertThat(house.lists.binnedCount()).isZero();
        assertThat(ask(Grouping.LINK)).isEqualTo(before);
        assertThat(ask(Grouping.USER).rows()).extracting(Answer.Row::name).containsExactly("ana");
        assertThat(ask(Grouping.TAG).rows()).extracting(Answer.Row::name).containsExactly("");
        assertThat(ask(Grouping.TAG).total()).isEqualTo(2);
    }

    @Test
    void slugOfALinkDeletedForGoodCanBeTakenAndDeletedAgain() {
        deleted("a");
        clock.set(Bin.leaves(START).plusSeconds(1));
        keepHouse();
        deleted("a");
        assertThat(house.lists.binned()).hasSize(1);
    }

    @Test
    void windowThatAsksForChangesIsNotToldOfLinksDeletedForGood() {
        LinkList.Mark mark = house.lists.changes(LinkList.Mark.START).next();
        Link a = deleted("a");
        house.links.purge(List.of(a.id()));
        assertThat(house.lists.changes(mark).links()).isEmpty();
    }

    @Test
    void linkInUseIsNotDeletedForGood() {
        Link a = house.link("a", "ana");
        assertThat(house.links.purge(List.of(a.id()))).isZero();
        assertThat(house.redirects("a")).isTrue();
        assertThat(house.lists.named(a.slug()).link()).isEqualTo(a);
    }

    @Test
    void hundredsAreDeletedForGoodStepByStep() {
        for (int i = 0; i < 450; i++) {
            deleted("link" + i);
        }
        clock.set(Bin.leaves(START).plusSeconds(1));
        keepHouse();
        assertThat(house.lists.binnedCount()).isZero();
    }

    /** Or whoever makes links and deletes them again would fill the memory with them. */
    @Test
    void whatTheIndexKnewOfALinkDeletedForGoodIsForgotten() {
        Link link = house.link("a", "ana", draft -> draft.withValidity(new Validity(null, null, 1L)));
        house.click("a");
        house.links.delete(link.slug());
        clock.set(Bin.leaves(START).plusSeconds(1));
        keepHouse();
        house.index.add(link, 0);
        assertThat(house.redirects("a")).isTrue();
    }

    private Link deleted(String slug) {
        return house.links.delete(house.link(slug, "ana").slug());
    }

    private Answer ask(Grouping by) {
        Instant end = START.plus(Duration.ofDays(1));
        return house.reports.ask(new Question(by, START, end, ZoneOffset.UTC, Narrowing.NONE, true));
    }

    /** Lets housekeeping look once. */
    private void keepHouse() {
        try (Housekeeping housekeeping = new Housekeeping(
                house.database,
                new OrphanVisits(),
                clock,
                Duration.ZERO,
                () -> TestHouse.AGES,
                () -> ZoneOffset.UTC,
                house.links::purgeOld)) {
            TestApp.await("nothing in the bin is too old", () -> house.database
                    .read(tables -> tables.bin().before(clock.instant().minus(Bin.STAY), 1))
                    .isEmpty());
        }
    }
}
