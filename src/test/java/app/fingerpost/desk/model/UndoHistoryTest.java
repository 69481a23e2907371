package app.fingerpost.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/** Whatever is begun, done, taken back, done again, stopped and refused, in whatever order the answers come. */
final class UndoHistoryTest {
    private enum Event {
        BEGIN,
        DID_FIRST,
        DID_LAST,
        FAIL_FIRST,
        UNDO,
        REDO,
        STEP_DONE,
        STEP_FAILED,
        STEP_IMPOSSIBLE
    }

    @Property(tries = 3000)
    void nothingIsTakenBackBeneathWhatStandsAndRedoGoesTheWayBack(@ForAll("events") List<Event> events) {
        World world = new World();
        events.forEach(world::happen);
        world.settle();
    }

    @Test
    void ofDeedsOverAllLinksOnlyAsManyAreKeptAsMemoryHolds() {
        UndoHistory history = new UndoHistory();
        for (int i = 1; i <= 7; i++) {
            history.did(begun(history), "all " + i, 60_000);
        }
        assertThat(takenBack(history)).containsExactly("all 7", "all 6", "all 5", "all 4", "all 3");

        history.did(begun(history), "small", 1);
        history.did(begun(history), "far too many", 1_000_000);
        assertThat(takenBack(history)).containsExactly("far too many");
    }

    @Test
    void hundredDeedsAreKept() {
        UndoHistory history = new UndoHistory();
        for (int i = 1; i <= 103; i++) {
            history.did(begun(history), "deed " + i, 1);
        }
        assertThat(takenBack(history)).hasSize(100).startsWith("deed 103").endsWith("deed 4");
    }

    /** Or it would be taken back beneath the others. */
    @Test
    void deedThatWasBegunFirstMakesNoRoomByThoseAfterIt() {
        UndoHistory history = new UndoHistory();
        UndoHistory.Deed longOne = begun(history);
        history.did(begun(history), "meanwhile", 200_000);
        history.did(begun(history), "meanwhile too", 200_000);
        history.did(longOne, "long", 200_000);

        assertThat(takenBack(history)).containsExactly("meanwhile too", "meanwhile", "long");
    }

    /** It was asked for while it was under way, and came too late to stop it. */
    @Test
    void deedThatIsTakenBackAtOnceMakesNothingForgotten() {
        UndoHistory history = new UndoHistory();
        history.did(begun(history), "small", 1);
        UndoHistory.Deed unwanted = begun(history);
        history.undo();
        history.did(unwanted, "far too many", 1_000_000);

        assertThat(takenBack(history)).containsExactly("small");
    }

    private static UndoHistory.Deed begun(UndoHistory history) {
        UndoHistory.Deed deed = new UndoHistory.Deed("", history::stepDone, history::stepDone, () -> {});
        history.begin(deed);
        return deed;
    }

    private static List<String> takenBack(UndoHistory history) {
        List<String> texts = new ArrayList<>();
        for (String next = history.nextUndoProperty().get();
                !next.isEmpty();
                next = history.nextUndoProperty().get()) {
            texts.add(next);
            history.undo();
        }
        return texts;
    }

    @Provide
    static Arbitrary<List<Event>> events() {
        return Arbitraries.frequency(
                        Tuple.of(3, Event.BEGIN),
                        Tuple.of(3, Event.DID_FIRST),
                        Tuple.of(1, Event.DID_LAST),
                        Tuple.of(1, Event.FAIL_FIRST),
                        Tuple.of(6, Event.UNDO),
                        Tuple.of(4, Event.REDO),
                        Tuple.of(5, Event.STEP_DONE),
                        Tuple.of(2, Event.STEP_FAILED),
                        Tuple.of(1, Event.STEP_IMPOSSIBLE))
                .list()
                .ofMaxSize(80);
    }

    /** What the deeds of a history, numbered as they are begun, have done to the data. */
    private static final class World {
        private final UndoHistory history = new UndoHistory();
        private final List<UndoHistory.Deed> deeds = new ArrayList<>();
        private final List<Integer> underWay = new ArrayList<>();
        private final NavigableSet<Integer> standing = new TreeSet<>();
        /** The last one taken back is the first. */
        private final Deque<Integer> takenBack = new ArrayDeque<>();
        /** Those of them that cannot be done again, unless that is asked for already. */
        private final Set<Integer> forgotten = new HashSet<>();
        /** By deeds, which one was begun last each time that their undo was asked for, and not begun yet. */
        private final Map<Integer, Deque<Integer>> asked = new HashMap<>();
        /** What is being taken back, negative, or done again, positive; 0 for none. */
        private int step;

        void happen(Event event) {
            switch (event) {
                case BEGIN -> begin(deeds.size() + 1);
                case DID_FIRST -> did(0);
                case DID_LAST -> did(underWay.size() - 1);
                case FAIL_FIRST -> {
                    if (!underWay.isEmpty()) {
                        history.end(deeds.get(underWay.remove(0) - 1));
                    }
                }
                case UNDO -> {
                    String next = history.nextUndoProperty().get();
                    if (!next.isEmpty()) {
                        asked.computeIfAbsent(Integer.valueOf(next), deed -> new ArrayDeque<>())
                                .add(deeds.size());
                    }
                    history.undo();
                }
                case REDO -> history.redo();
                case STEP_DONE -> end(event);
                case STEP_FAILED -> end(event);
                case STEP_IMPOSSIBLE -> end(event);
            }
            check();
        }

        void settle() {
            while (!underWay.isEmpty() || step != 0) {
                happen(Event.DID_FIRST);
                happen(Event.STEP_DONE);
            }
        }

        private void begin(int number) {
            UndoHistory.Deed deed =
                    new UndoHistory.Deed(Integer.toString(number), () -> start(-number), () -> start(number), () -> {});
            deeds.add(deed);
            underWay.add(number);
            history.begin(deed);
        }

        private void did(int at) {
            if (!underWay.isEmpty()) {
                int number = underWay.remove(at);
                standing.add(number);
                boolean wanted = history.did(deeds.get(number - 1), Integer.toString(number), 1);
                String redo = history.nextRedoProperty().get();
                assertThat(redo.isEmpty() ? number : Integer.parseInt(redo))
                        .as("what was begun before is not done again on this one")
                        .isGreaterThanOrEqualTo(number);
                takenBack.stream().filter(before -> !wanted || before < number).forEach(forgotten::add);
            }
        }

        private void start(int wanted) {
            assertThat(step).as("one step at a time").isZero();
            step = wanted;
            if (wanted < 0) {
                assertThat(standing).contains(-wanted);
                int last = Objects.requireNonNull(asked.get(-wanted)).remove();
                assertThat(standing.subSet(-wanted, false, last, true))
                        .as("standing on what is taken back")
                        .isEmpty();
            } else {
                assertThat(takenBack.stream().filter(one -> one == wanted || !forgotten.contains(one)))
                        .as("done again")
                        .startsWith(wanted);
            }
        }

        private void end(Event how) {
            int number = Math.abs(step);
            boolean back = step < 0;
            step = 0;
            if (number == 0) {
                return;
            }
            if (how == Event.STEP_DONE && back) {
                standing.remove(number);
                takenBack.addFirst(number);
                forgotten.remove(number);
                history.stepDone();
            } else if (how == Event.STEP_DONE) {
                standing.add(number);
                takenBack.remove(number);
                history.stepDone();
            } else if (how == Event.STEP_FAILED) {
                history.stepFailed();
            } else {
                standing.remove(number);
                takenBack.remove(number);
                history.stepImpossible();
            }
        }

        private void check() {
            if (step == 0 && underWay.isEmpty()) {
                asked.clear();
            }
            if (step == 0) {
                NavigableSet<Integer> there = new TreeSet<>(standing);
                there.addAll(underWay);
                assertThat(history.nextUndoProperty().get()).isEqualTo(there.isEmpty() ? "" : "" + there.last());
            }
        }
    }
}
