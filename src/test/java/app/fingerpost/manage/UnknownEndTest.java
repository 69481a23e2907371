package app.fingerpost.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.SettableClock;
import app.fingerpost.TestApp;
import app.fingerpost.TestHouse;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.Slug;
import app.fingerpost.link.StoreException;
import app.fingerpost.link.User;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Changes that fail in a way that does not tell what was committed. */
@Timeout(60)
class UnknownEndTest {
    private final SettableClock clock = new SettableClock("2026-05-01T12:00:00Z");
    private final List<String> told = new ArrayList<>();

    @TempDir
    private Path folder;

    @AutoClose
    private TestHouse house;

    private int ada;

    @AutoClose
    private Editor editor;

    @BeforeEach
    void open() {
        house = new TestHouse(folder, clock);
        ada = house.users.create("ada").id();
        house.link("a", "ada");
        editor = new Editor(house.database, house.index);
        editor.follow(() -> told.add("read anew"));
    }

    @Test
    void whatWasCommittedBeforeAnErrorHolds() {
        User user = house.users.named("ada");
        assertThatThrownBy(() -> editor.run(() -> {
                    house.database.write(tables -> tables.users().turn(List.of(user), false, clock.instant()));
                    throw new AssertionError("between the commit and the index");
                }))
                .hasRootCauseInstanceOf(AssertionError.class);

        editor.catchUp();
        assertThat(house.redirects("a")).isFalse();
        assertThat(told).containsExactly("read anew");
    }

    /** Without another change that would come upon it. */
    @Test
    void anEditThatTheIndexRefusesIsFollowed() {
        house.index.remove(new Slug("a"));
        assertThatThrownBy(() -> house.links.update(new Slug("a"), draft -> draft.withSlug(new Slug("b"))))
                .isInstanceOf(IllegalStateException.class);

        TestApp.await("the index follows", () -> house.redirects("b"));
    }

    /** The index is apart from the file here, and stays so. */
    @Test
    void afterARefusalAStopOrAFailureOfTheStoreNothingIsReadAnew() {
        house.index.switchOwners(List.of(ada), false);
        for (RuntimeException known : List.of(
                Rejected.unknown("slug", "slug-unknown", "No."),
                new CancellationException(),
                new StoreException("No."))) {
            assertThatThrownBy(() -> editor.run(() -> {
                        throw known;
                    }))
                    .isSameAs(known);
        }

        editor.catchUp();
        assertThat(house.redirects("a")).isFalse();
        assertThat(told).isEmpty();
    }

    /** The disk is not asked by a thread of the window's, and so by none of that name. */
    @Test
    void afterAnImportWhoseCommitEndsInAnErrorTheIndexIsReadAnew() {
        beforeTheCommit(() -> Thread.currentThread().setName("JavaFX Application Thread"));
        assertThatThrownBy(this::runAnImport).hasRootCauseInstanceOf(AssertionError.class);

        assertThat(told).containsExactly("read anew");
        assertThat(house.redirects("slug0")).isTrue();
    }

    @Test
    void linksOfAnImportAreFollowedAlsoIfTheIndexWasReadAnewBeforeTheCommit() {
        List<Boolean> followed = new ArrayList<>();
        beforeTheCommit(() -> {
            editor.realign();
            followed.add(house.redirects("slug0"));
        });
        runAnImport();

        assertThat(followed).containsExactly(false);
        assertThat(house.redirects("slug0")).isTrue();
        assertThat(house.redirects("slug1")).isTrue();
    }

    private void beforeTheCommit(Runnable deed) {
        AtCommit.of(folder.resolve("test"), deed);
    }

    private void runAnImport() {
        try (BulkImport imports = new BulkImport(
                editor, house.database, house.index, clock, () -> new OwnAddress(Set.of()), () -> 0, () -> {})) {
            imports.run(SampleRows.of(10, "ada", "eve"), done -> {});
        }
    }
}
