package app.fingerpost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.settings.DataFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each pause is a tenth of a second of a clock that stands still otherwise. */
class FirstStartTest {
    private static final long TENTH = 100_000_000;

    private final AtomicLong clock = new AtomicLong();
    private final List<DataFolder> holders = new ArrayList<>();

    /** That the wait is long, and that it is over. */
    private final List<String> told = new ArrayList<>();

    @TempDir
    Path data;

    @Test
    void firstStartIsWaitedForUntilItAnswers() {
        try (DataFolder first = DataFolder.hold(data).orElseThrow()) {
            assertThat(start(() -> {
                                if (clock.get() == 3 * TENTH) {
                                    first.keepApiKey("secret");
                                    first.announce("http://127.0.0.1:1/");
                                }
                            })
                            .await(false))
                    .isPresent();
            assertThat(clock.get()).isEqualTo(3 * TENTH);
        }
    }

    @Test
    void whoHoldsTheFolderAndNeverAnswersIsGivenUp() {
        try (DataFolder first = DataFolder.hold(data).orElseThrow()) {
            assertThat(first.path()).isEqualTo(data);
            assertThat(start(() -> {}).await(false)).isEmpty();
            assertThat(clock.get()).isEqualTo(FirstStart.PATIENCE.toNanos());
        }
    }

    @Test
    void whoIsEndingIsWaitedForUntilItHasLetGoOfTheFolder() {
        DataFolder first = DataFolder.hold(data).orElseThrow();
        first.keepApiKey("secret");
        first.announce("http://127.0.0.1:1/");
        first.withdraw();
        assertThat(start(() -> {
                            if (clock.get() == 3 * TENTH) {
                                first.close();
                            }
                        })
                        .await(false))
                .isEmpty();
        assertThat(clock.get()).isEqualTo(3 * TENTH);
        assertThat(told).isEmpty();
    }

    @Test
    void whoTakesLongToEndIsWaitedForAndTold() {
        try (DataFolder first = DataFolder.hold(data).orElseThrow()) {
            first.withdraw();
            assertThat(start(() -> {}).await(false)).isEmpty();
            assertThat(clock.get()).isEqualTo(FirstStart.END_PATIENCE.toNanos());
            assertThat(told).containsExactly("long", "over");
        }
        clock.set(0);
        try (DataFolder next = DataFolder.hold(data).orElseThrow()) {
            assertThat(next.path()).isEqualTo(data);
            assertThat(start(() -> {}).await(false)).isEmpty();
            assertThat(clock.get()).as("of the end before, nothing is left").isEqualTo(FirstStart.PATIENCE.toNanos());
        }
    }

    @Test
    void whoComesAfterALongEndGetsAllTheTimeOfAFirstOne() {
        long ended = 2 * FirstStart.PATIENCE.toNanos();
        DataFolder first = DataFolder.hold(data).orElseThrow();
        first.withdraw();
        try {
            assertThat(start(() -> {
                                if (clock.get() == ended) {
                                    first.close();
                                    holders.add(DataFolder.hold(data).orElseThrow());
                                }
                            })
                            .await(false))
                    .isEmpty();
            assertThat(clock.get()).isEqualTo(ended - TENTH + FirstStart.PATIENCE.toNanos());
        } finally {
            holders.forEach(DataFolder::close);
        }
    }

    @Test
    void withoutAHolderNobodyIsWaitedFor() {
        assertThat(start(() -> {}).await(false)).isEmpty();
        assertThat(clock.get()).isZero();
    }

    @Test
    void whoHasThePortMayHoldTheFolderSoon() {
        assertThat(start(() -> {}).await(true)).isEmpty();
        assertThat(clock.get()).isEqualTo(FirstStart.GRACE.toNanos());

        clock.set(0);
        try {
            assertThat(start(() -> {
                                if (holders.isEmpty()) {
                                    DataFolder first = DataFolder.hold(data).orElseThrow();
                                    holders.add(first);
                                    first.keepApiKey("secret");
                                } else {
                                    holders.get(0).announce("http://127.0.0.1:1/");
                                }
                            })
                            .await(true))
                    .isPresent();
        } finally {
            holders.forEach(DataFolder::close);
        }
    }

    private FirstStart start(Runnable meanwhile) {
        return new FirstStart(data, this::tellOfWait, clock::get, () -> {
            clock.addAndGet(TENTH);
            meanwhile.run();
        });
    }

    private Runnable tellOfWait() {
        told.add("long");
        return () -> told.add("over");
    }
}
