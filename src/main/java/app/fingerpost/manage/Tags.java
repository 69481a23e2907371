package app.fingerpost.manage;

import app.fingerpost.link.Rejected;
import app.fingerpost.link.Tag;
import app.fingerpost.store.Database;
import java.time.Clock;
import java.util.Collection;

/** Changing tags on all links at once. Any thread may call; see the package for what a return means. */
public final class Tags {
    private final Editor editor;
    private final Database database;
    private final Clock clock;

    public Tags(Editor editor, Database database, Clock clock) {
        this.editor = editor;
        this.database = database;
        this.clock = clock;
    }

    /** @throws Rejected if no link in use has the tag, or one has the new one already */
    public void rename(Tag before, Tag after) {
        editor.run(() -> database.write(tables -> {
            if (!tables.tags().isUsed(before)) {
                throw Rejected.unknown(
                        "tag", "tag-unknown", "No link has the tag \"{0}\". Check its name.", before.toString());
            }
            if (!after.equals(before)) {
                if (tables.tags().isUsed(after)) {
                    throw Rejected.taken(
                            "tag",
                            "tag-taken",
                            "There is a tag \"{0}\" already. Choose another name for this one.",
                            after.toString());
                }
                tables.tags().rename(before, after, clock.instant());
            }
            return true;
        }));
    }

    /** Takes these tags off all links; one that no link has is as good as gone. */
    public void delete(Collection<Tag> tags) {
        editor.run(() -> database.write(tables -> {
            tables.tags().delete(tags, clock.instant());
            return true;
        }));
    }
}
