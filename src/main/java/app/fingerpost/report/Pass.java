package app.fingerpost.report;

import app.fingerpost.store.Bots;
import app.fingerpost.store.ClickRun;
import app.fingerpost.store.PageSums;
import app.fingerpost.store.Tables;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * One question on its way through the counts of its period. However many ways it is grouped in, the counts are read
 * once.
 */
final class Pass {
    private final Question question;
    private final Tables tables;
    private final Bots bots;

    /** A tally, whose clicks belong into it, and how many did. */
    private static final class Counter {
        private final Tally tally;
        private final Visitors visitors;
        private long total;

        Counter(Tally tally, Visitors visitors) {
            this.tally = tally;
            this.visitors = visitors;
        }

        void add(ClickRun run, long ofPeople, long ofBots) {
            long people = visitors.people() ? ofPeople : 0;
            long bots = visitors.bots() ? ofBots : 0;
            if (people + bots > 0) {
                total += people + bots;
                tally.runs().add(run, people, bots);
            }
        }

        void add(PageSums page) {
            page.eachTime((second, people, bots) -> total += visitors.of(people, bots));
            tally.pages().read(page);
        }
    }

    Pass(Question question, Tables tables) {
        this.question = question;
        this.tables = tables;
        this.bots = tables.sources().bots();
    }

    /** The answers grouped in these ways, in their order. */
    List<Answer> answers(List<Grouping> groupings) {
        Tallies tallies = new Tallies(tables, bots, question);
        List<Counter> counters = new ArrayList<>();
        for (Grouping by : groupings) {
            Visitors visitors = Visitors.of(question, by);
            counters.add(new Counter(tallies.by(by, visitors), visitors));
        }
        scan(counters);
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < counters.size(); i++) {
            Counter counter = counters.get(i);
            answers.add(new Answer(
                    question.groupedBy(groupings.get(i)),
                    counter.tally.rows().get(),
                    counter.total,
                    counter.tally.coarse().get()));
        }
        return answers;
    }

    /** Gives what the question is about to each tally. The sums of a page do not tell some links' agents or times. */
    private void scan(List<Counter> counters) {
        long from = question.from().getEpochSecond();
        long until = question.until().getEpochSecond();
        BitSet wanted = WantedLinks.of(question.narrowing(), tables);
        if (wanted == null) {
            tables.clicks()
                    .scan(
                            from,
                            until,
                            run -> add(run, counters),
                            page -> counters.forEach(counter -> counter.add(page)));
        } else {
            tables.clicks().scanRuns(from, until, run -> {
                if (wanted.get((int) run.link())) {
                    add(run, counters);
                }
            });
        }
    }

    private void add(ClickRun run, List<Counter> counters) {
        long ofBots = run.clicksOf(bots);
        long ofPeople = run.clicks() - ofBots;
        for (int i = 0; i < counters.size(); i++) {
            counters.get(i).add(run, ofPeople, ofBots);
        }
    }
}
