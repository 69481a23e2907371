package app.fingerpost.report;

import app.fingerpost.store.ClickReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.IntPredicate;

/** All that a pulse is made of, up to a moment that moves on. */
final class LiveWindow implements ClickReader {
    private static final int DAYS = 30;
    private static final int DAY_SECONDS = 86_400;
    private static final int SECONDS = 60;
    private static final int MINUTES = 60;
    private static final int HOURS = 24;
    private static final int BUSIEST = 10;
    private static final int LATEST = 100;

    private final ZoneId zone;
    private final IntPredicate unwanted;
    private final LocalDate today;
    /** The second that is not over yet is in it too. */
    private final Ring seconds;

    private final Ring minutes;
    private final Ring hours;
    private final HourGrid week;
    private final BusyLinks busy;
    private final LatestVisits latest = new LatestVisits(LATEST);
    private final long dayBefore;
    private long now;
    private long nextFuture = Long.MAX_VALUE;

    /** @param unwanted the agents whose visits do not count */
    LiveWindow(Instant now, ZoneId zone, IntPredicate unwanted) {
        long second = now.getEpochSecond();
        this.zone = zone;
        this.unwanted = unwanted;
        this.today = LocalDate.ofInstant(now, zone);
        this.now = second;
        this.dayBefore = second - DAY_SECONDS;
        this.seconds = new Ring(SECONDS + 1, 1, 0, second);
        this.minutes = new Ring(MINUTES, 60, 0, second);
        // Not every zone's hours begin with those of UTC.
        int offset = zone.getRules().getOffset(now).getTotalSeconds();
        this.hours = new Ring(HOURS, 3600, offset, second);
        this.week = new HourGrid(zone);
        this.busy = new BusyLinks(second);
    }

    /** What it has to be filled with begins here, in seconds since 1970. */
    long from() {
        return firstDay().atStartOfDay(zone).toEpochSecond();
    }

    /** Whether it can be moved on to this moment; if not, another has to be filled. */
    boolean reaches(Instant moment) {
        long second = moment.getEpochSecond();
        return second >= now
                && second < nextFuture
                && LocalDate.ofInstant(moment, zone).equals(today);
    }

    void advance(Instant moment) {
        now = moment.getEpochSecond();
        seconds.advance(now);
        minutes.advance(now);
        hours.advance(now);
        busy.advance(now);
    }

    /** Where the clock was set back there are clicks of the future. They wait until it is their time. */
    @Override
    public void read(long second, int step, long link, int agent, int referrer, long clicks) {
        if (second > now) {
            nextFuture = Math.min(nextFuture, second);
            return;
        }
        if (unwanted.test(agent)) {
            return;
        }
        if (step == 1 && second >= dayBefore) {
            latest.add(second, link, agent, referrer, clicks);
        }
        seconds.add(second, clicks);
        minutes.add(second, clicks);
        hours.add(second, clicks);
        busy.add(second, link, clicks);
        if (step < DAY_SECONDS) {
            week.add(second, clicks);
        }
    }

    List<BusyLinks.Sum> busiest() {
        return busy.most(BUSIEST);
    }

    List<LatestVisits.Count> latest() {
        return latest.newestFirst();
    }

    Pulse pulse(List<Pulse.Busy> busiest, List<Pulse.Visit> visits) {
        return new Pulse(
                Instant.ofEpochSecond(now),
                seconds.series(SECONDS),
                minutes.series(MINUTES),
                hours.series(HOURS),
                week.told(firstDay(), today),
                busiest,
                busy.since(),
                visits);
    }

    private LocalDate firstDay() {
        return today.minusDays(DAYS - 1);
    }
}
