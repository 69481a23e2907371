package app.fingerpost.manage;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.SettableClock;
import app.fingerpost.TestHouse;
import app.fingerpost.link.Changes;
import app.fingerpost.link.Label;
import app.fingerpost.link.Link;
import app.fingerpost.link.LinkDraft;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Tag;
import app.fingerpost.link.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes of many links that are stopped before they are done. */
final class StoppedChangeTest {
    private final SettableClock clock = new SettableClock("2026-03-10T12:00:00Z");

    @AutoClose
    private TestHouse house;

    private List<Link> links;

    @BeforeEach
    void open(@TempDir Path folder) {
        house = new TestHouse(folder, clock);
        house.users.create("ana");
        int ana = house.users.named("ana").id();
        List<LinkDraft> drafts = IntStream.range(0, 2500)
                .mapToObj(i -> LinkDraft.plain(new Slug("many" + i), new Target("https://example.org/" + i), ana))
                .toList();
        links = house.database.write(tables -> tables.links().insert(drafts, clock.instant()));
        house.close();
        house = new TestHouse(folder, clock);
        house.link("other", "ana");
    }

    /** At each of the places where it can be stopped, the last of them right before the commit. */
    @Test
    void whatIsStoppedLeavesDatabaseAndIndexAsTheyWere() {
        Label tagged = new Label("", "", Tag.all(List.of("work")));
        Changes changed = everyStop(
                between -> Changes.edited(house.links.changeAll(
                        links, draft -> draft.withLabel(tagged).withEnabled(false), between)),
                true);
        assertThat(stored().label()).isEqualTo(tagged);
        assertThat(house.redirects("many2499")).isFalse();

        Changes back = everyStop(
                between -> house.replay.run(changed.reversed(), between).done(), false);
        assertThat(stored().enabled()).isTrue();
        assertThat(back).isEqualTo(changed.reversed());

        Changes binned = everyStop(
                between -> Changes.binned(house.links.deleteAll(links, between).stream()
                        .map(Link::id)
                        .toList()),
                true);
        assertThat(house.index.size()).isEqualTo(1);
        everyStop(between -> house.replay.run(binned.reversed(), between).done(), false);
        assertThat(house.index.size()).isEqualTo(2501);
    }

    /** Stops it at the first place, then at the second, and so on until there is none left and it is done. */
    private Changes everyStop(Function<Runnable, Changes> deed, boolean redirected) {
        for (int place = 1; ; place++) {
            long edit = house.database.read(tables -> tables.search().lastEdit());
            int size = house.index.size();
            int stopped = place;
            AtomicInteger reached = new AtomicInteger();
            try {
                Changes done = deed.apply(() -> {
                    if (reached.incrementAndGet() == stopped) {
                        throw new CancellationException();
                    }
                });
                assertThat(place).as("places to stop it at").isGreaterThan(5);
                return done;
            } catch (CancellationException e) {
                assertThat(house.database.<Long>read(tables -> tables.search().lastEdit()))
                        .isEqualTo(edit);
                assertThat(house.index.size()).isEqualTo(size);
                for (String slug : List.of("many0", "many2499")) {
                    assertThat(house.redirects(slug)).as(slug).isEqualTo(redirected);
                }
            }
        }
    }

    private LinkDraft stored() {
        return house.lists.named(new Slug("many0")).link().draft();
    }
}
