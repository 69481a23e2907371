/**
 * From a request's path to what happens with it, from memory alone: nothing in this room waits, locks or does I/O.
 * {@link app.fingerpost.redirect.LinkIndex} is changed by one writer, after the store has confirmed (an import's links
 * just before its commit);
 * {@link app.fingerpost.redirect.Resolver} is asked by every thread.
 */
@NullMarked
package app.fingerpost.redirect;

import org.jspecify.annotations.NullMarked;
