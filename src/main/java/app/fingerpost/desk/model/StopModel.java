package app.fingerpost.desk.model;

import app.fingerpost.link.User;
import app.fingerpost.link.UserSummary;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What switching several users off will stop, said before it is done. Nothing is locked meanwhile: confirmed, it is one
 * call for all of them, whatever they are called by then. For the FX thread.
 */
public final class StopModel {
    private static final Texts TEXTS = new Texts("users");
    private static final Duration LATELY = Duration.ofDays(1);
    private static final int MOST_NAMES = 5;

    private final Worker worker;
    private final Notices notices;
    private final Clock clock;
    private final Consumer<List<User>> switchOff;
    private final ReadOnlyStringWrapper question = new ReadOnlyStringWrapper(this, "question", "");
    private Runnable onAsked = () -> {};
    /** Whom the question is about that shows. */
    private List<User> asked = List.of();
    /** Whom the next question will be about, null while none is being made. */
    private @Nullable List<User> planned;

    StopModel(Worker worker, Notices notices, Clock clock, Consumer<List<User>> switchOff) {
        this.worker = worker;
        this.notices = notices;
        this.clock = clock;
        this.switchOff = switchOff;
    }

    /** What would stop; empty while nothing is asked. */
    public ReadOnlyStringProperty questionProperty() {
        return question.getReadOnlyProperty();
    }

    /** What is run for each question that the person has brought up, also where another was open. */
    public void setOnAsked(Runnable onAsked) {
        this.onAsked = onAsked;
    }

    /** Switches the users off that were asked about. */
    public void confirm() {
        List<User> confirmed = asked;
        cancel();
        if (!confirmed.isEmpty()) {
            switchOff.accept(confirmed);
        }
    }

    /** Leaves everyone as they are. */
    public void cancel() {
        planned = null;
        asked = List.of();
        question.set("");
    }

    /** Counts what would stop, then asks; a plan made later takes the place of this one, and of what is asked. */
    void plan(List<User> users) {
        cancel();
        plan(users, () -> onAsked.run());
    }

    private void plan(List<User> users, Runnable then) {
        List<User> mine = List.copyOf(users);
        planned = mine;
        Instant now = clock.instant();
        Set<Integer> ids = mine.stream().map(User::id).collect(Collectors.toSet());
        worker.ask(
                services -> Loss.of(ids, services, now),
                loss -> {
                    if (planned == mine) {
                        planned = null;
                        asked = mine;
                        question.set(TEXTS.get(
                                "stop-question",
                                loss.users().size(),
                                loss.links(),
                                loss.clicks(),
                                named(loss.users())));
                        then.run();
                    }
                },
                problem -> {
                    if (planned == mine) {
                        cancel();
                    }
                    notices.problem(problem);
                });
    }

    /** Asks anew if one of those asked about has another name by now; they are still the same users. */
    void follow(List<User> users) {
        if (asked.isEmpty()) {
            return;
        }
        Map<Integer, User> now = users.stream().collect(Collectors.toMap(User::id, Function.identity()));
        List<User> same =
                asked.stream().map(user -> now.getOrDefault(user.id(), user)).toList();
        if (!names(same).equals(names(asked))) {
            asked = same;
            plan(same, () -> {});
        }
    }

    private static List<String> names(List<User> users) {
        return users.stream().map(User::name).toList();
    }

    /** The first of them, for a person to see that it is these who were meant. */
    private static String named(List<String> users) {
        String names = users.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return users.isEmpty() ? "" : TEXTS.get("stop-named", names, users.size() - Math.min(MOST_NAMES, users.size()));
    }

    /**
     * What would stop.
     *
     * @param users the names of those of them that are active now, in order
     * @param links of these users that redirect now
     * @param clicks on these links in the last day
     */
    private record Loss(List<String> users, long links, long clicks) {
        static Loss of(Set<Integer> ids, DeskServices services, Instant now) {
            List<UserSummary> active = services.lists().users().stream()
                    .filter(summary -> summary.user().active()
                            && ids.contains(summary.user().id()))
                    .toList();
            Map<Integer, Long> ready = services.lists().ready(now);
            // Whole seconds: clicks of the second that runs count too.
            Map<String, Long> clicks = services.reports().clicksByOwner(now.minus(LATELY), now.plusSeconds(1));
            return new Loss(
                    active.stream()
                            .map(summary -> summary.user().name())
                            .sorted(String.CASE_INSENSITIVE_ORDER)
                            .toList(),
                    active.stream()
                            .mapToLong(
                                    summary -> ready.getOrDefault(summary.user().id(), 0L))
                            .sum(),
                    active.stream()
                            .mapToLong(summary ->
                                    clicks.getOrDefault(summary.user().name(), 0L))
                            .sum());
        }
    }
}
