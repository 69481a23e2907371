package app.fingerpost.manage;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.SettableClock;
import app.fingerpost.TestHouse;
import app.fingerpost.link.Changes;
import app.fingerpost.link.User;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A switch of many users that is taken back, as those see it who follow their links meanwhile. */
final class UndoneSwitchTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final int USERS = 4000;
    private static final int ROUNDS = 5;

    @AutoClose
    private TestHouse house;

    @BeforeEach
    void open(@TempDir Path folder) {
        house = new TestHouse(folder, new SettableClock(NOW));
    }

    @Test
    void allAreOnAgainInOneStep() {
        List<User> users = house.database.write(tables -> IntStream.range(0, USERS)
                .mapToObj(i -> tables.users().insert("user " + i, NOW))
                .toList());
        Changes off = Changes.ofUsers(house.users.change(users, false));
        int first = users.get(0).id();
        int last = users.get(USERS - 1).id();

        for (int i = 0; i < ROUNDS; i++) {
            CompletableFuture<Boolean> looking = new CompletableFuture<>();
            CompletableFuture<Boolean> halfSeen = CompletableFuture.supplyAsync(() -> {
                looking.complete(true);
                return seesHalf(first, last);
            });
            looking.join();
            house.replay.run(off.reversed(), () -> {});
            assertThat(halfSeen.join()).isFalse();
            house.replay.run(off, () -> {});
        }
    }

    /** Looks until both are on: whoever is looked at after one who is on has to be on as well. */
    private boolean seesHalf(int one, int other) {
        while (true) {
            if (house.index.isActive(one)) {
                return !house.index.isActive(other);
            }
            if (house.index.isActive(other)) {
                return !house.index.isActive(one);
            }
        }
    }
}
