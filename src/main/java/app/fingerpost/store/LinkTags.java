package app.fingerpost.store;

import app.fingerpost.link.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The tags of links, by the ids of those that have some. */
final class LinkTags {
    private LinkTags() {}

    /** Those of these links; if they are many, those of all links, which is no more work. */
    static Map<Long, List<Tag>> of(Handle handle, List<Long> ids) {
        return ids.size() > LinkSearch.FEW
                ? ofAll(handle)
                : read(handle.createQuery("""
                                select link_id, tag from link_tag where link_id in (<ids>) order by link_id, tag""").bindList("ids", ids));
    }

    static Map<Long, List<Tag>> ofAll(Handle handle) {
        return read(handle.createQuery("select link_id, tag from link_tag order by link_id, tag"));
    }

    /** Links that have one and the same tag share a list. */
    private static Map<Long, List<Tag>> read(Query query) {
        Map<Long, List<Tag>> tags = new HashMap<>();
        Map<String, List<Tag>> alone = new HashMap<>();
        query.map((row, context) -> {
                    List<Tag> tag = alone.computeIfAbsent(row.getString(2), name -> List.of(new Tag(name)));
                    return tags.merge(row.getLong(1), tag, (before, one) -> {
                        List<Tag> more = new ArrayList<>(before);
                        more.addAll(one);
                        return more;
                    });
                })
                .forEach(list -> {});
        return tags;
    }
}
