package app.fingerpost.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.TestApp;
import app.fingerpost.click.OrphanBatch;
import app.fingerpost.link.Rejected;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransactionTest {
    private static final int THREADS = 4;
    private static final long PATIENCE_MILLIS = 20_000;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @TempDir
    static Path empty;

    @TempDir
    Path folder;

    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private Session session;

    @BeforeAll
    static void migrate() {
        Database.open(empty.resolve("test")).close();
    }

    @BeforeEach
    void open() throws IOException {
        Files.copy(empty.resolve("test.mv.db"), folder.resolve("test.mv.db"));
        FailingDisk.register();
        FailingDisk.fill(false);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:" + FailingDisk.SCHEME + ":" + folder.resolve("test")
                + ";DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;TRACE_LEVEL_FILE=0");
        config.setUsername("sa");
        config.setPassword("");
        config.setMaximumPoolSize(2 * THREADS);
        config.setMinimumIdle(1);
        HikariDataSource pool = new HikariDataSource(config);
        session = new Session(new DatabaseFile(folder.resolve("test")), pool, new Identities());
    }

    @AfterEach
    void close() {
        session.abandon();
        FailingDisk.fill(false);
    }

    /** Where H2 has lost count and would wait for ever, an assertion of its own fails in tests. A matter of moments. */
    @RepeatedTest(10)
    void h2DoesNotLoseCountOfTransactionsWhenTheDiskFillsUp() throws InterruptedException {
        AtomicInteger committed = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int number = i;
            Thread thread = new Thread(() -> writeUntilItFails(number, committed), "writer " + i);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        while (committed.get() < 100) {
            Thread.onSpinWait();
        }
        FailingDisk.fill(true);
        for (Thread thread : threads) {
            thread.join(PATIENCE_MILLIS);
        }
        assertThat(threads).noneMatch(Thread::isAlive);
        assertThat(failures).isNotEmpty().noneMatch(TransactionTest::isOfAnAssertion);
        assertThat(session.broken()).isTrue();
    }

    /** H2 writes what was committed by itself after half a second, and nobody is there to be told. */
    @Test
    void fileThatH2GivesUpBetweenTwoCallsIsSeenToBe() throws SQLException {
        FailingDisk.fill(true);
        try (Transaction transaction = new Transaction(session, Connection.TRANSACTION_READ_COMMITTED)) {
            transaction.with(tables -> {
                tables.orphans().add(batch("only"));
                return true;
            });
            transaction.commit();
        }
        TestApp.await("H2 gives its file up", session::broken);
    }

    private void writeUntilItFails(int writer, AtomicInteger committed) {
        for (int i = 0; !session.broken(); i++) {
            try (Transaction transaction = new Transaction(session, Connection.TRANSACTION_READ_COMMITTED)) {
                OrphanBatch batch = batch(writer + "-" + i);
                transaction.with(tables -> {
                    tables.orphans().add(batch);
                    return true;
                });
                if (i % 2 == 1) {
                    throw Rejected.invalid("slug", "No.");
                }
                transaction.commit();
                if (writer == 0) {
                    session.jdbi.useHandle(handle -> handle.execute("checkpoint sync"));
                }
                committed.incrementAndGet();
            } catch (Rejected e) {
                // Rolled back.
            } catch (Exception | AssertionError e) {
                failures.add(e);
                session.note(e);
            }
        }
    }

    private static boolean isOfAnAssertion(Throwable failure) {
        return failure instanceof AssertionError
                || failure.getCause() != null && isOfAnAssertion(failure.getCause())
                || Stream.of(failure.getSuppressed()).anyMatch(TransactionTest::isOfAnAssertion);
    }

    private static OrphanBatch batch(String name) {
        return new OrphanBatch(IntStream.range(0, 3)
                .mapToObj(i -> new OrphanBatch.Count(DAY, name + "-" + i + "x".repeat(200), 1))
                .toList());
    }
}
