package app.fingerpost.manage;

import app.fingerpost.link.StoreException;
import app.fingerpost.redirect.LinkIndex;
import app.fingerpost.store.Database;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The one writer: runs changes one after the other on a thread of its own, so that store and index always change in the
 * same order and no lock is held while the disk works. Callers wait for their change to end, and to be on the disk.
 */
public final class Editor implements AutoCloseable {
    private final Database database;
    private final LinkIndex index;
    private final Turns turns = new Turns("editor");
    /** The writer's thread only. */
    private int openings;

    private final List<Runnable> followers = new CopyOnWriteArrayList<>();

    private volatile Claims claims = Claims.NONE;

    /** {@code index} agrees with the database as it is now. */
    public Editor(Database database, LinkIndex index) {
        this.database = database;
        this.index = index;
        this.openings = database.openings();
        // By whomever it is opened: what a change has left may have been lost, and the change could not look then.
        database.whenOpenedAgain(() -> turns.later(this::follow));
    }

    /**
     * Has whatever else is kept in memory of the file read again, by the writer's thread, when that was given up and is
     * open again.
     */
    public void follow(Runnable rereading) {
        followers.add(rereading);
    }

    /**
     * Runs a change and waits until it is done, interrupted or not.
     *
     * @throws StoreException if the disk did not confirm the change; store and index have it unless the file was given up
     * @throws RuntimeException what the change throws
     */
    public <T> T run(Callable<T> change) {
        return turns.run(() -> durably(change));
    }

    /** Runs what changes neither store nor index, between two changes: there is nothing for the disk to confirm. */
    <T> T look(Callable<T> step) {
        return turns.run(() -> {
            follow();
            return step.call();
        });
    }

    /**
     * Has the index agree with the file, if that was given up and opened again since the last change.
     *
     * @return {@link Database#openings}, as far as the index follows
     */
    int catchUp() {
        return look(() -> openings);
    }

    /** Runs what changes the index alone, between two changes. */
    void align(Runnable step) {
        turns.run(() -> {
            step.run();
            return true;
        });
    }

    /** What no edit may take, or take away, at present. */
    Claims claims() {
        return claims;
    }

    /** Only by the writer's thread, and only while nobody else has claims. */
    void claim(Claims wanted) {
        claims = wanted;
    }

    /** From any thread, once what was claimed is there or will not come. */
    void release() {
        claims = Claims.NONE;
    }

    private <T> T durably(Callable<T> change) throws Exception {
        follow();
        T result = change.call();
        try {
            database.sync(openings);
        } catch (StoreException e) {
            throw unconfirmed(e);
        }
        return result;
    }

    /** If the file was given up, only it knows what it has, and the index follows at once: a link may be lost. */
    private StoreException unconfirmed(StoreException failure) {
        try {
            follow();
        } catch (StoreException unreadable) {
            // It is when the file is opened again, and then the index follows.
            failure.addSuppressed(unreadable);
        }
        return StoreException.unsure(failure);
    }

    private void follow() {
        int now = database.openings();
        if (openings != now) {
            // The file was given up and opened again: what the last commit before that left in it, only it knows.
            IndexLoader.reconcile(database, index);
            followers.forEach(Runnable::run);
            openings = now;
        }
    }

    /** Lets the changes under way end; later ones are refused. */
    @Override
    public void close() {
        turns.close();
    }
}
