package app.fingerpost.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * A bar that grows while links go in: redrawn in place on a terminal, as a line now and then where the output goes to a
 * file. Reports may come from any thread, one at a time.
 */
final class ImportProgress implements AutoCloseable {
    private static final int WIDTH = 78;
    private static final int TERMINAL_MILLIS = 100;
    private static final int FILE_MILLIS = 2_000;

    private final PrintWriter to;
    private final boolean terminal;
    private volatile @Nullable ProgressBar bar;

    ImportProgress(PrintWriter to) {
        // A console is where input and output are one; where errors go is left out of it.
        this(to, System.console() != null, Path.of("/dev/stderr"));
    }

    /** @param errors where {@code to} leads, on systems that have a name for it */
    ImportProgress(PrintWriter to, boolean console, Path errors) {
        this.to = to;
        this.terminal = console && !Files.isRegularFile(errors);
    }

    void report(long done, long of) {
        ProgressBar shown = bar;
        if (shown == null) {
            shown = started(of);
            bar = shown;
        }
        shown.stepTo(done);
    }

    @Override
    public void close() {
        ProgressBar shown = bar;
        if (shown != null) {
            shown.close();
            if (terminal) {
                to.println();
            }
        }
    }

    private ProgressBar started(long of) {
        return new ProgressBarBuilder()
                .setTaskName("Importing")
                .setInitialMax(of)
                .setStyle(terminal ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(terminal ? TERMINAL_MILLIS : FILE_MILLIS)
                .setConsumer(new DelegatingProgressBarConsumer(this::draw, WIDTH))
                .build();
    }

    private void draw(String line) {
        if (terminal) {
            to.print("\r" + line);
            to.flush();
        } else {
            to.println(line);
        }
    }
}
