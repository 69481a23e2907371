package app.fingerpost.desk.model;

import app.fingerpost.link.Rejected;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the window's questions to the app, one after the other on one thread, and brings the answers back to the FX
 * thread. Nothing else in the window has the services, so nothing else can wait for them. Called on the FX thread.
 */
final class Worker {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    private final CountDownLatch opened = new CountDownLatch(1);
    private final Executor behind;
    private final Executor front;

    private volatile @Nullable DeskServices services;
    /** Questions not answered yet; the FX thread's alone. */
    private int underWay;
    /** What the last failure came from; the questions' alone. */
    private String trouble = "";

    /**
     * For an app that is not open yet. {@code behind} runs tasks one at a time, {@code front} runs them on the FX thread in
     * the order given.
     */
    Worker(Executor behind, Executor front) {
        this.behind = behind;
        this.front = front;
    }

    /** The same for an app that is open. */
    static Worker over(DeskServices services, Executor behind, Executor front) {
        Worker worker = new Worker(behind, front);
        worker.open(services);
        return worker;
    }

    /** Questions, which wait until now, are answered by these. Once; any thread. */
    void open(DeskServices open) {
        services = open;
        opened.countDown();
    }

    /** Asks, then calls one of {@code answer} and {@code problem} on the FX thread. After the window's end, neither. */
    <T> void ask(Function<DeskServices, T> question, Consumer<T> answer, Consumer<Problem> problem) {
        underWay++;
        try {
            behind.execute(() -> run(question, answer, problem));
        } catch (RejectedExecutionException e) {
            LOG.debug("The window is closed; a question is dropped.", e);
        }
    }

    /** Whether a question is not answered yet: another would wait for that. */
    boolean isBusy() {
        return underWay > 0;
    }

    /** Has something done on the FX thread, by the question under way: how far it is, say. Any thread may call. */
    void tell(Runnable word) {
        front.execute(word);
    }

    private <T> void run(Function<DeskServices, T> question, Consumer<T> answer, Consumer<Problem> problem) {
        T found;
        try {
            opened.await();
            found = question.apply(Objects.requireNonNull(services, "open"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        } catch (Rejected e) {
            bring(() -> problem.accept(Problem.of(e)));
            return;
        } catch (RuntimeException | Error e) {
            log(e);
            bring(() -> problem.accept(Problem.of(e)));
            return;
        }
        bring(() -> answer.accept(found));
    }

    private void bring(Runnable answer) {
        front.execute(() -> {
            underWay--;
            answer.run();
        });
    }

    /**
     * Every failure, since people are told that the log says why; a trouble that goes on, such as a full disk, with all its
     * lines once.
     */
    private void log(Throwable failure) {
        Throwable origin = failure;
        while (origin.getCause() != null) {
            origin = origin.getCause();
        }
        if (trouble.equals(origin.toString())) {
            LOG.error("A question from the window failed for the same reason: {} {}", failure.getMessage(), trouble);
        } else {
            trouble = origin.toString();
            LOG.error("A question from the window failed.", failure);
        }
    }
}
