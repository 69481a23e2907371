package app.fingerpost.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.SettableClock;
import app.fingerpost.TestHouse;
import app.fingerpost.link.Changes;
import app.fingerpost.link.LinkQuery;
import app.fingerpost.link.LinkSummary;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.Slug;
import app.fingerpost.link.StoreException;
import app.fingerpost.link.User;
import app.fingerpost.report.LinkList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What happens while an import is under way happens here in its reports of progress, within its transaction. */
@Timeout(60)
class ImportUnderWayTest {
    @TempDir
    private Path folder;

    @AutoClose
    private TestHouse house;

    @BeforeEach
    void open() {
        house = new TestHouse(folder, new SettableClock("2026-05-01T12:00:00Z"));
        house.users.create("ada");
        house.users.create("bob");
        house.link("kept", "ada");
    }

    @Test
    void ownersAreSwitchedAndLinksEditedWhileAnImportGoesOn() {
        BulkImport.Taken taken = house.imports.run(SampleRows.of(2500, "ada", "new"), once(() -> {
            house.users.turn(List.of("ada"), false);
            assertThat(house.redirects("kept")).isFalse();
            house.link("other", "bob");
            house.links.delete(new Slug("kept"));
            assertThat(house.redirects("other")).isTrue();
            assertThat(house.redirects("slug1")).isFalse();
        }));

        assertThat(taken.ids()).hasSize(2500);
        assertThat(taken.owners()).extracting(User::name).containsExactly("new");
        assertThat(house.redirects("slug0")).isFalse();
        assertThat(house.redirects("slug1")).isTrue();
        house.users.turn(List.of("ada"), true);
        assertThat(house.redirects("slug0")).isTrue();
    }

    @Test
    void anImportBesideRedirectsTakesEveryLinkAndTellsTheSameSteps() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        Thread visitor = new Thread(() -> {
            while (!done.get()) {
                house.redirects("kept");
            }
        });
        visitor.start();
        List<Long> steps = new ArrayList<>();
        BulkImport.Taken taken;
        try {
            taken = house.imports.run(SampleRows.of(2497, "ada"), steps::add);
        } finally {
            done.set(true);
            visitor.join();
        }

        assertThat(steps).containsExactly(0L, 1000L, 2000L, 2497L);
        assertThat(taken.ids()).hasSize(2497).doesNotHaveDuplicates();
        for (int i = 0; i < 2497; i++) {
            assertThat(house.redirects("slug" + i)).isTrue();
        }
    }

    @Test
    void whatAnImportWillTakeNoEditTakesMeanwhile() {
        house.imports.run(SampleRows.of(10, "bob", "new"), once(() -> {
            assertThatThrownBy(() -> house.link("slug1", "ada")).isInstanceOf(Rejected.class);
            assertThatThrownBy(() -> house.links.update(new Slug("kept"), draft -> draft.withSlug(new Slug("slug1"))))
                    .isInstanceOf(Rejected.class);
            assertThatThrownBy(() -> house.links.changeAll(
                            List.of(house.lists.named(new Slug("kept")).link()),
                            draft -> draft.withSlug(new Slug("slug1")),
                            () -> {}))
                    .isInstanceOf(Rejected.class);
            assertThatThrownBy(() -> house.users.create("new")).isInstanceOf(Rejected.class);
            assertThatThrownBy(() -> house.users.rename("ada", "new")).isInstanceOf(Rejected.class);
            User bob = house.users.named("bob");
            assertThat(house.replay
                            .run(Changes.created(List.of(bob)).reversed(), () -> {})
                            .refused())
                    .hasSize(1);
        }));

        assertThat(house.redirects("slug1")).isTrue();
        assertThat(house.users.named("new").active()).isTrue();
    }

    @Test
    void whoAskedForChangesMeanwhileLearnsOfTheImportedLinks() {
        LinkList.Mark[] mark = {LinkList.Mark.START};
        house.imports.run(SampleRows.of(1500, "ada"), once(() -> {
            house.link("other", "bob");
            mark[0] = house.lists.changes(mark[0]).next();
        }));

        LinkList.Changes changes = house.lists.changes(mark[0]);
        assertThat(changes.links()).hasSize(1500);
        house.link("last", "bob");
        assertThat(house.lists.changes(changes.next()).links())
                .extracting((LinkSummary summary) -> summary.link().slug().value())
                .containsExactly("last");
    }

    @Test
    void importThatIsStoppedLeavesNothingAndHoldsNothing() {
        assertThatThrownBy(() -> house.imports.run(SampleRows.of(10, "new"), once(() -> {
                    throw new CancellationException();
                })))
                .isInstanceOf(CancellationException.class);

        assertThat(house.redirects("slug1")).isFalse();
        assertThat(house.lists.users()).hasSize(2);
        house.link("slug1", "ada");
        house.users.create("new");
    }

    @Test
    void failureOfTheStoreSaysThatNothingWasImported() {
        assertThatThrownBy(() -> house.imports.run(SampleRows.of(10, "new"), done -> house.crash()))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.sentence()).endsWith("Nothing was imported."));
        assertThat(house.redirects("slug1")).isFalse();
        house = new TestHouse(folder, new SettableClock("2026-05-01T12:00:00Z"));
        assertThat(house.redirects("slug1")).isFalse();
        assertThat(house.lists.users()).hasSize(2);
    }

    @Test
    void noEditFindsALinkThatIsNotTakenInYet() {
        house.imports.run(
                SampleRows.of(10, "ada"), once(() -> assertThatThrownBy(() -> house.links.delete(new Slug("slug1")))
                        .isInstanceOf(Rejected.class)));

        house.links.delete(new Slug("slug1"));
        assertThat(house.redirects("slug1")).isFalse();
        assertThat(house.lists.find(LinkQuery.ALL).all()).isEqualTo(10);
    }

    /** With the second report: some rows are written then. */
    private static LongConsumer once(Runnable deed) {
        List<Long> reports = new ArrayList<>();
        return done -> {
            reports.add(done);
            if (reports.size() == 2) {
                deed.run();
            }
        };
    }
}
