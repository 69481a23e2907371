package app.fingerpost.desk.model;

import app.fingerpost.report.Answer;
import app.fingerpost.report.Grouping;
import app.fingerpost.report.Narrowing;
import app.fingerpost.report.Question;
import app.fingerpost.settings.Memory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * The clicks of one link over a span of time: chart and breakdowns of the same counts. Asks only while it is in sight,
 * and only when something can have changed. For the FX thread.
 */
public final class ClicksModel {
    private static final Texts TEXTS = new Texts("panel");
    private static final String SPAN = "panel.span";
    private static final int MOST_SHARES = 5;
    /** A question that took this long is followed by as long a rest as a beat of the window. */
    private static final long REST_AFTER_MILLIS = 250;

    /** What an answer depends on. */
    private record Key(long link, String slug, long clicks, ClickSpan span, Instant from, Instant until) {}

    /** Answers to one question, the chart's first, and how long they took. */
    private record Found(List<Answer> answers, long millis) {}

    private final Worker worker;
    private final Clock clock;
    private final ObjectProperty<ClickSpan> span = new SimpleObjectProperty<>(this, "span", ClickSpan.LAST_30_DAYS);
    private final ReadOnlyObjectWrapper<Bars> bars = new ReadOnlyObjectWrapper<>(this, "bars", Bars.NONE);
    private final ReadOnlyObjectWrapper<List<Shares>> shares = new ReadOnlyObjectWrapper<>(this, "shares", List.of());
    private final ReadOnlyStringWrapper total = new ReadOnlyStringWrapper(this, "total", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private @Nullable LinkRow row;
    private @Nullable Key answered;
    private boolean inSight;
    private boolean asking;
    private long beatsToRest;

    ClicksModel(Worker worker, Memory memory, Clock clock) {
        this.worker = worker;
        this.clock = clock;
        String remembered = memory.get(SPAN, "");
        Arrays.stream(ClickSpan.values())
                .filter(one -> one.name().equals(remembered))
                .forEach(span::set);
        span.addListener((property, before, now) -> {
            memory.put(SPAN, now.name());
            askNow();
        });
    }

    /** How far back it looks; remembered. */
    public ObjectProperty<ClickSpan> spanProperty() {
        return span;
    }

    public ReadOnlyObjectProperty<Bars> barsProperty() {
        return bars.getReadOnlyProperty();
    }

    /** Referrers, browsers and systems, in this order; empty before the first answer. */
    public ReadOnlyObjectProperty<List<Shares>> sharesProperty() {
        return shares.getReadOnlyProperty();
    }

    /** All clicks of the span, in words. */
    public ReadOnlyStringProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /** Why there are no numbers, empty if there are. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether anybody can see it. */
    public void setInSight(boolean inSight) {
        this.inSight = inSight;
        askNow();
    }

    void show(@Nullable LinkRow next) {
        LinkRow before = row;
        row = next;
        if (next == null || before == null || next.id() != before.id()) {
            clear();
            askNow();
        }
    }

    /** Once a second while the window shows. */
    void beat() {
        if (beatsToRest > 0) {
            beatsToRest--;
        } else {
            ask();
        }
    }

    private void askNow() {
        beatsToRest = 0;
        ask();
    }

    private void ask() {
        LinkRow of = row;
        if (!inSight || of == null || asking) {
            return;
        }
        ZonedDateTime now = ZonedDateTime.now(clock);
        ClickSpan back = span.get();
        Instant from = back.from(now).toInstant();
        Instant until = back.until(now).toInstant();
        Key key = new Key(of.id(), of.slug(), of.clicks(), back, from, until);
        if (key.equals(answered)) {
            return;
        }
        asking = true;
        Question question = new Question(back.by(), from, until, now.getZone(), Narrowing.toSlug(of.slug()), false);
        List<Grouping> groupings = List.of(back.by(), Grouping.REFERRER, Grouping.BROWSER, Grouping.SYSTEM);
        worker.ask(
                services -> {
                    long begin = System.nanoTime();
                    List<Answer> answers = services.reports().ask(question, groupings);
                    return new Found(answers, (System.nanoTime() - begin) / 1_000_000);
                },
                found -> {
                    asking = false;
                    if (isWanted(key)) {
                        answered = key;
                        beatsToRest = found.millis() / REST_AFTER_MILLIS;
                        take(found.answers(), back, now);
                    } else {
                        askNow();
                    }
                },
                why -> {
                    asking = false;
                    if (isWanted(key)) {
                        clear();
                        problem.set(why.sentence());
                    } else {
                        askNow();
                    }
                });
    }

    /** Whether the person still looks at what was asked for. */
    private boolean isWanted(Key key) {
        return row != null && row.id() == key.link() && span.get() == key.span();
    }

    private void take(List<Answer> answers, ClickSpan of, ZonedDateTime now) {
        problem.set("");
        total.set(Wording.clicks(answers.get(0).total()));
        bars.set(ClickBars.of(answers.get(0), of, now));
        String unknown = TEXTS.get("unknown");
        shares.set(List.of(
                Shares.of(TEXTS.get("referrers"), answers.get(1), TEXTS.get("no-referrer"), MOST_SHARES),
                Shares.of(TEXTS.get("browsers"), answers.get(2), unknown, MOST_SHARES),
                Shares.of(TEXTS.get("systems"), answers.get(3), unknown, MOST_SHARES)));
    }

    private void clear() {
        answered = null;
        problem.set("");
        total.set("");
        bars.set(Bars.NONE);
        shares.set(List.of());
    }
}
