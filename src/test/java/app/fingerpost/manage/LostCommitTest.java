package app.fingerpost.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.GivenUpFile;
import app.fingerpost.SettableClock;
import app.fingerpost.TestHouse;
import app.fingerpost.link.Changes;
import app.fingerpost.link.Forwarding;
import app.fingerpost.link.Label;
import app.fingerpost.link.Link;
import app.fingerpost.link.LinkDraft;
import app.fingerpost.link.Slug;
import app.fingerpost.link.StoreException;
import app.fingerpost.link.Target;
import app.fingerpost.link.User;
import app.fingerpost.link.Validity;
import app.fingerpost.redirect.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the index has of a commit that was lost with a file that H2 gave up. */
@Timeout(60)
class LostCommitTest {
    private final SettableClock clock = new SettableClock("2026-05-01T12:00:00Z");

    @TempDir
    private Path folder;

    @AutoClose
    private TestHouse house;

    @AutoClose
    private Editor editor;

    @BeforeEach
    void open() {
        house = new TestHouse(folder, clock);
        house.users.create("ada");
        editor = new Editor(house.database, house.index);
    }

    @Test
    void anOwnerWhoWasLostIsNotSwitchedOn() throws IOException {
        byte[] before = GivenUpFile.bytes(folder.resolve("test"));
        User[] lost = new User[1];
        assertThatThrownBy(() -> editor.run(() -> {
                    lost[0] = house.database.write(tables -> tables.users().insert("bob", clock.instant()));
                    house.index.switchOwners(List.of(lost[0].id()), true);
                    GivenUpFile.at(folder.resolve("test"), before);
                    return true;
                }))
                .isInstanceOf(StoreException.class);

        editor.catchUp();
        assertThat(house.index.isActive(lost[0].id())).isFalse();
        assertThat(house.index.isActive(house.users.named("ada").id())).isTrue();
    }

    @Test
    void ownersOfAnImportThatWasLostAreNotSwitchedOn() {
        loseAnImport(() -> {}, SampleRows.of(4, "bob", "eve"));

        for (int id = 0; id < 100; id++) {
            assertThat(house.index.isActive(id))
                    .as("owner %d", id)
                    .isEqualTo(id == house.users.named("ada").id());
        }
    }

    @Test
    void anImportedOwnerWhoIsOffIsSwitchedOffWhateverTheIndexHadOfTheNumber() {
        int next = house.users.named("ada").id() + 1;
        house.index.switchOwners(List.of(next), true);

        User off =
                house.imports.run(List.of(ofOneWhoIsOff()), done -> {}).owners().get(0);

        assertThat(off.id()).isEqualTo(next);
        assertThat(house.redirects("dark")).isFalse();
    }

    @Test
    void clicksOnALinkThatWasLostAreNoOtherLinks() {
        long[] lost = new long[1];
        loseAnImport(() -> lost[0] = clickedTwice("slug0"), SampleRows.of(3, "ada"));

        Link other = house.link("other", "ada", draft -> draft.withValidity(new Validity(null, null, 1L)));
        assertThat(other.id()).isGreaterThan(lost[0]);
        assertThat(house.click("other")).isInstanceOf(Outcome.Redirect.class);
        assertThat(house.click("other")).isEqualTo(new Outcome.UsedUp());
        assertThat(house.lists.named(new Slug("other")).clicks()).isEqualTo(1);
    }

    @Test
    void theIndexForgetsALinkThatWasLost() {
        long[] lost = new long[1];
        loseAnImport(() -> lost[0] = clickedTwice("slug0"), SampleRows.of(3, "ada"));

        LinkDraft draft = house.link("other", "ada").draft().withSlug(new Slug("same"));
        LinkDraft once = draft.withValidity(new Validity(null, null, 1L));
        house.index.add(new Link(lost[0], once, clock.instant(), clock.instant()), 0);
        assertThat(house.redirects("same")).isTrue();
    }

    /** A link in the bin comes back with what it was granted, whatever was lost meanwhile. */
    @Test
    void theIndexRemembersALinkInTheBin() {
        house.link("once", "ada", draft -> draft.withValidity(new Validity(null, null, 1L)));
        house.click("once");
        Link binned = house.links.delete(new Slug("once"));
        loseAnImport(() -> {}, SampleRows.of(3, "ada"));

        house.replay.run(Changes.binned(List.of(binned.id())).reversed(), () -> {});
        assertThat(house.click("once")).isEqualTo(new Outcome.UsedUp());
    }

    @Test
    void noUserGetsTheNumberOfOneWhoWasLost() {
        // As many as H2 gives without a word to its file.
        int last = house.database.write(tables -> IntStream.range(0, 31)
                .map(i -> tables.users().insert("user" + i, clock.instant()).id())
                .max()
                .orElseThrow());
        house.database.sync();
        loseAnImport(() -> {}, SampleRows.of(2, "bob", "eve"));

        assertThat(house.users.create("cid").id()).isGreaterThan(last + 2);
    }

    private long clickedTwice(String slug) {
        house.click(slug);
        return ((Outcome.Redirect) house.click(slug)).linkId();
    }

    /** Gives the file up after {@code meanwhile}, when its links are followed and nothing is committed. */
    private void loseAnImport(Runnable meanwhile, List<StagedLink> rows) {
        Runnable shown = () -> {
            meanwhile.run();
            GivenUpFile.at(folder.resolve("test"));
        };
        try (BulkImport imports = new BulkImport(
                editor, house.database, house.index, clock, () -> new OwnAddress(Set.of()), () -> 0, shown)) {
            assertThatThrownBy(() -> imports.run(rows, done -> {})).isInstanceOf(StoreException.class);
        }
        editor.catchUp();
    }

    private static StagedLink ofOneWhoIsOff() {
        Target target = new Target("https://a.example/");
        return new StagedLink(
                2, new Slug("dark"), target, "eve", false, Label.NONE, true, Validity.ALWAYS, Forwarding.USUAL);
    }
}
