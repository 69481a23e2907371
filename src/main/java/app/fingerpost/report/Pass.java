package app.fingerpost.report;

import app.fingerpost.click.Agent;
import app.fingerpost.click.Referrer;
import app.fingerpost.store.ClickReader;
import app.fingerpost.store.ClickSums;
import app.fingerpost.store.LinkName;
import app.fingerpost.store.Tables;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One question on its way through the counts of its period. However many ways it is grouped in, the counts are read
 * once.
 */
final class Pass {
    private final Question question;
    private final Tables tables;
    private final boolean[] isBot;

    /** Adds up in one way what {@code reader} is given; {@code rows} gives the sums once all is read. */
    private record Tally(ClickReader reader, Supplier<List<Answer.Row>> rows) {}

    /** A tally, whose clicks belong into it, and how many did. */
    private static final class Counter {
        private final Tally tally;
        private final boolean people;
        private final boolean bots;
        private long total;

        Counter(Tally tally, boolean people, boolean bots) {
            this.tally = tally;
            this.people = people;
            this.bots = bots;
        }
    }

    Pass(Question question, Tables tables) {
        this.question = question;
        this.tables = tables;
        this.isBot = tables.sources().bots();
    }

    /** The answers grouped in these ways, in their order. */
    List<Answer> answers(List<Grouping> groupings) {
        Counter[] counters = groupings.stream()
                .map(by -> new Counter(tally(by), by != Grouping.BOT, question.bots() || !by.leavesBotsOpen()))
                .toArray(Counter[]::new);
        scan(counters);
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < counters.length; i++) {
            Counter counter = counters[i];
            answers.add(new Answer(
                    question.groupedBy(groupings.get(i)), counter.tally.rows().get(), counter.total));
        }
        return answers;
    }

    private Tally tally(Grouping by) {
        return switch (by) {
            case LINK -> byLink();
            case USER -> byLinkNames(owners());
            case TAG -> byLinkNames(tags());
            case REFERRER -> byReferrer();
            case BROWSER, BOT -> byAgent(Agent.Kind::browser);
            case SYSTEM -> byAgent(Agent.Kind::system);
            case DEVICE -> byAgent(Agent.Kind::device);
            case VISITOR -> byVisitor();
            case HOUR_OF_DAY -> byHourOfDay();
            case MONTH, WEEK, DAY, HOUR, MINUTE, SECOND -> byTime(Stretch.of(by));
        };
    }

    private Tally byLink() {
        ClickSums clicks = new ClickSums();
        ClickSums lastSeconds = new ClickSums();
        ClickReader reader = (second, step, link, agent, referrer, n) -> {
            clicks.add(link, n);
            lastSeconds.raise(link, second);
        };
        return new Tally(reader, () -> linkRows(clicks, lastSeconds));
    }

    private List<Answer.Row> linkRows(ClickSums clicks, ClickSums lastSeconds) {
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

    private Tally byLinkNames(Map<Long, List<String>> names) {
        ClickSums clicks = new ClickSums();
        return new Tally(
                (second, step, link, agent, referrer, n) -> clicks.add(link, n),
                () -> byName(clicks, link -> names.getOrDefault((long) link, List.of(""))));
    }

    private Tally byReferrer() {
        Map<Integer, String> hosts = new HashMap<>();
        for (Referrer referrer : tables.sources().referrers()) {
            hosts.put(referrer.number(), referrer.host());
        }
        ClickSums clicks = new ClickSums();
        return new Tally(
                (second, step, link, agent, referrer, n) -> clicks.add(referrer, n),
                () -> byName(clicks, number -> List.of(hosts.getOrDefault(number, ""))));
    }

    private Tally byAgent(Function<Agent.Kind, String> part) {
        Map<Integer, Agent> agents = new HashMap<>();
        for (Agent agent : tables.sources().agents()) {
            agents.put(agent.number(), agent);
        }
        ClickSums clicks = new ClickSums();
        IntFunction<List<String>> name = number -> {
            Agent agent = agents.get(number);
            return List.of(agent == null ? "" : part.apply(agent.kind()));
        };
        return new Tally((second, step, link, agent, referrer, n) -> clicks.add(agent, n), () -> byName(clicks, name));
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

    private Tally byTime(Stretch stretch) {
        Buckets buckets = new Buckets(question.zone(), stretch);
        return new Tally((second, step, link, agent, referrer, n) -> buckets.add(second, n), buckets::rows);
    }

    private Tally byHourOfDay() {
        HoursOfDay hours = new HoursOfDay(question.zone());
        return new Tally((second, step, link, agent, referrer, n) -> hours.add(second, step, n), hours::rows);
    }

    private Tally byVisitor() {
        long[] clicks = new long[2];
        return new Tally(
                (second, step, link, agent, referrer, n) -> clicks[isBot(agent) ? 1 : 0] += n,
                () -> Stream.of(Answer.Row.named("people", clicks[0]), Answer.Row.named("bots", clicks[1]))
                        .filter(row -> row.clicks() > 0)
                        .toList());
    }

    /** Gives what the question is about to each tally. */
    private void scan(Counter[] counters) {
        BitSet wanted = WantedLinks.of(question, tables);
        tables.clicks()
                .scan(
                        question.from().getEpochSecond(),
                        question.until().getEpochSecond(),
                        (second, step, link, agent, referrer, n) -> {
                            if (wanted != null && !wanted.get((int) link)) {
                                return;
                            }
                            boolean bot = isBot(agent);
                            for (Counter counter : counters) {
                                if (bot ? counter.bots : counter.people) {
                                    counter.total += n;
                                    counter.tally.reader.read(second, step, link, agent, referrer, n);
                                }
                            }
                        });
    }

    private boolean isBot(int agent) {
        return agent < isBot.length && isBot[agent];
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
