package app.fingerpost.store;

import app.fingerpost.link.ApiKey;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** API keys, as hashes. Changes are for one writer at a time. */
public final class KeyTable {
    private final Handle handle;

    KeyTable(Handle handle) {
        this.handle = handle;
    }

    /** Oldest first. */
    public List<ApiKey> all() {
        return handle.createQuery("""
                        select hash, name, owner_id, created_at, last_used from api_key
                        order by created_at, hash""")
                .map((row, context) -> new ApiKey(
                        row.getString("hash"),
                        row.getString("name"),
                        row.getObject("owner_id", Integer.class),
                        LinkRow.instant(row, "created_at"),
                        row.getObject("last_used", LocalDate.class)))
                .list();
    }

    /** Whether the user has keys. */
    public boolean hasAny(int ownerId) {
        return handle.createQuery("select exists (select 1 from api_key where owner_id = :owner)")
                .bind("owner", ownerId)
                .mapTo(Boolean.class)
                .one();
    }

    public void insert(ApiKey key) {
        handle.createUpdate("""
                        insert into api_key (hash, name, owner_id, created_at)
                        values (:hash, :name, :owner, :now)""")
                .bind("hash", key.hash())
                .bind("name", key.name())
                .bind("owner", key.ownerId())
                .bind("now", LinkRow.column(key.created()))
                .execute();
    }

    public void rename(String hash, String name) {
        handle.createUpdate("update api_key set name = :name where hash = :hash")
                .bind("name", name)
                .bind("hash", hash)
                .execute();
    }

    public void used(String hash, LocalDate day) {
        handle.createUpdate("update api_key set last_used = :day where hash = :hash")
                .bind("day", day)
                .bind("hash", hash)
                .execute();
    }

    public void delete(String hash) {
        handle.createUpdate("delete from api_key where hash = :hash")
                .bind("hash", hash)
                .execute();
    }
}
