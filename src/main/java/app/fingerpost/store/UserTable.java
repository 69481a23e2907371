package app.fingerpost.store;

import app.fingerpost.link.Switch;
import app.fingerpost.link.User;
import app.fingerpost.link.UserSummary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** Users and the history of their switches. Changes are for one writer at a time. */
public final class UserTable {
    private static final String SELECT = "select id, name, active, version, created_at from owner ";

    private final Handle handle;
    private final Identities identities;

    UserTable(Handle handle, Identities identities) {
        this.handle = handle;
        this.identities = identities;
    }

    /** By name. */
    public List<User> all() {
        return handle.createQuery(SELECT + "order by name").map(UserTable::user).list();
    }

    public Optional<User> byName(String name) {
        return handle.createQuery(SELECT + "where name = :name")
                .bind("name", name)
                .map(UserTable::user)
                .findOne();
    }

    /** Whether there is a user with this id who is switched on. */
    public boolean isActive(int id) {
        return handle.createQuery("select exists (select 1 from owner where id = :id and active)")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one();
    }

    /** The user that was made before all others. */
    public Optional<User> first() {
        return handle.createQuery(SELECT + "order by id fetch first row only")
                .map(UserTable::user)
                .findOne();
    }

    /** Names by id, of those ids that are users'. */
    public Map<Integer, String> names(Collection<Integer> ids) {
        Map<Integer, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            handle.createQuery("select id, name from owner where id in (<ids>)")
                    .bindList("ids", ids)
                    .map((row, context) -> names.put(row.getInt("id"), row.getString("name")))
                    .list();
        }
        return names;
    }

    /** Keeps a new, active user; the name must be free. */
    public User insert(String name, Instant now) {
        int id = handle.createUpdate("""
                        insert into owner (name, active, version, created_at) values (:name, true, 0, :now)""")
                .bind("name", name)
                .bind("now", LinkRow.column(now))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Integer.class)
                .one();
        identities.given("owner", id);
        return new User(id, name, true, 0, now);
    }

    /** Keeps a user anew who was removed, as they were; id and name must be free. */
    public void putBack(User user) {
        handle.createUpdate("""
                        insert into owner (id, name, active, version, created_at)
                        values (:id, :name, :active, :version, :created)""")
                .bind("id", user.id())
                .bind("name", user.name())
                .bind("active", user.active())
                .bind("version", user.version())
                .bind("created", LinkRow.column(user.created()))
                .execute();
    }

    /** The links that are or were this user's, those in the bin and those deleted for good included. */
    public List<Long> links(int id) {
        return handle.createQuery("select id from link where owner_id = :id order by id")
                .bind("id", id)
                .mapTo(Long.class)
                .list();
    }

    /** By owner, how many links in use are enabled, within their time and not used up. */
    public Map<Integer, Long> ready(Instant now) {
        Map<Integer, Long> ready = new HashMap<>();
        handle.createQuery("""
                        select l.owner_id, count(*) as links
                        from link l left join click_total c on c.link_id = l.id
                        where l.bin = 0 and l.enabled
                          and (l.valid_from is null or l.valid_from <= :now)
                          and (l.valid_until is null or l.valid_until > :now)
                          and (l.max_clicks is null or coalesce(c.clicks, 0) < l.max_clicks)
                        group by l.owner_id""")
                .bind("now", LinkRow.column(now))
                .map((row, context) -> ready.put(row.getInt("owner_id"), row.getLong("links")))
                .list();
        return ready;
    }

    /** Removes a user who has no {@link #links}, nor keys, and the history of their switches. */
    public void remove(int id) {
        handle.createUpdate("delete from owner_switch where owner_id = :id")
                .bind("id", id)
                .execute();
        handle.createUpdate("delete from owner where id = :id").bind("id", id).execute();
    }

    public void rename(int id, String name) {
        handle.createUpdate("update owner set name = :name where id = :id")
                .bind("name", name)
                .bind("id", id)
                .execute();
    }

    /** Turns the switches of those users that stand the other way, and answers these users as they are now. */
    public List<User> turn(Collection<User> users, boolean active, Instant now) {
        List<User> turned = new ArrayList<>();
        PreparedBatch state =
                handle.prepareBatch("update owner set active = :active, version = :version where id = :id");
        PreparedBatch history = handle.prepareBatch("""
                insert into owner_switch (owner_id, version, active, switched_at)
                values (:id, :version, :active, :now)""");
        for (User user : users) {
            if (user.active() != active) {
                long version = user.version() + 1;
                turned.add(new User(user.id(), user.name(), active, version, user.created()));
                state.bind("active", active)
                        .bind("version", version)
                        .bind("id", user.id())
                        .add();
                history.bind("id", user.id())
                        .bind("version", version)
                        .bind("active", active)
                        .bind("now", LinkRow.column(now))
                        .add();
            }
        }
        if (!turned.isEmpty()) {
            state.execute();
            history.execute();
        }
        return turned;
    }

    /** Newest first. */
    public List<Switch> history(int userId) {
        return handle.createQuery("""
                        select owner_id, version, active, switched_at from owner_switch
                        where owner_id = :id order by version desc""")
                .bind("id", userId)
                .map((row, context) -> new Switch(
                        row.getInt("owner_id"),
                        row.getLong("version"),
                        row.getBoolean("active"),
                        LinkRow.instant(row, "switched_at")))
                .list();
    }

    /** Per user: links in use, their clicks, and when the user was last switched. */
    public List<UserSummary> summaries() {
        return handle.createQuery("""
                        select o.id, o.name, o.active, o.version, o.created_at,
                               coalesce(n.links, 0) as links, coalesce(n.clicks, 0) as clicks,
                               coalesce(n.bots, 0) as bots, s.switched_at
                        from owner o
                        left join (select l.owner_id, count(*) as links, sum(coalesce(c.clicks, 0)) as clicks,
                                          sum(coalesce(c.bots, 0)) as bots
                                   from link l left join click_total c on c.link_id = l.id
                                   where l.bin = 0 group by l.owner_id) n on n.owner_id = o.id
                        left join owner_switch s on s.owner_id = o.id and s.version = o.version
                        order by o.name""")
                .map((row, context) -> new UserSummary(
                        user(row, context),
                        row.getLong("links"),
                        row.getLong("clicks"),
                        row.getLong("bots"),
                        row.getObject("switched_at") == null ? null : LinkRow.instant(row, "switched_at")))
                .list();
    }

    /** When users were last switched, by their ids; those who never were are not among them. */
    public Map<Integer, Instant> lastSwitches() {
        Map<Integer, Instant> times = new HashMap<>();
        handle.createQuery("select s.owner_id, s.switched_at from owner o"
                        + " join owner_switch s on s.owner_id = o.id and s.version = o.version")
                .map((row, context) -> times.put(row.getInt("owner_id"), LinkRow.instant(row, "switched_at")))
                .list();
        return times;
    }

    private static User user(ResultSet row, StatementContext context) throws SQLException {
        return new User(
                row.getInt("id"),
                row.getString("name"),
                row.getBoolean("active"),
                row.getLong("version"),
                LinkRow.instant(row, "created_at"));
    }
}
