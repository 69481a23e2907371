package app.fingerpost.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.link.ApiKey;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys from before they belonged to users. */
final class OlderKeysTest {
    private static final String TWO_USERS = """
            insert into owner (id, name, active, version, created_at)
            values (3, 'ada', true, 0, timestamp with time zone '2025-01-01 00:00:00+00'),
              (5, 'bob', false, 1, timestamp with time zone '2025-02-01 00:00:00+00')""";
    private static final String KEYS = """
            insert into api_key (hash, name, created_at, last_used)
            values ('aa', 'administrator', timestamp with time zone '2025-01-01 00:00:00+00', date '2025-03-01'),
              ('bb', 'phone', timestamp with time zone '2025-01-02 00:00:00+00', null)""";

    @TempDir
    private Path folder;

    @Test
    void keysOfBeforeBecomeTheFirstUsersAndTheAdministratorsStaysNobodys() throws SQLException {
        OlderFile file = new OlderFile(folder, "7");
        file.execute(TWO_USERS, KEYS);

        Map<String, @Nullable Integer> owners = owners(file);
        assertThat(owners).containsOnlyKeys("administrator", "phone").containsEntry("phone", 3);
        assertThat(owners.get("administrator")).isNull();
    }

    @Test
    void aKeyOfAFileWithoutUsersStaysNobodys() throws SQLException {
        OlderFile file = new OlderFile(folder, "7");
        file.execute(KEYS);

        Map<String, @Nullable Integer> owners = owners(file);
        assertThat(owners).containsOnlyKeys("administrator", "phone");
        assertThat(owners.get("phone")).isNull();
    }

    /** H2 commits each statement of a migration, so the column may be there already. */
    @Test
    void anUpgradeThatWasStoppedHalfWayIsRepeated() throws SQLException {
        OlderFile file = new OlderFile(folder, "7");
        file.execute(TWO_USERS, KEYS, "alter table api_key add column owner_id integer references owner (id)");

        assertThat(owners(file)).containsEntry("phone", 3);
    }

    private static Map<String, @Nullable Integer> owners(OlderFile file) {
        Map<String, @Nullable Integer> owners = new HashMap<>();
        try (Database database = file.open()) {
            for (ApiKey key : database.read(tables -> tables.keys().all())) {
                owners.put(key.name(), key.ownerId());
            }
        }
        return owners;
    }
}
