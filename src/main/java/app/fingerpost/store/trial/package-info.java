/**
 * Other ways to keep clicks and to switch owners off, each with its statements, beside the way Fingerpost does it: for the
 * benchmark only, on files of its own.
 */
@NullMarked
package app.fingerpost.store.trial;

import org.jspecify.annotations.NullMarked;
