package app.fingerpost.report;

import app.fingerpost.click.Agent;
import app.fingerpost.click.OrphanBatch;
import app.fingerpost.click.Referrer;
import app.fingerpost.link.Slug;
import app.fingerpost.store.ClickReader;
import app.fingerpost.store.ClickSums;
import app.fingerpost.store.ClickTable;
import app.fingerpost.store.Database;
import app.fingerpost.store.LinkName;
import app.fingerpost.store.OrphanTable;
import app.fingerpost.store.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions about clicks, each with one pass over the counts of its period: whatever a report is grouped by, its
 * rows and its total are sums of the same counts. Any thread may ask, but none that answers redirects.
 */
public final class Reports {
    /** Writes the offset always, as +01:00 or Z, and seconds always. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

    private final Database database;
    private final Runnable settle;

    /** {@code settle} returns when every click counted so far is in the database. */
    public Reports(Database database, Runnable settle) {
        this.database = database;
        this.settle = settle;
    }

    public Answer ask(Question question) {
        settle.run();
        return database.read(tables -> new Pass(question, tables).answer());
    }

    /** Clicks of people within the period on each user's links in use, by the user's name. */
    public Map<String, Long> clicksByOwner(Instant from, Instant until) {
        Map<String, Long> clicks = new HashMap<>();
        for (Answer.Row row : ask(new Question(Grouping.LINK, from, until, ZoneOffset.UTC, null, null, false))
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

    /** A time the way every report and file writes it. */
    static String written(ZonedDateTime time) {
        return TIME.format(time);
    }

    /** One question on its way through the counts. */
    private static final class Pass {
        private final Question question;
        private final Tables tables;
        private long total;

        Pass(Question question, Tables tables) {
            this.question = question;
            this.tables = tables;
        }

        Answer answer() {
            List<Answer.Row> rows =
                    switch (question.by()) {
                        case LINK -> byLink();
                        case USER -> byLinkNames(owners());
                        case TAG -> byLinkNames(tags());
                        case REFERRER -> byReferrer();
                        case BROWSER -> byAgent(Agent.Kind::browser);
                        case SYSTEM -> byAgent(Agent.Kind::system);
                        case DEVICE -> byAgent(Agent.Kind::device);
                        case DAY -> byTime(ChronoUnit.DAYS);
                        case HOUR -> byTime(ChronoUnit.HOURS);
                        case MINUTE -> byTime(ChronoUnit.MINUTES);
                        case SECOND -> byTime(ChronoUnit.SECONDS);
                    };
            return new Answer(question, rows, total);
        }

        private List<Answer.Row> byLink() {
            ClickSums clicks = new ClickSums();
            ClickSums lastSeconds = new ClickSums();
            scan((second, step, link, agent, referrer, n) -> {
                clicks.add(link, n);
                lastSeconds.raise(link, second);
            });
            List<Answer.Row> rows = new ArrayList<>();
            for (LinkName link : tables.search().names()) {
                long n = clicks.of(link.id());
                if (n > 0) {
                    Instant last = Instant.ofEpochSecond(lastSeconds.of(link.id()));
                    rows.add(new Answer.Row(link.slug(), null, link.owner(), link.deleted(), n, last));
                }
            }
            rows.sort(Comparator.comparingLong(Answer.Row::clicks).reversed().thenComparing(Answer.Row::name));
            return rows;
        }

        private List<Answer.Row> byLinkNames(Map<Long, List<String>> names) {
            ClickSums clicks = new ClickSums();
            scan((second, step, link, agent, referrer, n) -> clicks.add(link, n));
            return byName(clicks, link -> names.getOrDefault((long) link, List.of("")));
        }

        private List<Answer.Row> byReferrer() {
            Map<Integer, String> hosts = new HashMap<>();
            for (Referrer referrer : tables.sources().referrers()) {
                hosts.put(referrer.number(), referrer.host());
            }
            ClickSums clicks = new ClickSums();
            scan((second, step, link, agent, referrer, n) -> clicks.add(referrer, n));
            return byName(clicks, number -> List.of(hosts.getOrDefault(number, "")));
        }

        private List<Answer.Row> byAgent(Function<Agent.Kind, String> part) {
            Map<Integer, Agent> agents = new HashMap<>();
            for (Agent agent : tables.sources().agents()) {
                agents.put(agent.number(), agent);
            }
            ClickSums clicks = new ClickSums();
            scan((second, step, link, agent, referrer, n) -> clicks.add(agent, n));
            return byName(clicks, number -> {
                Agent agent = agents.get(number);
                return List.of(agent == null ? "" : part.apply(agent.kind()));
            });
        }

        /** The clicks of all numbers with the same name, most first. {@code names} gives one or more for each number. */
        private static List<Answer.Row> byName(ClickSums clicks, IntFunction<List<String>> names) {
            Map<String, Long> sums = new TreeMap<>();
            for (int number = 0; number < clicks.end(); number++) {
                if (clicks.of(number) > 0) {
                    for (String name : names.apply(number)) {
                        sums.merge(name, clicks.of(number), Long::sum);
                    }
                }
            }
            return sums.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                    .map(sum -> Answer.Row.named(sum.getKey(), sum.getValue()))
                    .toList();
        }

        private List<Answer.Row> byTime(ChronoUnit unit) {
            Buckets buckets = new Buckets(question.zone(), unit);
            scan((second, step, link, agent, referrer, n) -> buckets.add(second, n));
            return buckets.rows();
        }

        /** Gives what the question is about to {@code reader}, and adds it to the total. */
        private void scan(ClickReader reader) {
            BitSet wanted = wantedLinks();
            BitSet bots = new BitSet();
            if (!question.bots()) {
                tables.sources().agents().stream().filter(Agent::bot).forEach(bot -> bots.set(bot.number()));
            }
            tables.clicks()
                    .scan(
                            question.from().getEpochSecond(),
                            question.until().getEpochSecond(),
                            (second, step, link, agent, referrer, n) -> {
                                if ((wanted == null || wanted.get((int) link)) && !bots.get(agent)) {
                                    total += n;
                                    reader.read(second, step, link, agent, referrer, n);
                                }
                            });
        }

        /** The links of the owner or with the slug that is asked for; null for all. */
        private @Nullable BitSet wantedLinks() {
            String owner = question.owner();
            String slug = question.slug();
            if (owner == null && slug == null) {
                return null;
            }
            BitSet wanted = new BitSet();
            if (slug != null) {
                tables.links()
                        .bySlug(new Slug(slug))
                        .ifPresent(found -> wanted.set((int) found.link().id()));
            }
            if (owner != null) {
                BitSet owned = new BitSet();
                for (LinkName link : tables.search().names()) {
                    if (link.owner().equals(owner)) {
                        owned.set((int) link.id());
                    }
                }
                if (slug == null) {
                    return owned;
                }
                wanted.and(owned);
            }
            return wanted;
        }

        private Map<Long, List<String>> owners() {
            Map<Long, List<String>> owners = new HashMap<>();
            for (LinkName link : tables.search().names()) {
                owners.put(link.id(), List.of(link.owner()));
            }
            return owners;
        }

        private Map<Long, List<String>> tags() {
            return tables.search().tagNames();
        }
    }
}
