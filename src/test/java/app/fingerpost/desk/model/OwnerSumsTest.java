package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.fingerpost.SettableClock;
import app.fingerpost.TestHouse;
import app.fingerpost.link.Changes;
import app.fingerpost.link.Link;
import app.fingerpost.link.LinkSummary;
import app.fingerpost.link.Slug;
import app.fingerpost.report.LinkList;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OwnerSumsTest {
    private static final List<String> NAMES = List.of("ada", "bob", "eve");
    private static final int STEPS = 120;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-05-01T10:00:00Z"));
    private final OwnerSums sums = new OwnerSums();

    @TempDir
    private Path folder;

    @Test
    void sumsOfChangesAreTheSumsOfTheStore() {
        try (TestHouse house = new TestHouse(folder, clock)) {
            NAMES.forEach(house.users::create);
            Random random = new Random(4);
            List<Link> made = new ArrayList<>();
            LinkList.Mark mark = LinkList.Mark.START;
            for (int step = 0; step < STEPS; step++) {
                clock.pass(Duration.ofSeconds(1));
                act(house, random, made);
                LinkList.Changes changes = house.lists.changes(mark);
                sums.take(changes);
                if (random.nextBoolean()) {
                    // Not moved on: what was told is told again, as after an answer that got lost.
                    mark = changes.next();
                }
                assertThat(sums.of(house.lists.owners())).isEqualTo(house.lists.users());
            }
            assertThat(house.lists.users())
                    .anyMatch(user -> user.clicks() > 0 && user.bots() > 0 && user.lastSwitch() != null);
        }
    }

    @Test
    void clickedLinkIsToldAgainAfterAnAnswerThatGotLost() {
        try (TestHouse house = new TestHouse(folder, clock)) {
            house.users.create("ada");
            house.link("wiki", "ada");
            LinkList.Changes start = house.lists.changes(LinkList.Mark.START);
            sums.take(start);
            house.click("wiki");

            sums.take(house.lists.changes(start.next()));
            assertThat(sums.take(house.lists.changes(start.next())))
                    .extracting(link -> link.link().slug().value(), LinkSummary::clicks)
                    .containsExactly(tuple("wiki", 1L));
        }
    }

    private static void act(TestHouse house, Random random, List<Link> made) {
        String name = NAMES.get(random.nextInt(NAMES.size()));
        Slug any = new Slug("l" + random.nextInt(made.size() + 1));
        boolean used = house.index.has(any);
        switch (random.nextInt(6)) {
            case 0 -> made.add(house.link("l" + made.size(), name));
            case 1 -> house.users.turn(List.of(name), random.nextBoolean());
            case 2 -> {
                if (used) {
                    int owner = house.users.named(name).id();
                    house.links.update(any, draft -> draft.withOwner(owner));
                }
            }
            case 3 -> {
                if (used) {
                    house.links.delete(any);
                } else if (!made.isEmpty()) {
                    made.stream()
                            .filter(link -> link.slug().equals(any))
                            .findFirst()
                            .ifPresent(link -> house.replay.run(Changes.made(List.of(link.id())), () -> {}));
                }
            }
            default -> house.click(any.value(), random.nextInt(4) == 0 ? "a bot" : null, null);
        }
    }
}
