package app.fingerpost.store;

import app.fingerpost.link.Tag;
import app.fingerpost.link.TagSummary;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Tags as such, across all links. Changes are for one writer at a time. */
public final class TagTable {
    private final Handle handle;

    TagTable(Handle handle) {
        this.handle = handle;
    }

    /** The names of all tags that links in use have, in order. */
    public List<String> names() {
        return handle.createQuery("""
                        select distinct t.tag from link_tag t join link l on l.id = t.link_id
                        where l.bin = 0 order by t.tag""").mapTo(String.class).list();
    }

    /** All tags that links in use have, in order. */
    public List<TagSummary> summaries() {
        return handle.createQuery("""
                        select t.tag, count(*) as links, sum(coalesce(c.clicks, 0)) as clicks,
                               sum(coalesce(c.bots, 0)) as bots
                        from link_tag t
                        join link l on l.id = t.link_id
                        left join click_total c on c.link_id = l.id
                        where l.bin = 0 group by t.tag order by t.tag""")
                .map((row, context) -> new TagSummary(
                        row.getString("tag"), row.getLong("links"), row.getLong("clicks"), row.getLong("bots")))
                .list();
    }

    /** Whether a link in use has this tag. */
    public boolean isUsed(Tag tag) {
        return handle.createQuery("""
                        select exists (select 1 from link_tag t join link l on l.id = t.link_id
                                       where l.bin = 0 and t.tag = :tag)""")
                .bind("tag", tag.name())
                .mapTo(Boolean.class)
                .one();
    }

    /** Whether any link has the tag, be it in the bin. */
    public boolean hasLinks(Tag tag) {
        return handle.createQuery("select exists (select 1 from link_tag where tag = :tag)")
                .bind("tag", tag.name())
                .mapTo(Boolean.class)
                .one();
    }

    /** The ids of all links that have the tag, those in the bin too. */
    public List<Long> links(Tag tag) {
        return handle.createQuery("select link_id from link_tag where tag = :tag")
                .bind("tag", tag.name())
                .mapTo(Long.class)
                .list();
    }

    /** Gives every link that has the one tag the other instead, those in the bin too. */
    public void rename(Tag before, Tag after, Instant now) {
        touch(List.of(before.name()), now);
        handle.createUpdate("""
                        insert into link_tag (link_id, tag)
                        select o.link_id, :after from link_tag o
                        where o.tag = :before and not exists (
                          select 1 from link_tag n where n.link_id = o.link_id and n.tag = :after)""")
                .bind("before", before.name())
                .bind("after", after.name())
                .execute();
        remove(List.of(before.name()));
    }

    /** Takes the tags off all links, those in the bin too. */
    public void delete(Collection<Tag> tags, Instant now) {
        List<String> names = tags.stream().map(Tag::name).toList();
        touch(names, now);
        remove(names);
    }

    /** For a link in the bin, the time of its update is when it came there, and stays. */
    private void touch(List<String> tags, Instant now) {
        handle.createUpdate("""
                        update link set edit = :edit, updated_at = case when bin = 0 then :now else updated_at end
                        where id in (select link_id from link_tag where tag in (<tags>))""")
                .bind("edit", LinkTable.nextEdit(handle))
                .bind("now", LinkRow.column(now))
                .bindList("tags", tags)
                .execute();
    }

    private void remove(List<String> tags) {
        handle.createUpdate("delete from link_tag where tag in (<tags>)")
                .bindList("tags", tags)
                .execute();
    }
}
