package app.fingerpost.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Tells when a window is usable and when all its links are there, from the start of the process, which the property
 * {@code started} gives in nanoseconds since 1970. Then it rests, and measures when it is told to: it looks at every frame of a window, on its thread: how long it is since the one before, and what of a processor JavaFX's
 * two threads took for it. Scrolls the table meanwhile, if there is one, by the wheel at every frame and now and then to
 * another place, as who drags the scroll bar.
 */
final class FrameWatch extends AnimationTimer {
    /** As many frames in a row must come without a long wait until a window counts as usable. */
    private static final int PROMPT_FRAMES = 3;

    private static final long STARTED_NANOS = Long.getLong("started", 0);
    private static final int FRAMES_A_JUMP = 40;
    private static final double WHEEL = -120;
    private static final double LONG_MILLIS = 50;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Random random = new Random(1);
    private final CountDownLatch complete = new CountDownLatch(1);
    private final int rows;
    private int prompt;
    private long lastFrame;
    private long longest;
    private long shownAfter;
    private long usableAfter;
    private String usableCpu = "";
    private boolean measuring;
    private @Nullable TableView<?> table;
    private volatile String start = "";
    private List<Frame> frames = new ArrayList<>();
    private Frame before = new Frame(0, 0, 0);

    /** All in nanoseconds. */
    private record Frame(long time, long fx, long render) {}

    /** {@code rows} is how many all links are; 0 for a table that stays empty. */
    FrameWatch(int rows) {
        this.rows = rows;
    }

    /** From any thread, as soon as the toolkit's own is there. */
    void begin() {
        while (true) {
            try {
                Platform.runLater(this::start);
                return;
            } catch (IllegalStateException notYet) {
                LockSupport.parkNanos(1_000_000);
            }
        }
    }

    /**
     * Waits until all links are there. Milliseconds from the start of the process: to the first frame of the window,
     * whatever it shows; until it is usable; until all links are there; and of the longest frame between these two. What
     * of a processor it took until it was usable, and JavaFX's thread of that.
     */
    String awaitComplete() {
        try {
            complete.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return start;
    }

    /** Measures for so many seconds; figures in milliseconds, of time and of a processor. */
    String measure(int seconds) {
        Platform.runLater(() -> {
            frames = new ArrayList<>(seconds * 70);
            before = now(System.nanoTime());
            measuring = true;
            start();
        });
        LockSupport.parkNanos(Duration.ofSeconds(seconds).toNanos());
        CountDownLatch done = new CountDownLatch(1);
        String[] told = new String[1];
        Platform.runLater(() -> {
            measuring = false;
            stop();
            told[0] = told();
            done.countDown();
        });
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return told[0];
    }

    @Override
    public void handle(long pulse) {
        if (measuring) {
            Frame now = now(System.nanoTime());
            frames.add(new Frame(now.time - before.time, now.fx - before.fx, now.render - before.render));
            before = now;
            scroll();
        } else {
            look(System.nanoTime());
        }
    }

    private void look(long now) {
        long frame = (now - lastFrame) / 1_000_000;
        lastFrame = now;
        if (Window.getWindows().stream().noneMatch(Window::isShowing)) {
            return;
        }
        if (shownAfter == 0) {
            shownAfter = sinceStart();
        }
        if (usableAfter > 0) {
            longest = Math.max(longest, frame);
        } else {
            prompt = frame <= LONG_MILLIS && isFilled() ? prompt + 1 : 0;
            if (prompt == PROMPT_FRAMES) {
                usableAfter = sinceStart();
                Duration all = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
                usableCpu = all.toMillis() + " fx=" + threads.getCurrentThreadCpuTime() / 1_000_000;
            }
        }
        TableView<?> links = table();
        if (usableAfter > 0 && links != null && links.getItems().size() >= rows) {
            stop();
            start = "usable=" + usableAfter + " shown=" + shownAfter + " all=" + sinceStart() + " longest=" + longest
                    + " cpu=" + usableCpu;
            complete.countDown();
        }
    }

    /** Whether the table shows rows from its top to its bottom, if it is to have any. */
    private boolean isFilled() {
        TableView<?> links = table();
        if (links == null || links.getItems().isEmpty()) {
            return links != null && rows == 0;
        }
        if (!(links.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            return false;
        }
        IndexedCell<?> last = flow.getLastVisibleCell();
        return last != null && !last.isEmpty() && last.getIndex() >= flow.getHeight() / last.getHeight() - 1;
    }

    private static long sinceStart() {
        return ChronoUnit.NANOS.between(Instant.EPOCH.plusNanos(STARTED_NANOS), Instant.now()) / 1_000_000;
    }

    private void scroll() {
        TableView<?> links = table();
        if (links == null) {
            return;
        }
        if (frames.size() % FRAMES_A_JUMP == 0) {
            links.scrollTo(random.nextInt(links.getItems().size()));
        }
        Node flow = links.lookup(".virtual-flow");
        Event.fireEvent(
                flow,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        10,
                        10,
                        10,
                        10,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        0,
                        WHEEL,
                        0,
                        WHEEL,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        new PickResult(flow, 10, 10)));
    }

    /** Looked for once, since to search a large window in every frame is felt while its code is not compiled. */
    private @Nullable TableView<?> table() {
        for (Window window : Window.getWindows()) {
            if (table == null
                    && window.getScene() != null
                    && window.getScene().lookup("#links") instanceof TableView<?> found) {
                table = found;
            }
        }
        return table;
    }

    private Frame now(long time) {
        Thread renderer = WindowBench.thread("QuantumRenderer");
        return new Frame(
                time,
                threads.getCurrentThreadCpuTime(),
                renderer == null ? 0 : threads.getThreadCpuTime(renderer.getId()));
    }

    private String told() {
        double[] times =
                frames.stream().mapToDouble(frame -> frame.time / 1e6).sorted().toArray();
        long over =
                frames.stream().filter(frame -> frame.time / 1e6 > LONG_MILLIS).count();
        return String.format(
                "frames=%d median=%.1f p99=%.1f longest=%.1f over=%d fx=%.1f render=%.1f",
                times.length,
                times[times.length / 2],
                times[times.length * 99 / 100],
                times[times.length - 1],
                over,
                frames.stream().mapToLong(Frame::fx).max().orElse(0) / 1e6,
                frames.stream().mapToLong(Frame::render).max().orElse(0) / 1e6);
    }
}
