package app.fingerpost.report;

import app.fingerpost.click.Agent;
import app.fingerpost.click.Referrer;
import app.fingerpost.store.Bots;
import app.fingerpost.store.ClickSums;
import app.fingerpost.store.Tables;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Makes the tallies of the groupings a question may ask for. */
final class Tallies {
    private final Tables tables;
    private final Bots bots;
    private final Question question;

    /** @param question whose groupings do not matter here */
    Tallies(Tables tables, Bots bots, Question question) {
        this.tables = tables;
        this.bots = bots;
        this.question = question;
    }

    /** An empty one that tells these visitors' clicks. */
    Tally by(Grouping by, Visitors visitors) {
        return switch (by) {
            case LINK -> byLink(visitors);
            case USER -> byLinkNames(owners(), visitors);
            case TAG -> byLinkNames(tables.search().tagNames(), visitors);
            case REFERRER -> byReferrer(visitors);
            case BROWSER, BOT -> byAgent(Agent.Kind::browser, visitors);
            case SYSTEM -> byAgent(Agent.Kind::system, visitors);
            case DEVICE -> byAgent(Agent.Kind::device, visitors);
            case VISITOR -> byVisitor();
            case HOUR_OF_DAY -> byHourOfDay(visitors);
            case MONTH, WEEK, DAY, HOUR, MINUTE, SECOND -> byTime(Stretch.of(by), visitors);
            case UNKNOWN_ADDRESS -> throw new IllegalArgumentException("no click is told by " + by);
        };
    }

    private Tally byLink(Visitors visitors) {
        ClickSums clicks = new ClickSums();
        ClickSums lastSeconds = new ClickSums();
        return new Tally(
                (run, people, bots) -> {
                    clicks.add(run.link(), people + bots);
                    lastSeconds.raise(run.link(), run.second());
                },
                page -> {
                    page.eachLink((link, people, bots) -> clicks.add(link, visitors.of(people, bots)));
                    page.eachLast((link, people, all) -> lastSeconds.raise(link, visitors.bots() ? all : people));
                },
                () -> {
                    tellExactly(clicks, lastSeconds);
                    return linkRows(clicks, lastSeconds);
                });
    }

    /** Of old counts a link's very last click is known to the second, but no other. */
    private void tellExactly(ClickSums clicks, ClickSums lastSeconds) {
        long from = question.from().getEpochSecond();
        long until = question.until().getEpochSecond();
        tables.clicks().lastClicks(from, until, (link, second) -> {
            if (clicks.of(link) > 0) {
                lastSeconds.raise(link, second);
            }
        });
    }

    private List<Answer.Row> linkRows(ClickSums clicks, ClickSums lastSeconds) {
        List<Answer.Row> rows = new ArrayList<>();
        tables.names().each(link -> {
            long n = clicks.take(link.id());
            Instant last = Instant.ofEpochSecond(lastSeconds.take(link.id()));
            if (n > 0) {
                rows.add(new Answer.Row(link.slug(), null, link.owner(), link.deleted(), n, last));
            }
        });
        // An import is followed shortly before it is committed, and it may fail there.
        if (clicks.sum() > 0) {
            Instant last = Instant.ofEpochSecond(lastSeconds.greatest());
            rows.add(new Answer.Row("", null, "", true, clicks.sum(), last));
        }
        rows.sort(Comparator.comparingLong(Answer.Row::clicks).reversed().thenComparing(Answer.Row::name));
        return rows;
    }

    private Tally byLinkNames(Map<Long, List<String>> names, Visitors visitors) {
        ClickSums clicks = new ClickSums();
        return new Tally(
                (run, people, bots) -> clicks.add(run.link(), people + bots),
                page -> page.eachLink((link, people, bots) -> clicks.add(link, visitors.of(people, bots))),
                () -> byName(clicks, link -> names.getOrDefault((long) link, List.of(""))));
    }

    private Map<Long, List<String>> owners() {
        Map<Long, List<String>> owners = new HashMap<>();
        tables.names().each(link -> owners.put(link.id(), List.of(link.owner())));
        return owners;
    }

    private Tally byReferrer(Visitors visitors) {
        Map<Integer, String> hosts = new HashMap<>();
        for (Referrer referrer : tables.sources().referrers()) {
            hosts.put(referrer.number(), referrer.host());
        }
        ClickSums clicks = new ClickSums();
        return new Tally(
                eachCount(clicks, false, visitors),
                page -> page.eachReferrer((referrer, people, bots) -> clicks.add(referrer, visitors.of(people, bots))),
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
        return new Tally(
                eachCount(clicks, true, visitors),
                page -> page.eachAgent((agent, people, bots) -> clicks.add(agent, visitors.of(people, bots))),
                () -> byName(clicks, name));
    }

    /** Adds by agent or by referrer; the counts of many days may pass here one by one. */
    private Tally.Adder eachCount(ClickSums clicks, boolean byAgent, Visitors visitors) {
        long peopleMask = visitors.people() ? -1 : 0;
        long botsMask = visitors.bots() ? -1 : 0;
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

    private Tally byTime(Stretch stretch, Visitors visitors) {
        Buckets buckets = new Buckets(question.zone(), stretch);
        return new Tally(
                (run, people, bots) -> buckets.add(run.second(), run.step(), people + bots),
                page -> page.eachTime((second, people, bots) -> {
                    long clicks = visitors.of(people, bots);
                    if (clicks > 0) {
                        buckets.add(second, page.step(), clicks);
                    }
                }),
                buckets::rows,
                buckets::coarse);
    }

    private Tally byHourOfDay(Visitors visitors) {
        HoursOfDay hours = new HoursOfDay(question.zone());
        return new Tally(
                (run, people, bots) -> hours.add(run.second(), run.step(), people + bots),
                page -> page.eachTime(
                        (second, people, bots) -> hours.add(second, page.step(), visitors.of(people, bots))),
                hours::rows);
    }

    private Tally byVisitor() {
        long[] clicks = new long[2];
        return new Tally(
                (run, people, bots) -> {
                    clicks[0] += people;
                    clicks[1] += bots;
                },
                page -> page.eachTime((second, people, bots) -> {
                    clicks[0] += people;
                    clicks[1] += bots;
                }),
                () -> Stream.of(Answer.Row.named("people", clicks[0]), Answer.Row.named("bots", clicks[1]))
                        .filter(row -> row.clicks() > 0)
                        .toList());
    }
}
