package app.fingerpost.store;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** API keys, as hashes. */
public final class KeyTable {
    private final Handle handle;

    KeyTable(Handle handle) {
        this.handle = handle;
    }

    public void insert(String hash, String name, Instant now) {
        handle.createUpdate("insert into api_key (hash, name, created_at) values (:hash, :name, :now)")
                .bind("hash", hash)
                .bind("name", name)
                .bind("now", LinkRow.column(now))
                .execute();
    }

    public boolean has(String hash) {
        return handle.createQuery("select count(*) from api_key where hash = :hash")
                        .bind("hash", hash)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }
}
