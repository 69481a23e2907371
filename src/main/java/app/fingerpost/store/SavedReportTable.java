package app.fingerpost.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Questions that are kept. */
public final class SavedReportTable {
    private final Handle handle;
    private final Identities identities;

    SavedReportTable(Handle handle, Identities identities) {
        this.handle = handle;
        this.identities = identities;
    }

    /** By name, whatever its case. */
    public List<SavedReportRow> all() {
        return handle.createQuery("select * from saved_report order by lower(name), id")
                .map((row, context) -> read(row))
                .list();
    }

    /** Stores it under its id, or under a new one if that is 0, and answers which. */
    public int insert(SavedReportRow report) {
        String id = report.id() == 0 ? "default" : Integer.toString(report.id());
        int given = bound(handle.createUpdate("""
                        insert into saved_report (id, name, grouping_word, period, first_day, last_day, zone, owner,
                          slug, tag, bots, rhythm, at_minute, folder, of_report, written_until)
                        values (%s, :name, :grouping, :period, :first, :last, :zone, :owner,
                          :slug, :tag, :bots, :rhythm, :minute, :folder, :ofReport, :until)""".formatted(id)), report)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Integer.class)
                .one();
        identities.given("saved_report", given);
        return given;
    }

    /** Whether there was one with this id to replace. */
    public boolean update(SavedReportRow report) {
        return bound(handle.createUpdate("""
                        update saved_report set name = :name, grouping_word = :grouping, period = :period,
                          first_day = :first, last_day = :last, zone = :zone, owner = :owner, slug = :slug,
                          tag = :tag, bots = :bots, rhythm = :rhythm, at_minute = :minute, folder = :folder,
                          of_report = :ofReport, written_until = :until
                        where id = :id""").bind("id", report.id()), report).execute() > 0;
    }

    public void delete(int id) {
        handle.createUpdate("delete from saved_report where id = :id")
                .bind("id", id)
                .execute();
    }

    private static Update bound(Update statement, SavedReportRow report) {
        SavedReportRow.Plan plan = report.plan();
        return statement
                .bind("name", report.name())
                .bind("grouping", report.grouping())
                .bind("period", report.period())
                .bindByType("first", report.firstDay(), LocalDate.class)
                .bindByType("last", report.lastDay(), LocalDate.class)
                .bind("zone", report.zone())
                .bindByType("owner", report.owner(), String.class)
                .bindByType("slug", report.slug(), String.class)
                .bindByType("tag", report.tag(), String.class)
                .bind("bots", report.bots())
                .bindByType("rhythm", plan == null ? null : plan.rhythm(), String.class)
                .bindByType("minute", plan == null ? null : plan.minute(), Integer.class)
                .bindByType("folder", plan == null ? null : plan.folder(), String.class)
                .bind("ofReport", plan != null && plan.ofReport())
                .bindByType("until", plan == null ? null : plan.writtenUntil(), LocalDate.class);
    }

    private static SavedReportRow read(ResultSet row) throws SQLException {
        return new SavedReportRow(
                row.getInt("id"),
                row.getString("name"),
                row.getString("grouping_word"),
                row.getString("period"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("zone"),
                row.getString("owner"),
                row.getString("slug"),
                row.getString("tag"),
                row.getBoolean("bots"),
                plan(row));
    }

    private static SavedReportRow.@Nullable Plan plan(ResultSet row) throws SQLException {
        String rhythm = row.getString("rhythm");
        return rhythm == null
                ? null
                : new SavedReportRow.Plan(
                        rhythm,
                        row.getInt("at_minute"),
                        row.getString("folder"),
                        row.getBoolean("of_report"),
                        row.getObject("written_until", LocalDate.class));
    }
}
