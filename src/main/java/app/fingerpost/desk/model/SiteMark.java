package app.fingerpost.desk.model;

import app.fingerpost.link.Target;
import java.util.Locale;

/**
 * A small sign by which the eye tells one site from another.
 *
 * @param initial of the host without {@code www}, in capitals; of the scheme where there is no host
 * @param tone 0 to {@value #TONES} - 1; the same for every address of a host
 */
public record SiteMark(String initial, int tone) {
    public static final int TONES = 10;

    /** The mark of the site that the target is on. */
    public static SiteMark of(Target target) {
        String host = target.host();
        String name =
                host == null || host.isEmpty() ? target.typed() : host.startsWith("www.") ? host.substring(4) : host;
        String initial = Wording.host(name)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("?");
        String site = host == null || host.isEmpty() ? name.substring(0, Math.max(0, name.indexOf(':'))) : name;
        return new SiteMark(initial.toUpperCase(Locale.ROOT), Math.floorMod(spread(site.hashCode()), TONES));
    }

    /** Neighbouring hashes are of names that are alike; they should not look alike. */
    private static int spread(int hash) {
        int mixed = (hash ^ hash >>> 16) * 0x7feb352d;
        return mixed ^ mixed >>> 15;
    }
}
