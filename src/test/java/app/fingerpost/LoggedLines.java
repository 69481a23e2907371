package app.fingerpost;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a class logs, from construction until closed; standard error says nothing meanwhile. */
public final class LoggedLines implements AutoCloseable {
    private final PrintStream before = System.err;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final String by;

    public LoggedLines(Class<?> logger) {
        this.by = " " + logger.getSimpleName() + " - ";
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    }

    /** The first line of each entry so far; a failure's own lines are left out. */
    public List<String> lines() {
        return written.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains(by))
                .toList();
    }

    @Override
    public void close() {
        System.setErr(before);
    }
}
