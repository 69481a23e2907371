/**
 * The way of a click: recorded in memory before the answer is sent, aggregated per link and second, written once a
 * second in one transaction. Redirects never wait for anything in this room but a lock held for a few dozen
 * nanoseconds; only {@link app.fingerpost.click.ClickFlusher}'s own thread talks to the store. {@code JournalKeeper}'s puts
 * the journal on the disk.
 */
@NullMarked
package app.fingerpost.click;

import org.jspecify.annotations.NullMarked;
