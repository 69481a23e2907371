package app.fingerpost.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Looks at every frame of a window, on its thread: how long it is since the one before, and what of a processor JavaFX's
 * two threads took for it. Scrolls the table meanwhile, if there is one, by the wheel at every frame and now and then to
 * another place, as who drags the scroll bar.
 */
final class FrameWatch extends AnimationTimer {
    private static final int SETTLED_FRAMES = 2;
    private static final int FRAMES_A_JUMP = 40;
    private static final double WHEEL = -120;
    private static final double LONG_MILLIS = 50;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Random random = new Random(1);
    private final CountDownLatch usable = new CountDownLatch(1);
    private final int rows;
    private int settled;
    private volatile long shownAfter;
    private volatile long usableAfter;
    private volatile boolean measuring;
    private List<Frame> frames = new ArrayList<>();
    private Frame before = new Frame(0, 0, 0);

    /** All in nanoseconds. */
    private record Frame(long time, long fx, long render) {}

    /** {@code rows} of the table are waited for; 0 where there is no table. */
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

    /** Milliseconds from the start of the process to the frame that shows what was waited for. */
    long awaitUsable() {
        try {
            usable.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return usableAfter;
    }

    /** The same to the first frame of the window, whatever it shows; asked when it is usable. */
    long shownAfter() {
        return shownAfter;
    }

    /** Measures for so many seconds; figures in milliseconds, of time and of a processor. */
    String measure(int seconds) {
        Platform.runLater(() -> {
            frames = new ArrayList<>(seconds * 70);
            before = now(System.nanoTime());
            measuring = true;
        });
        LockSupport.parkNanos(Duration.ofSeconds(seconds).toNanos());
        CountDownLatch done = new CountDownLatch(1);
        String[] told = new String[1];
        Platform.runLater(() -> {
            measuring = false;
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
        if (usable.getCount() > 0) {
            look();
        } else if (measuring) {
            Frame now = now(System.nanoTime());
            frames.add(new Frame(now.time - before.time, now.fx - before.fx, now.render - before.render));
            before = now;
            scroll();
        }
    }

    private void look() {
        boolean there = Window.getWindows().stream().anyMatch(Window::isShowing);
        if (there && shownAfter == 0) {
            shownAfter = sinceStart();
        }
        TableView<?> table = table();
        if (there && (rows == 0 || table != null && table.getItems().size() >= rows) && ++settled > SETTLED_FRAMES) {
            usableAfter = sinceStart();
            usable.countDown();
        }
    }

    private static long sinceStart() {
        Instant start = ProcessHandle.current().info().startInstant().orElseThrow();
        return Duration.between(start, Instant.now()).toMillis();
    }

    private void scroll() {
        TableView<?> table = table();
        if (table == null) {
            return;
        }
        if (frames.size() % FRAMES_A_JUMP == 0) {
            table.scrollTo(random.nextInt(table.getItems().size()));
        }
        Node flow = table.lookup(".virtual-flow");
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

    private static @Nullable TableView<?> table() {
        for (Window window : Window.getWindows()) {
            if (window.getScene() != null && window.getScene().lookup("#links") instanceof TableView<?> table) {
                return table;
            }
        }
        return null;
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
