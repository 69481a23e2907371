package app.fingerpost.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Gathers counts into pages, and writes each when it is full. By one statement of plain JDBC for all of them: through Jdbi
 * the insert of a flush's page takes twice as long, and redirects may have to wait for that.
 */
final class ClickPages implements AutoCloseable {
    private final int step;
    private final int full;
    private final PreparedStatement row;
    private ClickPage page;

    ClickPages(Handle handle, int step) {
        this(handle, step, ClickPage.FULL);
    }

    /** @param full bytes at which a page is written, at most {@link ClickPage#FULL} */
    ClickPages(Handle handle, int step, int full) {
        this.step = step;
        this.full = full;
        this.page = new ClickPage(step, 0);
        try {
            this.row = handle.getConnection().prepareStatement("""
                    insert into click_page (step, from_second, until_second, entries) values (?, ?, ?, ?)""");
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Whether a page was full, and is written. */
    boolean add(long second, long link, int agent, int referrer, long clicks) {
        boolean written = page.sizeWith(agent, referrer) > full;
        if (written) {
            end();
        }
        if (page.isEmpty()) {
            page = new ClickPage(step, second);
        }
        page.add(second, link, agent, referrer, clicks);
        return written;
    }

    /** Writes the last page. */
    void end() {
        if (page.isEmpty()) {
            return;
        }
        try {
            row.setInt(1, page.step());
            row.setLong(2, page.from());
            row.setLong(3, page.until());
            row.setBytes(4, page.toBytes());
            row.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
        page = new ClickPage(step, 0);
    }

    /** What was not ended is not written. */
    @Override
    public void close() {
        try {
            row.close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static UnableToExecuteStatementException failed(SQLException e) {
        return new UnableToExecuteStatementException("A page of clicks cannot be written", e, null);
    }
}
