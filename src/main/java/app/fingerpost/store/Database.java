package app.fingerpost.store;

import app.fingerpost.click.ClickBatch;
import app.fingerpost.click.ClickSink;
import app.fingerpost.click.LastNumbers;
import app.fingerpost.click.OrphanBatch;
import app.fingerpost.click.OrphanVisits;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.StoreException;
import app.fingerpost.thread.Gate;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.h2.engine.Constants;
import org.jdbi.v3.core.JdbiException;

/**
 * The database file: open from construction to {@link #close()}, safe for any number of threads. Work happens in
 * {@link #read} and {@link #write}, each one transaction.
 *
 * <p>H2 keeps commits in memory for up to half a second, and its users report damaged files where that delay was made
 * small. So the delay stays as it is, and {@link #sync}, which writes all commits and has the system put them on the
 * disk, is called after every edit and every flush, before anybody is told.
 *
 * <p>After an I/O error H2 gives the file up. The next piece of work then opens it again, so that a disk that was full
 * needs nothing but room; until that succeeds, every call fails and nothing is half done.
 */
public final class Database implements ClickSink, AutoCloseable {
    private final Confirmations confirmations;
    private final Sessions sessions;
    /** Leaves half of {@link Session}'s eight connections to edits, flushes, housekeeping and short questions. */
    private final Gate longReads = new Gate(4);

    private Database(DatabaseFile file, boolean used) {
        this.confirmations = new Confirmations(file.confirmed());
        boolean mayBeNew = !used && !confirmations.any();
        if (!mayBeNew) {
            file.checkThere();
        }
        this.sessions = new Sessions(file, confirmations, Session.open(file, mayBeNew, confirmations));
    }

    /**
     * Opens the file, makes it if it is not there and never was, and brings its tables to this version.
     *
     * @param base the file without the ending H2 adds
     * @throws Rejected if the file cannot be opened, or lacks what the disk has once confirmed
     */
    public static Database open(Path base) {
        return new Database(new DatabaseFile(base), false);
    }

    /**
     * The same for a file that was used before.
     *
     * @throws Rejected also if it is not there, or holds nothing; none is made then
     */
    public static Database openUsed(Path base) {
        return new Database(new DatabaseFile(base), true);
    }

    /**
     * Looks whether a database can be there; writes nothing.
     *
     * @param base as for {@link #open}
     * @throws Rejected if the engine would take its name for another
     */
    public static void checkNamed(Path base) {
        new DatabaseFile(base).checkNamed();
    }

    /** All that belongs to the database, whether it is there or not; {@code base} as for {@link #open}. */
    public static List<Path> files(Path base) {
        DatabaseFile file = new DatabaseFile(base);
        return List.of(
                file.path(),
                // What the engine leaves beside it if it is killed while it writes the file anew.
                file.path().resolveSibling(file.path().getFileName() + Constants.SUFFIX_MV_STORE_TEMP_FILE),
                file.path().resolveSibling(file.path().getFileName() + Constants.SUFFIX_MV_STORE_NEW_FILE),
                file.confirmed());
    }

    /**
     * What to throw instead of {@code failure}, with which all of the database was read for the first time: a person can do
     * something about a damaged file.
     */
    public static RuntimeException whyUnread(Path base, StoreException failure) {
        return new DatabaseFile(base).unread(failure);
    }

    /** Runs {@code work} in a transaction that changes nothing and sees one state of everything. */
    public <T> T read(Function<Tables, T> work) {
        Session current = sessions.usable();
        // H2's "repeatable read" looks at each table when it is first used.
        return inTransaction(begin(current, Connection.TRANSACTION_SERIALIZABLE), work);
    }

    /**
     * The same for what may take long, as a report or a list of all links: only a few of these run at the same
     * time, in the order in which they were asked for.
     *
     * @throws StoreException also if its turn does not come
     */
    public <T> T readLong(Function<Tables, T> work) {
        return longReads.pass(
                () -> read(work),
                () -> new StoreException("Too much is asked of the database at once. Try once more in a moment."));
    }

    /**
     * Runs {@code work} in one transaction: all of it is committed when this returns, nothing if it throws.
     *
     * @throws StoreException if the database fails, or its file is not where it was; what {@code work} throws comes through
     *     as it is
     */
    public <T> T write(Function<Tables, T> work) {
        return inTransaction(begin(), work);
    }

    /**
     * Begins a transaction for what takes too long to keep others waiting: they go on beside it. The caller closes it. An
     * edit that wants a unique key of a row in it waits for its end; keeping such edits away is up to the caller.
     *
     * @throws StoreException if the database fails
     */
    public Transaction begin() {
        Session current = sessions.usable();
        current.checkInPlace();
        return begin(current, Connection.TRANSACTION_READ_COMMITTED);
    }

    private static Transaction begin(Session current, int isolation) {
        try {
            return new Transaction(current, isolation);
        } catch (SQLException e) {
            throw failed(current, e);
        }
    }

    private static <T> T inTransaction(Transaction transaction, Function<Tables, T> work) {
        try (transaction) {
            T result = transaction.with(work);
            transaction.commit();
            return result;
        }
    }

    /**
     * Puts on the disk what was committed so far.
     *
     * @throws StoreException if the disk does not confirm, or not to the file that the next start opens; the commits are
     *     lost if the file is given up then
     */
    public void sync() {
        Session current = sessions.usable();
        try {
            long number = confirmations.begin(current.jdbi);
            current.jdbi.useHandle(handle -> handle.execute("checkpoint sync"));
            current.checkInPlace();
            confirmations.note(number);
        } catch (JdbiException e) {
            throw failed(current, e);
        }
    }

    /**
     * The same for what was committed since {@link #openings} gave this number.
     *
     * @throws StoreException also if the file was given up and opened again since: only it knows what it has then
     */
    public void sync(int opening) {
        sync();
        if (openings() != opening) {
            throw new StoreException("The database was opened again before the disk had confirmed the change.");
        }
    }

    /**
     * Writes a zip with the file as it is now, everything committed in it; work goes on meanwhile.
     *
     * @throws StoreException if the database fails or {@code zip} cannot be written
     */
    public void backUp(Path zip) {
        Session current = sessions.usable();
        try {
            current.jdbi.useHandle(handle -> handle.execute("backup to ?", zip.toString()));
        } catch (JdbiException e) {
            // No reason to open the database again: it is the zip that could not be written.
            throw new StoreException("The backup cannot be written: " + DatabaseFile.reason(e), e);
        }
    }

    /**
     * How often the file was opened, this time included if H2 has given it up. When it has gone up, what a caller
     * remembers may differ from the file.
     */
    public int openings() {
        return sessions.openings();
    }

    /**
     * Has {@code listener} called each time the file was given up and is open again, by whichever thread has opened it:
     * it returns at once and does not throw.
     */
    public void whenOpenedAgain(Runnable listener) {
        sessions.whenOpenedAgain(listener);
    }

    @Override
    public void store(ClickBatch batch) {
        int opening = openings();
        write(tables -> {
            tables.clicks().store(batch);
            return true;
        });
        sync(opening);
    }

    /**
     * Writes the visits counted since the last time.
     *
     * @throws StoreException if the database fails; the visits come again with the next time then
     */
    public void store(OrphanVisits visits) {
        OrphanBatch batch = visits.turnOver();
        if (batch.isEmpty()) {
            return;
        }
        try {
            write(tables -> {
                tables.orphans().add(batch);
                return true;
            });
        } catch (RuntimeException e) {
            visits.giveBack(batch);
            throw e;
        }
    }

    @Override
    public void check() {
        sessions.usable().checkInPlace();
    }

    @Override
    public void addUp() {
        write(tables -> {
            tables.clicks().addUp();
            return true;
        });
    }

    @Override
    public long lastEpoch() {
        return read(tables -> tables.clicks().epoch());
    }

    @Override
    public long number() {
        return read(tables -> tables.clicks().databaseNumber());
    }

    @Override
    public LastNumbers lastNumbers() {
        return read(tables -> new LastNumbers(
                tables.links().last(),
                tables.sources().lastAgent(),
                tables.sources().lastReferrer()));
    }

    /** Finishes what is under way and closes the file; what is asked for later fails. */
    @Override
    public void close() {
        sessions.close();
    }

    static StoreException failed(Session session, Exception e) {
        session.note(e);
        return new StoreException("The database failed: " + DatabaseFile.reason(e), e);
    }
}
