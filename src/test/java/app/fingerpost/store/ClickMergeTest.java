package app.fingerpost.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.SettableClock;
import app.fingerpost.TestHouse;
import app.fingerpost.link.LinkQuery;
import app.fingerpost.link.LinkSummary;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClickMergeTest {
    @TempDir
    private Path folder;

    private final SettableClock clock = new SettableClock("2026-05-01T12:00:05Z");
    private TestHouse house;

    @BeforeEach
    void open() {
        house = new TestHouse(folder, clock);
        house.users.create("ada");
        house.link("one", "ada");
        house.link("two", "ada");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void anHourThatIsOverBecomesOnePageAndKeepsItsSeconds() throws SQLException {
        clicks(120);
        List<String> before = counts();

        house.mergePages();

        assertThat(pages()).as("an hour, and the 60 minutes of the next").isEqualTo(61);
        assertThat(counts()).isEqualTo(before);
        assertThat(before).hasSize(240);
        assertThat(house.lists.find(LinkQuery.ALL).links())
                .extracting(LinkSummary::clicks)
                .containsExactly(120L, 120L);
    }

    @Test
    void theNewestPagesAreLeftAsTheyAre() throws SQLException {
        clicks(180);

        while (house.database.write(tables -> tables.merge().step(100))) {
            assertThat(pages()).isEqualTo(121);
        }

        assertThat(pages()).isEqualTo(121);
    }

    @Test
    void whatTheTotalsLackIsLeftAsItIs() throws SQLException {
        clicks(180);
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute("update click_epoch set added_up = 0");
        }

        house.mergePages();

        assertThat(pages()).isEqualTo(180);
    }

    /** One of each link every minute, each minute in a page of its own. */
    private void clicks(int minutes) {
        for (int i = 0; i < minutes; i++) {
            house.click("one");
            house.click("two");
            house.flusher.settle();
            clock.pass(Duration.ofMinutes(1));
        }
    }

    private List<String> counts() {
        List<String> counts = new ArrayList<>();
        house.database.read(tables -> {
            tables.clicks()
                    .scan(
                            0,
                            Long.MAX_VALUE,
                            (second, step, link, agent, referrer, n) ->
                                    counts.add(second + " " + step + " " + link + " " + n));
            return true;
        });
        return counts;
    }

    private int pages() throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from click_page")) {
            row.next();
            return row.getInt(1);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("test"), "sa", "");
    }
}
