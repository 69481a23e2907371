package app.fingerpost.manage;

import app.fingerpost.link.Rejected;
import app.fingerpost.link.StoreException;
import app.fingerpost.redirect.LinkIndex;
import app.fingerpost.store.Database;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer: runs changes one after the other on a thread of its own, so that store and index always change in the
 * same order and no lock is held while the disk works. Callers wait for their change to end, and to be on the disk.
 */
public final class Editor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Editor.class);

    private final Database database;
    private final LinkIndex index;
    private final Turns turns = new Turns("editor");
    /** The writer's thread only. */
    private int openings;
    /** Whether a change has ended in a way that nobody knows what it has committed. The writer's thread only. */
    private boolean doubtful;
    /** Counted before the file is read. */
    private volatile int alignments;

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

    /** Has the index agree with the file; if that cannot be read now, before the next change. */
    void realign() {
        align(() -> {
            doubtful = true;
            try {
                follow();
            } catch (RuntimeException | Error unreadable) {
                LOG.debug("The index cannot be made to agree with the database yet.", unreadable);
            }
        });
    }

    /** How often the index was made to agree with the file: whoever has put in what is not committed may have lost it. */
    int alignments() {
        return alignments;
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
        T result = known(change);
        try {
            database.sync(openings);
        } catch (StoreException e) {
            throw unconfirmed(e);
        }
        return result;
    }

    /** Of a change that fails in another way than by a word of ours, only the file knows what was committed. */
    private <T> T known(Callable<T> change) throws Exception {
        try {
            return change.call();
        } catch (Rejected | CancellationException | StoreException e) {
            // Before the commit; or the file is given up, and the index follows once it is open again.
            throw e;
        } catch (Exception | Error e) {
            doubtful = true;
            turns.later(this::follow);
            throw e;
        }
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
        if (doubtful || openings != now) {
            // If it was given up and opened again: what the last commit before that left in it, only it knows.
            alignments = alignments + 1;
            IndexLoader.reconcile(database, index);
            followers.forEach(Runnable::run);
            openings = now;
            doubtful = false;
        }
    }

    /** Lets the changes under way end; later ones are refused. */
    @Override
    public void close() {
        turns.close();
    }
}
