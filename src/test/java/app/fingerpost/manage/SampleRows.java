package app.fingerpost.manage;

import app.fingerpost.link.Forwarding;
import app.fingerpost.link.Label;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Target;
import app.fingerpost.link.Validity;
import java.util.ArrayList;
import java.util.List;

/** Rows of a file that an import can take. */
final class SampleRows {
    private SampleRows() {}

    /** So many, with the slugs slug0, slug1 … and the owners in turns. */
    static List<StagedLink> of(int count, String... owners) {
        List<StagedLink> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(new StagedLink(
                    i + 2L,
                    new Slug("slug" + i),
                    new Target("https://a.example/" + i),
                    owners[i % owners.length],
                    true,
                    Label.NONE,
                    true,
                    Validity.ALWAYS,
                    Forwarding.USUAL));
        }
        return rows;
    }
}
