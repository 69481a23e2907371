package app.fingerpost.manage;

import app.fingerpost.link.DraftChange;
import app.fingerpost.link.Link;

/** What an edit made of a link. */
public record LinkChange(Link before, Link after) {
    /** The edit that undoes it. */
    DraftChange back() {
        return new DraftChange(after.draft(), before.draft());
    }
}
