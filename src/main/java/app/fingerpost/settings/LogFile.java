package app.fingerpost.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is logged, in a file of the data folder, for who started by an icon and sees no standard error. It has two files at
 * most, which nobody but their owner may read, and none before there is something to tell. Nobody waits for it, and what
 * fails in it is kept to itself: lines it has no room for are left out. Any thread may call.
 */
public final class LogFile implements AutoCloseable {
    /** In bytes, of each of the two. */
    private static final long MOST = 1L << 20;
    /** In characters; of a longer line only the beginning is kept. */
    private static final int LONGEST = 2_000;

    private static final int WAITING = 1_000;
    private static final int AT_ONCE = 100;
    private static final int PATIENCE_SECONDS = 2;
    /** No line has an end of a line in it. */
    private static final String END = "\n";

    private final Path file;
    private final String about;
    private final long most;
    private final BlockingQueue<String> waiting = new ArrayBlockingQueue<>(WAITING);
    /** Guarded by this; from the first line on. */
    private @Nullable Thread writer;

    /** Whether the first line of this run is in the file. The writer's thread only. */
    private boolean begun;

    /** {@code about} is its first line of this run, which says what a report of a fault needs. */
    public LogFile(Path folder, String about) {
        this(folder, about, MOST);
    }

    LogFile(Path folder, String about, long most) {
        this.file = in(folder);
        this.about = about;
        this.most = most;
    }

    /** Where the log of the folder is, once it has one. The one before it has {@code .1} behind its name. */
    public static Path in(Path folder) {
        return folder.resolve("fingerpost.log");
    }

    /** Keeps the line, without addresses of other computers. Returns at once. */
    public void add(String line) {
        begin();
        waiting.offer(line);
    }

    /** Writes what is waiting, for two seconds at most; what is added later may be lost. */
    @Override
    public void close() {
        Thread writing = writer();
        if (writing == null) {
            return;
        }
        try {
            if (waiting.offer(END, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                writing.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void begin() {
        if (writer == null) {
            writer = new Thread(this::work, "log-file");
            writer.setDaemon(true);
            writer.setPriority(Thread.MIN_PRIORITY);
            writer.start();
        }
    }

    private synchronized @Nullable Thread writer() {
        return writer;
    }

    private void work() {
        List<String> lines = new ArrayList<>();
        try {
            do {
                lines.add(waiting.take());
                waiting.drainTo(lines, AT_ONCE);
            } while (write(lines));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes the lines and forgets them; false if the end was among them. */
    private boolean write(List<String> lines) {
        boolean ended = lines.remove(END);
        StringBuilder text = new StringBuilder();
        if (!begun) {
            text.append(shown(about)).append(System.lineSeparator());
        }
        lines.forEach(line -> text.append(shown(line)).append(System.lineSeparator()));
        lines.clear();
        try {
            append(text.toString().getBytes(StandardCharsets.UTF_8));
            begun = true;
        } catch (IOException e) {
            // There is nowhere to tell it: the folder is gone, or the disk is full.
        }
        return !ended;
    }

    private void append(byte[] text) throws IOException {
        if (Files.exists(file) && Files.size(file) + text.length > most) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(file)) {
            OwnersFile.create(file);
        }
        Files.write(file, text, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    private static String shown(String line) {
        String kept = line.length() > LONGEST ? line.substring(0, LONGEST) + " …" : line;
        return Addresses.hidden(kept);
    }

    /** Apart, so that a start without a line does not wait for the patterns. */
    private static final class Addresses {
        /** Of version 4 in any place, of version 6 as Java writes it, or with a gap. */
        private static final Pattern ADDRESS = Pattern.compile("(?<![\\d.])\\d{1,3}(?:\\.\\d{1,3}){3}(?!\\.?\\d)"
                + "|(?<![\\w:])(?:[0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}(?![\\w:])"
                + "|(?<![\\w:])(?:[0-9a-fA-F]{1,4}:)*(?:[0-9a-fA-F]{1,4})?::[0-9a-fA-F:]*(?![\\w:])");

        private static final Pattern OWN = Pattern.compile("127\\.0\\.0\\.1|0\\.0\\.0\\.0");

        static String hidden(String line) {
            return ADDRESS.matcher(line)
                    .replaceAll(found -> OWN.matcher(found.group()).matches() ? found.group() : "(an address)");
        }
    }
}
