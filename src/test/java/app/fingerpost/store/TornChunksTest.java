package app.fingerpost.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.SFChunk;
import org.h2.mvstore.SingleFileStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files whose last chunk but one, at the end of the file, was not written whole, while the last one was, in a gap: as a full
 * disk leaves them. In stores made up at random, whose gaps are the room of chunks that states before still name.
 */
final class TornChunksTest {
    private static final int BLOCK = 4096;
    private static final int STORES = 40;
    private static final int STATES = 60;
    private static final int KEYS = 200;

    @TempDir
    private Path folder;

    private int torn;
    private int mended;

    @Test
    void noStateIsOlderThanTheOneBeforeWhatWasTornAndNoneIsChanged() throws IOException {
        for (int seed = 1; seed <= STORES; seed++) {
            try (Chunks chunks = new Chunks(folder.resolve("store" + seed + ".mv.db"))) {
                tearAll(chunks, new Random(seed));
            }
        }
        assertThat(torn).isGreaterThan(50);
        assertThat(mended).isGreaterThan(10);
    }

    private void tearAll(Chunks chunks, Random random) throws IOException {
        Map<Long, Map<Integer, String>> states = new HashMap<>();
        SFChunk before = null;
        for (int state = 0; state < STATES; state++) {
            chunks.write(random, random.nextInt(5) == 0 ? KEYS : 1 + random.nextInt(5));
            SFChunk last = chunks.last();
            states.put(last.version, chunks.content());
            if (before != null && last.block < before.block && before.block + before.len == chunks.blocks()) {
                byte[] file = Files.readAllBytes(chunks.file);
                look(Arrays.copyOf(file, file.length - BLOCK), before.version, states);
            }
            before = last;
        }
    }

    /** The disk may have confirmed all up to the state before the one that was torn. */
    private void look(byte[] file, long tornState, Map<Long, Map<Integer, String>> states) throws IOException {
        torn++;
        Path path = Files.write(folder.resolve("torn.mv.db"), file);
        Recovery.prepare(path);
        mended += Arrays.equals(Files.readAllBytes(path), file) ? 0 : 1;
        try (Chunks found = new Chunks(path)) {
            long state = found.store.getCurrentVersion();
            assertThat(state).isGreaterThanOrEqualTo(tornState - 1);
            assertThat(found.content()).isEqualTo(states.get(state));
        }
    }

    /** A store that reuses the room of chunks at once. */
    private static final class Chunks extends SingleFileStore implements AutoCloseable {
        private final Path file;
        private final MVStore store;
        private final MVMap<Integer, String> map;

        Chunks(Path file) {
            super(new HashMap<>());
            this.file = file;
            open(file.toString(), false, null);
            this.store =
                    new MVStore.Builder().fileStore(this).autoCommitDisabled().open();
            store.setRetentionTime(0);
            this.map = store.openMap("map");
        }

        void write(Random random, int entries) {
            for (int i = 0; i < entries; i++) {
                map.put(random.nextInt(KEYS), "x".repeat(random.nextInt(1000)) + random.nextInt());
            }
            store.commit();
        }

        SFChunk last() {
            return lastChunk;
        }

        long blocks() {
            return size() / BLOCK;
        }

        Map<Integer, String> content() {
            Map<Integer, String> content = new TreeMap<>();
            map.cursor(null).forEachRemaining(key -> content.put(key, map.get(key)));
            return content;
        }

        @Override
        public void close() {
            store.closeImmediately();
            super.close();
        }
    }
}
