package app.fingerpost.store;

import app.fingerpost.click.Agent;
import app.fingerpost.click.Referrer;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** User agents and referring hosts by their numbers. Written with the first batch of clicks that may name them. */
public final class SourceTable {
    private final Handle handle;

    SourceTable(Handle handle) {
        this.handle = handle;
    }

    /** Adds those that are not there. */
    void add(Collection<Agent> agents, Collection<Referrer> referrers) {
        if (!agents.isEmpty()) {
            PreparedBatch rows = handle.prepareBatch("""
                    insert into agent (id, text, browser, system, device, bot)
                    select cast(:id as integer), :text, :browser, :system, :device, cast(:bot as boolean)
                    where not exists (select 1 from agent where id = :id)""");
            agents.forEach(agent -> rows.bind("id", agent.number())
                    .bind("text", agent.text())
                    .bind("browser", agent.kind().browser())
                    .bind("system", agent.kind().system())
                    .bind("device", agent.kind().device())
                    .bind("bot", agent.bot())
                    .add());
            rows.execute();
        }
        if (!referrers.isEmpty()) {
            PreparedBatch rows = handle.prepareBatch("""
                    insert into referrer (id, host) select cast(:id as integer), :host
                    where not exists (select 1 from referrer where id = :id)""");
            referrers.forEach(referrer -> rows.bind("id", referrer.number())
                    .bind("host", referrer.host())
                    .add());
            rows.execute();
        }
    }

    /** The highest number, 0 without any; so is {@link #lastReferrer}. */
    int lastAgent() {
        return handle.createQuery("select coalesce(max(id), 0) from agent")
                .mapTo(Integer.class)
                .one();
    }

    int lastReferrer() {
        return handle.createQuery("select coalesce(max(id), 0) from referrer")
                .mapTo(Integer.class)
                .one();
    }

    /** All, by number. */
    public List<Agent> agents() {
        return agentsAfter(0);
    }

    /** Those with a greater number, by number. */
    public List<Agent> agentsAfter(int number) {
        return handle.createQuery(
                        "select id, text, browser, system, device, bot from agent where id > :number order by id")
                .bind("number", number)
                .map((row, context) -> new Agent(
                        row.getInt("id"),
                        row.getString("text"),
                        new Agent.Kind(
                                row.getString("browser"),
                                row.getString("system"),
                                row.getString("device"),
                                row.getBoolean("bot"))))
                .list();
    }

    /** All, by number. */
    public List<Referrer> referrers() {
        return referrersAfter(0);
    }

    /** Those with a greater number, by number. */
    public List<Referrer> referrersAfter(int number) {
        return handle.createQuery("select id, host from referrer where id > :number order by id")
                .bind("number", number)
                .map((row, context) -> new Referrer(row.getInt("id"), row.getString("host")))
                .list();
    }

    public Bots bots() {
        return new Bots(handle.createQuery("select id from agent where bot order by id")
                .mapTo(Integer.class)
                .list());
    }
}
