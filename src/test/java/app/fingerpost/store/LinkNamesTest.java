package app.fingerpost.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.SettableClock;
import app.fingerpost.TestHouse;
import app.fingerpost.link.Forwarding;
import app.fingerpost.link.Label;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Target;
import app.fingerpost.link.Validity;
import app.fingerpost.manage.StagedLink;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LinkNamesTest {
    @TempDir
    private Path folder;

    /** Names are read 2,000 at a time; these are the numbers around one and two such reads. */
    @Test
    void everyLinkIsNamedOnceHoweverManyThereAre() {
        try (TestHouse house = new TestHouse(folder, new SettableClock("2026-05-01T12:00:00Z"))) {
            house.users.create("ana");
            List<String> slugs = new ArrayList<>();
            for (int many : new int[] {0, 1, 1999, 2000, 2001, 4000, 4001}) {
                List<StagedLink> more = IntStream.range(slugs.size(), many)
                        .mapToObj(LinkNamesTest::staged)
                        .toList();
                house.imports.run(more, taken -> {});
                more.forEach(link -> slugs.add(link.slug().value()));
                assertThat(named(house)).isEqualTo(slugs);
            }
            house.links.delete(new Slug("n1999"));
            house.links.delete(new Slug("n2000"));

            assertThat(named(house)).as("with those in the bin").isEqualTo(slugs);
        }
    }

    private static StagedLink staged(int row) {
        Target target = new Target("https://example.org/" + row);
        return new StagedLink(
                row, new Slug("n" + row), target, "ana", true, Label.NONE, true, Validity.ALWAYS, Forwarding.USUAL);
    }

    private static List<String> named(TestHouse house) {
        List<String> slugs = new ArrayList<>();
        house.database.read(tables -> {
            tables.names().each(name -> slugs.add(name.slug()));
            return slugs.size();
        });
        return slugs;
    }
}
