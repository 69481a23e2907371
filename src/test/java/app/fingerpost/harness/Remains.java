package app.fingerpost.harness;

import app.fingerpost.TestHouse;
import app.fingerpost.store.Database;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;

/**
 * What a killed process has left behind, read from a copy, so that the next start finds all as it was.
 *
 * @param begun the newest epoch in the headers of the journal's segments
 * @param written the last epoch the database has
 * @param rollupDue whether some counts are still finer than their age allows
 */
record Remains(long begun, long written, boolean rollupDue) {
    private static final int HEADER = 24;
    private static final int EPOCH = 8;
    private static final String DATABASE = "fingerpost";

    static Remains in(Path folder) throws IOException {
        Path copy = Files.createTempDirectory("remains");
        Path file = copy.resolve(DATABASE + ".mv.db");
        try {
            Files.copy(folder.resolve(DATABASE + ".mv.db"), file);
            try (Database database = Database.open(copy.resolve(DATABASE))) {
                boolean due = database.write(
                        tables -> tables.rollup().step(Instant.now(), TestHouse.AGES, ZoneId.systemDefault()));
                return new Remains(newestEpoch(folder), database.lastEpoch(), due);
            }
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(copy);
        }
    }

    /** Of the journal in a data folder, also while a process writes it; 0 if it has none. */
    static long newestEpoch(Path folder) throws IOException {
        long newest = 0;
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.resolve("journal"))) {
            for (Path file : files) {
                try (FileChannel channel = FileChannel.open(file)) {
                    header.clear();
                    if (channel.read(header) == HEADER) {
                        newest = Math.max(newest, header.getLong(EPOCH));
                    }
                }
            }
        }
        return newest;
    }

    /** An epoch was ended and not yet in the database when the next had begun. */
    boolean midFlush() {
        return begun - written > 1;
    }
}
