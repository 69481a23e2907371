package app.fingerpost.bench;

import app.fingerpost.store.trial.OwnerTrial;
import java.nio.file.Path;
import java.util.function.IntSupplier;

/** All owners switched off and on again, by flag and by updating their links, in turn. */
final class OwnerBench implements AutoCloseable {
    private final OwnerTrial trial;
    private final int owners;
    private final int links;
    private final Samples flagMillis = new Samples();
    private final Samples updateMillis = new Samples();

    OwnerBench(Path folder, int owners, int linksEach) {
        this.trial = new OwnerTrial(folder.resolve("owners"), owners, linksEach);
        this.owners = owners;
        this.links = owners * linksEach;
    }

    /** Off and on once in each way; a round that is not measured warms up. */
    void round(boolean measured) {
        for (boolean on : new boolean[] {false, true}) {
            double flag = millis(() -> trial.turnFlags(on), owners);
            double update = millis(() -> trial.updateLinks(on), links);
            if (measured) {
                flagMillis.add(flag);
                updateMillis.add(update);
            }
        }
    }

    Samples flagMillis() {
        return flagMillis;
    }

    Samples updateMillis() {
        return updateMillis;
    }

    @Override
    public void close() {
        trial.close();
    }

    private static double millis(IntSupplier work, int expectedRows) {
        long start = System.nanoTime();
        int rows = work.getAsInt();
        double millis = (System.nanoTime() - start) / 1e6;
        if (rows != expectedRows) {
            throw new IllegalStateException(rows + " rows changed, not " + expectedRows);
        }
        return millis;
    }
}
