package app.fingerpost.manage;

import static app.fingerpost.link.Forwarding.Status.MOVED_PERMANENTLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.GivenUpFile;
import app.fingerpost.SettableClock;
import app.fingerpost.TestHouse;
import app.fingerpost.link.Forwarding;
import app.fingerpost.link.Label;
import app.fingerpost.link.Link;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Target;
import app.fingerpost.link.Validity;
import app.fingerpost.redirect.Outcome;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class BulkImportTest {
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
    void whatIsSaidOfALinkHoldsAsSoonAsItIsImported() {
        Instant now = Instant.parse("2026-05-01T12:00:00Z");
        house.imports.run(
                List.of(
                        row("disabled", false, Validity.ALWAYS, Forwarding.USUAL),
                        row("early", true, new Validity(now.plusSeconds(1), null, null), Forwarding.USUAL),
                        row("late", true, new Validity(null, now, null), Forwarding.USUAL),
                        row("once", true, new Validity(now, now.plusSeconds(1), 1L), Forwarding.USUAL),
                        row("moved", true, Validity.ALWAYS, new Forwarding(MOVED_PERMANENTLY, false, true))),
                steps -> {});

        for (String slug : List.of("disabled", "early", "late")) {
            assertThat(house.redirects(slug)).as(slug).isFalse();
        }
        assertThat(house.click("once")).isInstanceOf(Outcome.Redirect.class);
        assertThat(house.click("once")).isNotInstanceOf(Outcome.Redirect.class);
        assertThat(house.resolver.resolve("moved", "/more", "a=b", now.toEpochMilli(), false))
                .isInstanceOfSatisfying(Outcome.Redirect.class, redirect -> {
                    assertThat(redirect.status()).isEqualTo(301);
                    assertThat(redirect.location()).isEqualTo("https://a.example/moved/more");
                });
    }

    @Test
    void anImportTellsOnceThatThereAreMoreLinksWhenTheIndexHasThem() {
        house.imports.run(
                SampleRows.of(2500, "ada"), steps -> assertThat(house.grown).isEmpty());

        assertThat(house.grown).containsExactly(2501);
    }

    @Test
    void anImportThatBringsNothingTellsNothing() {
        house.imports.run(List.of(), steps -> {});

        assertThat(house.grown).isEmpty();
    }

    @Test
    void whatAGivenUpFileNoLongerHasTakesNoSlug() {
        Link lost = house.link("slug0", "ada");
        house.database.write(tables -> {
            tables.bin().put(List.of(lost.id()), Instant.parse("2026-05-01T12:00:00Z"), () -> {});
            return true;
        });
        house.database.sync();
        GivenUpFile.at(folder.resolve("test"));
        assertThat(house.imports.run(SampleRows.of(10, "ada"), steps -> {}).refused())
                .isEmpty();
    }

    @Test
    void whatDoesNotGetIntoTheIndexIsNotImported() {
        try (Editor editor = new Editor(house.database, house.index);
                BulkImport imports = new BulkImport(
                        editor,
                        house.database,
                        house.index,
                        new SettableClock("2026-05-01T12:00:00Z"),
                        () -> new OwnAddress(Set.of()),
                        () -> 0,
                        () -> {
                            throw new OutOfMemoryError("no room for more");
                        })) {
            assertThatThrownBy(() -> imports.run(SampleRows.of(10, "ada"), steps -> {}))
                    .hasRootCauseInstanceOf(OutOfMemoryError.class);
        }
        assertThat(house.redirects("slug0")).isFalse();
        assertThat(house.redirects("kept")).isTrue();
        assertThat(house.imports.run(SampleRows.of(10, "ada"), steps -> {}).refused())
                .isEmpty();
    }

    private static StagedLink row(String slug, boolean enabled, Validity validity, Forwarding forwarding) {
        Target target = new Target("https://a.example/" + slug);
        return new StagedLink(2, new Slug(slug), target, "ada", true, Label.NONE, enabled, validity, forwarding);
    }
}
