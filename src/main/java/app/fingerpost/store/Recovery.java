package app.fingerpost.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.SFChunk;
import org.h2.mvstore.SingleFileStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest state that is whole in a database file which was not closed in order, as after a kill. The file is a row of
 * chunks, one for each state, and each needs some of those before it. H2 2.4.240 first looks at the one the file's head names,
 * at those that follow on it and at the last one in the file. If the first lack something, and the last is an old one that
 * does not, it goes back to that ({@code RandomAccessStore.readStoreHeader}), however many newer ones are whole, and what the
 * disk had confirmed since is gone. So it comes after a disk was full: a chunk found no room at the end of the file, and the
 * next one, which the head then names, found some in a gap.
 *
 * <p>Where H2 goes back behind what the head names, every chunk is looked at here, which takes seconds for some hundred
 * megabytes. Elsewhere H2 lacks at most what was written on top of a chunk that was not, which the disk never confirmed. Only
 * if there is a newer state than H2 finds is the file changed, in place and without any more room: the head names the newest
 * whole state, and what was written on top of the missing chunk is wiped out, so that it is never taken for what comes next.
 * A kill meanwhile leaves a file of which the same is found again.
 */
final class Recovery extends SingleFileStore {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    /** Bytes; chunks and the two copies of the file's head begin and end at multiples of it. */
    private static final int BLOCK = 4096;

    private static final String CLEAN = "clean";
    /** In the first line of a file that was closed in order, as H2 writes it. */
    private static final String CLOSED = "," + CLEAN + ":1,";

    private final boolean mends;

    private Recovery(boolean mends) {
        super(new HashMap<>());
        this.mends = mends;
    }

    /**
     * Has H2, which is to open the file next, find the newest state that is whole in it. What is wrong with the file
     * otherwise is for H2 to tell.
     *
     * @throws MVStoreException if somebody else has the file open, or it cannot be written
     */
    static void prepare(Path file) {
        if (isNewOrClosed(file)) {
            return;
        }
        try {
            SingleFileStore asH2 = new SingleFileStore(new HashMap<>());
            long found = newest(asH2, file, true);
            if (found >= named(asH2) || found >= newest(new Recovery(false), file, true)) {
                return;
            }
        } catch (MVStoreException e) {
            // One that this process has open is H2's, which has not given it up and goes on with it.
            if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
                    && !(e.getCause() instanceof OverlappingFileLockException)) {
                throw e;
            }
            LOG.debug("{} is left to H2 as it is.", file, e);
            return;
        }
        newest(new Recovery(true), file, false);
        long state = newest(new SingleFileStore(new HashMap<>()), file, true);
        LOG.warn(
                "Something of {} was not written whole, and H2 would have gone back further than it has to; it goes on with"
                        + " state {}.",
                file,
                state);
    }

    /** The state that the file's head names. */
    private static long named(SingleFileStore store) {
        return DataUtils.readHexLong(store.getStoreHeader(), "version", 0);
    }

    private static boolean isNewOrClosed(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            String head = new String(bytes.readNBytes(BLOCK), StandardCharsets.ISO_8859_1);
            return head.lines().findFirst().orElse("").contains(CLOSED);
        } catch (IOException e) {
            return true;
        }
    }

    /** The number of the newest state that {@code store} finds. */
    private static long newest(SingleFileStore store, Path file, boolean readOnly) {
        store.open(file.toString(), readOnly, null);
        try {
            MVStore opened =
                    new MVStore.Builder().fileStore(store).autoCommitDisabled().open();
            long state = opened.getCurrentVersion();
            opened.closeImmediately();
            return state;
        } finally {
            store.close();
        }
    }

    @Override
    protected void readStoreHeader(boolean ignored) {
        super.readStoreHeader(true);
        if (mends) {
            wipeLaterChunks();
            sync();
            nameLastChunk();
            shrinkStoreIfPossible(0);
            sync();
        }
    }

    /** None inside the chunks that are kept: those may hold anything. */
    private void wipeLaterChunks() {
        Map<Long, Integer> kept = getChunks().values().stream()
                .filter(chunk -> chunk.block > 0)
                .collect(Collectors.toMap(chunk -> chunk.block, chunk -> chunk.len));
        long blocks = size() / BLOCK;
        long block = 2;
        while (block < blocks) {
            SFChunk chunk = kept.containsKey(block) ? null : readChunkHeaderOptionally(block);
            if (chunk != null && chunk.version > lastChunkVersion()) {
                writeFully(null, block * BLOCK, ByteBuffer.allocate(BLOCK));
            }
            block += kept.getOrDefault(block, 1);
        }
    }

    /**
     * In both copies of the head, as H2 does, but not as of a file that was closed: H2 then trusts chunks that the state has
     * no use for any more, and in whose room later ones may have been.
     */
    private void nameLastChunk() {
        Map<String, Object> named = getStoreHeader();
        named.remove(CLEAN);
        named.remove("fletcher");
        named.put("block", lastChunk.block);
        named.put("chunk", lastChunk.id);
        named.put("version", lastChunk.version);
        StringBuilder line = new StringBuilder();
        DataUtils.appendMap(line, new HashMap<>(named));
        byte[] checked = line.toString().getBytes(StandardCharsets.ISO_8859_1);
        DataUtils.appendMap(line, "fletcher", DataUtils.getFletcher32(checked, 0, checked.length));
        byte[] head = line.append('\n').toString().getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer copies = ByteBuffer.allocate(2 * BLOCK)
                .put(head)
                .position(BLOCK)
                .put(head)
                .rewind();
        writeFully(null, 0, copies);
    }
}
