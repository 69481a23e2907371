package app.fingerpost.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar that grows while links go in, on a terminal; elsewhere nobody looks. Reports may come from any thread, one at a time. */
final class ImportProgress implements AutoCloseable {
    private static final int WIDTH = 78;
    private static final int MILLIS = 100;

    private final PrintWriter to;
    private final boolean terminal = System.console() != null;
    private volatile @Nullable ProgressBar bar;

    ImportProgress(PrintWriter to) {
        this.to = to;
    }

    void report(long done, long of) {
        if (terminal) {
            ProgressBar shown = bar;
            if (shown == null) {
                shown = started(of);
                bar = shown;
            }
            shown.stepTo(done);
        }
    }

    @Override
    public void close() {
        ProgressBar shown = bar;
        if (shown != null) {
            shown.close();
            to.println();
        }
    }

    private ProgressBar started(long of) {
        return new ProgressBarBuilder()
                .setTaskName("Importing")
                .setInitialMax(of)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(MILLIS)
                .setConsumer(new DelegatingProgressBarConsumer(this::draw, WIDTH))
                .build();
    }

    private void draw(String line) {
        to.print("\r" + line);
        to.flush();
    }
}
