package app.fingerpost.redirect;

import app.fingerpost.link.Target;
import java.util.BitSet;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Where targets lead, to be found among many; neither case nor a slash at the end makes a difference. */
final class Locations {
    private final Set<String> folded;
    /** Of these, so that few others need be looked at more closely. */
    private final BitSet lengths = new BitSet();

    Locations(Collection<Target> targets) {
        this.folded = targets.stream().map(target -> folded(target.location())).collect(Collectors.toSet());
        folded.forEach(location -> lengths.set(location.length()));
    }

    boolean hold(Entry entry) {
        int length = entry.locationLength();
        return (lengths.get(length) || length > 0 && lengths.get(length - 1))
                && folded.contains(folded(entry.location()));
    }

    private static String folded(String location) {
        String lower = location.toLowerCase(Locale.ROOT);
        return lower.endsWith("/") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
