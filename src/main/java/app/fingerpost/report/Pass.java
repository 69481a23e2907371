package app.fingerpost.report;

import app.fingerpost.click.Agent;
import app.fingerpost.click.Referrer;
import app.fingerpost.store.Bots;
import app.fingerpost.store.ClickRun;
import app.fingerpost.store.ClickSums;
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
    private final Bots bots;

    /** Whose clicks count. */
    private record Visitors(boolean people, boolean bots) {}

    /** Adds a run; so many clicks of people in it count, and so many of bots. */
    private interface Adder {
        void add(ClickRun run, long people, long bots);
    }

    /** Adds up in one way what {@code adder} is given; {@code rows} gives the sums once all is read. */
    private record Tally(Adder adder, Supplier<List<Answer.Row>> rows) {}

    /** A tally, whose clicks belong into it, and how many did. */
    private static final class Counter {
        private final Tally tally;
        private final Visitors visitors;
        private long total;

        Counter(Tally tally, Visitors visitors) {
            this.tally = tally;
            this.visitors = visitors;
        }
    }

    Pass(Question question, Tables tables) {
        this.question = question;
        this.tables = tables;
        this.bots = tables.sources().bots();
    }

    /** The answers grouped in these ways, in their order. */
    List<Answer> answers(List<Grouping> groupings) {
        Counter[] counters = groupings.stream().map(this::counter).toArray(Counter[]::new);
        scan(counters);
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < counters.length; i++) {
            Counter counter = counters[i];
            answers.add(new Answer(
                    question.groupedBy(groupings.get(i)), counter.tally.rows().get(), counter.total));
        }
        return answers;
    }

    private Counter counter(Grouping by) {
        Visitors visitors = new Visitors(by != Grouping.BOT, question.bots() || !by.leavesBotsOpen());
        return new Counter(tally(by, visitors), visitors);
    }

    private Tally tally(Grouping by, Visitors visitors) {
        return switch (by) {
            case LINK -> byLink();
            case USER -> byLinkNames(owners());
            case TAG -> byLinkNames(tags());
            case REFERRER -> byReferrer(visitors);
            case BROWSER, BOT -> byAgent(Agent.Kind::browser, visitors);
            case SYSTEM -> byAgent(Agent.Kind::system, visitors);
            case DEVICE -> byAgent(Agent.Kind::device, visitors);
            case VISITOR -> byVisitor();
            case HOUR_OF_DAY -> byHourOfDay();
            case MONTH, WEEK, DAY, HOUR, MINUTE, SECOND -> byTime(Stretch.of(by));
        };
    }

    private Tally byLink() {
        ClickSums clicks = new ClickSums();
        ClickSums lastSeconds = new ClickSums();
        Adder adder = (run, people, bots) -> {
            clicks.add(run.link(), people + bots);
            lastSeconds.raise(run.link(), run.second());
        };
        return new Tally(adder, () -> linkRows(clicks, lastSeconds));
    }

    private List<Answer.Row> linkRows(ClickSums clicks, ClickSums lastSeconds) {
        List<Answer.Row> rows = new ArrayList<>();
        tables.names().each(link -> {
            long n = clicks.of(link.id());
            if (n > 0) {
                Instant last = Instant.ofEpochSecond(lastSeconds.of(link.id()));
                rows.add(new Answer.Row(link.slug(), null, link.owner(), link.deleted(), n, last));
            }
        });
        rows.sort(Comparator.comparingLong(Answer.Row::clicks).reversed().thenComparing(Answer.Row::name));
        return rows;
    }

    private Tally byLinkNames(Map<Long, List<String>> names) {
        ClickSums clicks = new ClickSums();
        return new Tally(
                (run, people, bots) -> clicks.add(run.link(), people + bots),
                () -> byName(clicks, link -> names.getOrDefault((long) link, List.of(""))));
    }

    private Tally byReferrer(Visitors visitors) {
        Map<Integer, String> hosts = new HashMap<>();
        for (Referrer referrer : tables.sources().referrers()) {
            hosts.put(referrer.number(), referrer.host());
        }
        ClickSums clicks = new ClickSums();
        return new Tally(
                eachCount(clicks, false, visitors),
                () -> byName(clicks, number -> List.of(hosts.getOrDefault(number, ""))));
    }

    private Tally byAgent(Function<Agent.Kind, String> part, Visitors visitors) {
        Map<Integer, Agent> agents = new HashMap<>();
        for (Agent agent : tables.sources().agents()) {
            agents.put(agent.number(), agent);
        }
        ClickSums clicks = new ClickSums();
        IntFunction<List<String>> name = number -> {
            Agent agent = agents.get(number);
            return List.of(agent == null ? "" : part.apply(agent.kind()));
        };
        return new Tally(eachCount(clicks, true, visitors), () -> byName(clicks, name));
    }

    /** Adds by agent or by referrer; every count of ten years may pass here. */
    private Adder eachCount(ClickSums clicks, boolean byAgent, Visitors visitors) {
        long peopleMask = visitors.people ? -1 : 0;
        long botsMask = visitors.bots ? -1 : 0;
        return (run, peopleHere, botsHere) -> {
            for (int i = 0; i < run.size(); i++) {
                int agent = run.agent(i);
                long bot = bots.mask(agent);
                clicks.add(byAgent ? agent : run.referrer(i), run.clicks(i) & (peopleMask & ~bot | botsMask & bot));
            }
        };
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
        return new Tally((run, people, bots) -> buckets.add(run.second(), people + bots), buckets::rows);
    }

    private Tally byHourOfDay() {
        HoursOfDay hours = new HoursOfDay(question.zone());
        return new Tally((run, people, bots) -> hours.add(run.second(), run.step(), people + bots), hours::rows);
    }

    private Tally byVisitor() {
        long[] clicks = new long[2];
        Adder adder = (run, people, bots) -> {
            clicks[0] += people;
            clicks[1] += bots;
        };
        return new Tally(
                adder, () -> Stream.of(Answer.Row.named("people", clicks[0]), Answer.Row.named("bots", clicks[1]))
                        .filter(row -> row.clicks() > 0)
                        .toList());
    }

    /** Gives what the question is about to each tally. */
    private void scan(Counter[] counters) {
        BitSet wanted = WantedLinks.of(question, tables);
        tables.clicks()
                .scanRuns(question.from().getEpochSecond(), question.until().getEpochSecond(), run -> {
                    if (wanted == null || wanted.get((int) run.link())) {
                        add(run, counters);
                    }
                });
    }

    private void add(ClickRun run, Counter[] counters) {
        long ofBots = run.clicksOf(bots);
        long ofPeople = run.clicks() - ofBots;
        for (Counter counter : counters) {
            long peopleHere = counter.visitors.people ? ofPeople : 0;
            long botsHere = counter.visitors.bots ? ofBots : 0;
            if (peopleHere + botsHere > 0) {
                counter.total += peopleHere + botsHere;
                counter.tally.adder.add(run, peopleHere, botsHere);
            }
        }
    }

    private Map<Long, List<String>> owners() {
        Map<Long, List<String>> owners = new HashMap<>();
        tables.names().each(link -> owners.put(link.id(), List.of(link.owner())));
        return owners;
    }

    private Map<Long, List<String>> tags() {
        return tables.search().tagNames();
    }
}
