package app.fingerpost.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The highest identities that this process was given, by table. A file that was given up may be opened again as it was before
 * it gave them; what they name may be lost then, but clicks of it are counted, and index and window have seen it. So nothing
 * else gets them. Any number of threads may call.
 */
final class Identities {
    private final Map<String, Long> highest = new ConcurrentHashMap<>();

    /** The file gave this one to a row of the table. */
    void given(String table, long identity) {
        highest.merge(table, identity, Math::max);
    }

    /** Has the file go on behind them. It mostly does, and then nothing is written: its disk may be full. */
    void pass(Jdbi jdbi) {
        jdbi.useHandle(handle -> highest.forEach((table, last) -> {
            if (isBehind(handle, table, last)) {
                handle.execute("alter table " + table + " alter column id restart with " + (last + 1));
            }
        }));
    }

    private static boolean isBehind(Handle handle, String table, long last) {
        return handle.createQuery("""
                        select identity_base from information_schema.columns
                        where table_schema = schema() and table_name = upper(:table) and column_name = 'ID'
                          and identity_base <= :last""")
                .bind("table", table)
                .bind("last", last)
                .mapTo(Long.class)
                .findOne()
                .isPresent();
    }
}
