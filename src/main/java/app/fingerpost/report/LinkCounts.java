package app.fingerpost.report;

/** Counts by link, in a table that grows with the links that have one: there may be two of them or sixty thousand. */
final class LinkCounts {
    /** A power of two, at most half full. 0 for a free place: links have numbers from 1. */
    private long[] links = new long[16];

    private long[] counts = new long[16];
    private int size;

    interface Reader {
        void read(long link, long n);
    }

    void add(long link, long n) {
        int at = place(links, link);
        if (links[at] == 0) {
            if (2 * ++size > links.length) {
                grow();
                at = place(links, link);
            }
            links[at] = link;
        }
        counts[at] += n;
    }

    void forEach(Reader reader) {
        for (int at = 0; at < links.length; at++) {
            if (links[at] != 0) {
                reader.read(links[at], counts[at]);
            }
        }
    }

    private void grow() {
        long[] more = new long[links.length * 2];
        long[] theirs = new long[more.length];
        forEach((link, n) -> {
            int at = place(more, link);
            more[at] = link;
            theirs[at] = n;
        });
        links = more;
        counts = theirs;
    }

    private static int place(long[] links, long link) {
        int mask = links.length - 1;
        int at = (int) (link * 0x9E3779B97F4A7C15L >>> 32) & mask;
        while (links[at] != 0 && links[at] != link) {
            at = at + 1 & mask;
        }
        return at;
    }
}
