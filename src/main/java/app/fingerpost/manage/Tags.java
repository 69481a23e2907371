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
                throw Rejected.unknown("tag", "No link has the tag \"" + before + "\".");
            }
            if (!after.equals(before)) {
                if (tables.tags().isUsed(after)) {
                    throw Rejected.taken(
                            "tag", "There is a tag \"" + after + "\" already. Choose another name for this one.");
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
