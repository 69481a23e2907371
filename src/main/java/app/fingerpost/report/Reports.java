package app.fingerpost.report;

import app.fingerpost.click.OrphanBatch;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Tag;
import app.fingerpost.store.ClickTable;
import app.fingerpost.store.Database;
import app.fingerpost.store.OrphanTable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers questions about clicks, each with one pass over the counts of its period: whatever a report is grouped by, its
 * rows and its total are sums of the same counts. Visits to slugs nobody has are told as well, and never with clicks. Any
 * thread may ask, but none that answers redirects.
 */
public final class Reports {
    /** Writes the offset always, as +01:00 or Z, and seconds always. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

    private final Database database;
    private final Runnable awaitWritten;
    private final Runnable settle;

    /**
     * @param awaitWritten returns when every click counted so far is in the database
     * @param settle when it is in the totals of links too
     */
    public Reports(Database database, Runnable awaitWritten, Runnable settle) {
        this.database = database;
        this.awaitWritten = awaitWritten;
        this.settle = settle;
    }

    public Answer ask(Question question) {
        return question.by().countsClicks()
                ? ask(question, List.of(question.by())).get(0)
                : unknownAddresses(question);
    }

    /** On all the UTC days that the period touches. */
    private Answer unknownAddresses(Question question) {
        LocalDate first = LocalDate.ofInstant(question.from(), ZoneOffset.UTC);
        LocalDate last = LocalDate.ofInstant(question.until().minusNanos(1), ZoneOffset.UTC);
        List<Answer.Row> rows = unknownPaths(first, last.plusDays(1), Integer.MAX_VALUE).stream()
                .map(found -> Answer.Row.named(found.path(), found.visits()))
                .toList();
        long total = rows.stream().mapToLong(Answer.Row::clicks).sum();
        return new Answer(question, rows, total, List.of());
    }

    /** The question's answers grouped in each of these ways that count clicks, in their order, all from the same counts. */
    public List<Answer> ask(Question question, List<Grouping> groupings) {
        awaitWritten.run();
        return database.readLong(tables -> new Pass(question, tables).answers(groupings));
    }

    /** Whether a link has the tag, be it in the bin: without one, whatever is narrowed to the tag counts nothing. */
    public boolean hasLinks(Tag tag) {
        return database.read(tables -> tables.tags().hasLinks(tag));
    }

    /** Whether a link in use has the slug: without one, whatever is narrowed to the slug counts nothing. */
    public boolean hasLink(Slug slug) {
        return database.read(tables -> tables.links().bySlug(slug).isPresent());
    }

    /** Whether there is a user of that name: without one, whatever is narrowed to that owner counts nothing. */
    public boolean hasOwner(String name) {
        return database.read(tables -> tables.users().byName(name).isPresent());
    }

    /** Clicks of people within the period on each user's links in use, by the user's name. */
    public Map<String, Long> clicksByOwner(Instant from, Instant until) {
        Map<String, Long> clicks = new HashMap<>();
        for (Answer.Row row : ask(new Question(Grouping.LINK, from, until, ZoneOffset.UTC, Narrowing.NONE, false))
                .rows()) {
            String owner = row.owner();
            if (owner != null && !row.deleted()) {
                clicks.merge(owner, row.clicks(), Long::sum);
            }
        }
        return clicks;
    }

    /** All visits so far; those to unknown slugs as of a second ago. */
    public Overview overview() {
        settle.run();
        return database.read(tables -> {
            ClickTable.Total clicks = tables.clicks().total();
            return new Overview(clicks.people(), clicks.bots(), tables.orphans().total());
        });
    }

    /**
     * Sums of visits.
     *
     * @param people clicks of people
     * @param bots clicks of crawlers and previews
     * @param orphans visits to slugs nobody has, whoever made them, of the last {@value OrphanTable#DAYS} days
     */
    public record Overview(long people, long bots, long orphans) {}

    /**
     * Visits to slugs nobody has, as of a second ago, by UTC day, most first. No more than the last
     * {@value OrphanTable#DAYS} days are known.
     *
     * @param until exclusive
     */
    public List<OrphanBatch.Count> orphans(LocalDate from, LocalDate until) {
        return database.read(tables -> tables.orphans().list(from, until));
    }

    /** The paths of {@link #orphans} that were asked for most on those days together, most first; no more than so many. */
    public List<UnknownPath> unknownPaths(LocalDate from, LocalDate until, int most) {
        return database.read(tables -> tables.orphans().byPath(from, until, most)).stream()
                .map(sum -> new UnknownPath(sum.getKey(), sum.getValue()))
                .toList();
    }

    /**
     * Looks on while clicks come, from now on.
     *
     * @param clock its zone is the one whose hours count
     * @param bots whether the visits of crawlers and previews count too
     */
    public LiveClicks live(Clock clock, boolean bots) {
        return new LiveClicks(database, awaitWritten, clock, bots);
    }

    /** The first UTC day of which visits to slugs nobody has are sure to be known at that time. */
    public static LocalDate firstKnownDay(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(OrphanTable.DAYS - 1L);
    }

    /** A time the way every report and file writes it. */
    static String written(ZonedDateTime time) {
        return TIME.format(time);
    }
}
