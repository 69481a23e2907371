package app.fingerpost.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.link.LinkSummary;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of before the bin had a list of its own. */
class OlderBinTest {
    private static final String LINKS = """
            insert into owner (id, name, active, version, created_at) values (1, 'ana', true, 0, now());
            insert into link (id, slug, bin, purged, target, owner_id, title, notes, enabled, status, forward_query,
              append_path, created_at, updated_at, edit)
            select id, slug, bin, purged, 'https://example.org/', 1, '', '', true, 302, false, false,
              timestamp with time zone '2026-01-01 00:00:00+00', timestamp with time zone '2026-01-02 00:00:00+00', 1
            from (values (1, 'used', 0, false), (2, 'binned', 2, false), (3, 'purged', 3, true)) as v (id, slug, bin, purged)""";

    @TempDir
    private Path folder;

    @Test
    void linksThatCanBeRestoredAreListedAndNoOthers() throws SQLException {
        assertBinned(new OlderFile(folder, "9"));
    }

    /** H2 commits each statement of a migration, so the list may be there already. */
    @Test
    void anUpgradeThatWasStoppedHalfWayIsRepeated() throws SQLException {
        OlderFile file = new OlderFile(folder, "9");
        file.execute("create table binned_link (link_id bigint primary key references link (id))");
        assertBinned(file);
    }

    private static void assertBinned(OlderFile file) throws SQLException {
        file.execute(LINKS.split(";"));
        try (Database database = file.open()) {
            List<LinkSummary> binned = database.read(tables -> tables.bin().all());
            assertThat(binned).extracting(one -> one.link().slug().value()).containsExactly("binned");
            assertThat(database.<Long>read(tables -> tables.bin().count())).isEqualTo(1);
            Instant later = Instant.parse("2026-01-02T00:00:01Z");
            assertThat(database.<List<Long>>read(tables -> tables.bin().before(later, 9)))
                    .containsExactly(2L);
            assertThat(database.<List<Long>>read(tables -> tables.bin().before(later.minusSeconds(1), 9)))
                    .isEmpty();
        }
    }
}
