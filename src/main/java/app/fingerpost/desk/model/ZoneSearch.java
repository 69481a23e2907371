package app.fingerpost.desk.model;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Finds time zones by city, region, offset, or the name people give them. Any thread may ask. */
public final class ZoneSearch {
    private static final Collection<String> ALL = new TreeSet<>(ZoneId.getAvailableZoneIds());

    private final String own;

    /** {@code own} is the person's own zone, offered first. */
    public ZoneSearch(ZoneId own) {
        this.own = own.getId();
    }

    /**
     * Ids of zones that fit what is typed: those whose city begins with it, then those that hold it somewhere. Of all
     * zones for nothing typed, with the person's own and UTC first.
     *
     * @param most how many at the most
     */
    public List<String> find(String typed, Instant now, int most) {
        String wanted = plain(typed.strip());
        LinkedHashSet<String> found = new LinkedHashSet<>();
        if (wanted.isEmpty()) {
            found.add(own);
            found.add("UTC");
        } else {
            ALL.stream().filter(zone -> plain(city(zone)).startsWith(wanted)).forEach(found::add);
            ALL.stream().filter(zone -> plain(zone).contains(wanted)).forEach(found::add);
            ALL.stream().filter(zone -> offset(zone, now).startsWith(wanted)).forEach(found::add);
            ALL.stream()
                    .filter(zone -> found.size() < most && plain(name(zone)).contains(wanted))
                    .forEach(found::add);
        }
        found.addAll(wanted.isEmpty() ? ALL : List.of());
        List<String> first = new ArrayList<>(found);
        return List.copyOf(first.subList(0, Math.min(most, first.size())));
    }

    /** The zone with its offset now: {@code Europe/Berlin, +01:00}. */
    public static String words(String zone, Instant now) {
        return zone + ", " + offset(zone, now);
    }

    private static String offset(String zone, Instant now) {
        ZoneOffset offset = ZoneId.of(zone).getRules().getOffset(now);
        return offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
    }

    private static String name(String zone) {
        return ZoneId.of(zone).getDisplayName(TextStyle.FULL, ReportTexts.locale());
    }

    private static String city(String zone) {
        return zone.substring(zone.lastIndexOf('/') + 1);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
