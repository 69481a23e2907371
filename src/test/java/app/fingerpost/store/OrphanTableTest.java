package app.fingerpost.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.click.OrphanBatch;
import app.fingerpost.click.OrphanBatch.Count;
import app.fingerpost.click.OrphanVisits;
import app.fingerpost.link.StoreException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphanTableTest {
    private static final LocalDate DAY = LocalDate.parse("2026-05-01");

    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("db"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void batchesAddUpByDayAndPath() {
        add(new Count(DAY, "/a", 2), new Count(DAY, "/b", 1), new Count(DAY, "", 5));
        add(new Count(DAY, "/a", 3), new Count(DAY.plusDays(1), "/a", 7), new Count(DAY, "", 1));
        assertThat(list(DAY, DAY.plusDays(2)))
                .containsExactly(
                        new Count(DAY, "", 6),
                        new Count(DAY, "/a", 5),
                        new Count(DAY, "/b", 1),
                        new Count(DAY.plusDays(1), "/a", 7));
        List<Map.Entry<String, Long>> most =
                database.read(tables -> tables.orphans().byPath(DAY, DAY.plusDays(2), 2));
        assertThat(most).containsExactly(Map.entry("/a", 12L), Map.entry("", 6L));
        assertThat(list(DAY.plusDays(1), DAY.plusDays(2))).hasSize(1);
        assertThat(list(DAY, DAY)).isEmpty();
    }

    @Test
    void pathsThatDifferInCaseOrScriptAreDifferent() {
        add(new Count(DAY, "/a", 1), new Count(DAY, "/A", 2), new Count(DAY, "/例え", 3), new Count(DAY, "/a ", 4));
        assertThat(list(DAY, DAY.plusDays(1))).extracting(Count::visits).containsExactly(4L, 3L, 2L, 1L);
    }

    @Test
    void anEmptyBatchAddsNothing() {
        add();
        assertThat(list(DAY.minusYears(9), DAY.plusYears(9))).isEmpty();
    }

    @Test
    void aDayHasAThousandPathsOverAllItsBatches() {
        addPaths(0, 700);
        addPaths(600, 1300);
        add(new Count(DAY, "/5", 1), new Count(DAY, "/new", 1), new Count(DAY.plusDays(1), "/new", 1));
        List<Count> day = list(DAY, DAY.plusDays(1));
        assertThat(day).hasSize(1001).contains(new Count(DAY, "/5", 2), new Count(DAY, "", 301));
        assertThat(day.stream().mapToLong(Count::visits).sum()).isEqualTo(700 + 700 + 2);
        assertThat(list(DAY.plusDays(1), DAY.plusDays(2))).containsExactly(new Count(DAY.plusDays(1), "/new", 1));
    }

    @Test
    void ninetyDaysAndTwoAreKept() {
        LocalDate oldest = DAY.minusDays(91);
        add(new Count(oldest.minusDays(1), "/a", 1), new Count(oldest, "/a", 1));
        assertThat(list(DAY.minusYears(1), DAY)).hasSize(2);
        add(new Count(DAY, "/a", 1));
        assertThat(list(DAY.minusYears(1), DAY.plusDays(1)))
                .extracting(Count::day)
                .containsExactly(oldest, DAY);
    }

    @Test
    void whatCannotBeWrittenComesWithTheNextTime() {
        OrphanVisits visits = new OrphanVisits();
        visits.record("/a", DAY.atStartOfDay().toInstant(ZoneOffset.UTC));
        database.close();
        assertThatThrownBy(() -> database.store(visits)).isInstanceOf(StoreException.class);
        open();
        visits.record("/a", DAY.atStartOfDay().toInstant(ZoneOffset.UTC));
        database.store(visits);
        database.store(visits);
        assertThat(list(DAY, DAY.plusDays(1))).containsExactly(new Count(DAY, "/a", 2));
        assertThat(database.<Long>read(tables -> tables.orphans().total())).isEqualTo(2);
    }

    private void addPaths(int from, int until) {
        add(IntStream.range(from, until)
                .mapToObj(i -> new Count(DAY, "/" + i, 1))
                .toArray(Count[]::new));
    }

    private void add(Count... counts) {
        boolean added = database.write(tables -> {
            tables.orphans().add(new OrphanBatch(List.of(counts)));
            return true;
        });
        assertThat(added).isTrue();
    }

    private List<Count> list(LocalDate from, LocalDate until) {
        return database.read(tables -> tables.orphans().list(from, until));
    }
}
