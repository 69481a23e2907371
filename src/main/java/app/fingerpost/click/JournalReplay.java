package app.fingerpost.click;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What earlier runs left in the journal's files, whole or torn, of whatever length. None of them is mapped yet. */
final class JournalReplay {
    private static final Logger LOG = LoggerFactory.getLogger(JournalReplay.class);
    private static final String FILES = "clicks-*.journal";

    private final Path folder;

    JournalReplay(Path folder) {
        this.folder = folder;
    }

    /** Whether any file was begun for an epoch. */
    boolean isUsed() throws IOException {
        for (Path file : files()) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                if (epoch(channel) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Writes the epochs that the sink lacks into it, as far as it can take them ({@link KnownNumbers}).
     *
     * @return the highest epoch that any file or the sink has: a new one must have another number, for a file may have
     *     kept agents of an epoch that was never written
     */
    long into(ClickSink sink) throws IOException {
        long last = sink.lastEpoch();
        long highest = last;
        Map<Long, ClickEpoch> lacking = new TreeMap<>();
        for (Path file : files()) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                long epoch = epoch(channel);
                highest = Math.max(highest, epoch);
                if (epoch > last) {
                    SegmentReader reader = new SegmentReader(read(channel, channel.size()));
                    int end = reader.readInto(lacking.computeIfAbsent(epoch, number -> new ClickEpoch()), null);
                    int whole = reader.wholeAfter(end);
                    if (whole > 0) {
                        LOG.error(
                                "{} is damaged at byte {}. {} records behind it, most of them clicks, are not counted; a copy is kept in {}.",
                                file,
                                end,
                                whole,
                                keepCopy(file));
                    }
                } else if (new SegmentReader(read(channel, Segment.HEADER)).isUnreadable()) {
                    LOG.error(
                            "{} is damaged at its front. If there are clicks in it, they are not counted; a copy is kept in {}.",
                            file,
                            keepCopy(file));
                }
            }
        }
        if (lacking.isEmpty()) {
            return highest;
        }
        KnownNumbers known = new KnownNumbers(sink.lastNumbers());
        lacking.forEach((number, epoch) -> {
            known.introducedBy(epoch);
            ClickBatch batch = epoch.knownTo(known).toBatch(number);
            long strange = epoch.tally().total() - batch.total();
            if (strange > 0) {
                LOG.warn("{} clicks of the last run are left out: the database is older than their links.", strange);
            }
            // Also for nothing but the number: at the next start their numbers may be those of other links.
            if (batch.size() > 0 || strange > 0) {
                if (batch.total() > 0) {
                    LOG.info("Writing {} clicks that the last run counted and could not write.", batch.total());
                }
                sink.store(batch);
            }
        });
        return highest;
    }

    /** For people to look into, since the file is about to be used again; only the first of each name. */
    private Path keepCopy(Path file) throws IOException {
        Path damaged = Files.createDirectories(folder.resolve("damaged"));
        Path copy = damaged.resolve(folder.relativize(file));
        if (!Files.exists(copy)) {
            Files.copy(file, copy);
        }
        return damaged;
    }

    /** Deletes what a busy time left beyond the first so many; the sink has everything. */
    void keep(int files) throws IOException {
        List<Path> kept = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            kept.add(Segments.file(folder, i));
        }
        for (Path file : files()) {
            if (!kept.contains(file)) {
                Files.delete(file);
            }
        }
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, FILES)) {
            found.forEach(files::add);
        }
        return files;
    }

    private static long epoch(FileChannel channel) throws IOException {
        return new SegmentReader(read(channel, Segment.HEADER)).epoch();
    }

    /** The first bytes, as many as there are. */
    private static ByteBuffer read(FileChannel channel, long most) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(most, channel.size()));
        while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) >= 0) {}
        return bytes;
    }
}
