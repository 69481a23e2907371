/**
 * The way of a click: recorded in the mapped journal before the answer is sent, aggregated per second, link, referrer and
 * agent, written once a second in one transaction. Redirects never wait for anything in this room but a lock held for a few
 * dozen nanoseconds, longer only where the journal has no room and a tally in memory has to grow. But for the replay at a
 * start only {@link app.fingerpost.click.ClickFlusher}'s own thread talks to the store; {@code JournalKeeper}'s puts the
 * journal on the disk.
 */
@NullMarked
package app.fingerpost.click;

import org.jspecify.annotations.NullMarked;
