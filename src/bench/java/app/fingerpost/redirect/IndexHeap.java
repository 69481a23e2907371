package app.fingerpost.redirect;

import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.Locale;

/**
 * Prints the heap a link takes in the index beyond its strings, the slug and the target. Both are measured alike, as what
 * a full collection leaves: the index with all links, and the strings alone. Ends with 1 if it is more than
 * {@value #MOST_BYTES} bytes.
 */
final class IndexHeap {
    private static final int LINKS = 1_000_000;
    private static final double MOST_BYTES = 300;

    private IndexHeap() {}

    /** Takes how many links there are to be, if not a million. */
    public static void main(String[] args) {
        int links = args.length > 0 ? Integer.parseInt(args[0]) : LINKS;
        double lower = beyond("slugs in lower case", new MadeUpLinks("l"), links);
        double both = beyond(
                "slugs with capitals and hyphens, kept in a second form too", new MadeUpLinks("My-Link-"), links);
        if (Math.max(lower, both) > MOST_BYTES) {
            System.out.printf(Locale.ROOT, "More than %.0f bytes beyond the strings.%n", MOST_BYTES);
            System.exit(1);
        }
    }

    private static double beyond(String which, MadeUpLinks made, int links) {
        double strings = heapOfStrings(made, links) / (double) links;
        double index = heapOfIndex(made, links) / (double) links;
        System.out.printf(
                Locale.ROOT,
                "%,d links, %s: %.0f bytes a link, %.0f of them its strings, %.0f beyond%n",
                links,
                which,
                index,
                strings,
                index - strings);
        return index - strings;
    }

    /** Without what holds them. */
    private static long heapOfStrings(MadeUpLinks made, int links) {
        String[] strings = new String[2 * links];
        long before = used();
        for (int i = 0; i < links; i++) {
            strings[2 * i] = made.slug(i);
            strings[2 * i + 1] = made.target(i).location();
        }
        return usedWith(strings) - before;
    }

    private static long heapOfIndex(MadeUpLinks made, int links) {
        long before = used();
        return usedWith(made.index(links)) - before;
    }

    private static long usedWith(Object held) {
        try {
            return used();
        } finally {
            Reference.reachabilityFence(held);
        }
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
