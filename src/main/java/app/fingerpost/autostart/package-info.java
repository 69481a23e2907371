/**
 * Starting when the person logs in: a small file or entry that each family of systems has a place for. The system is what
 * remembers it, so nothing is kept elsewhere.
 */
@NullMarked
package app.fingerpost.autostart;

import org.jspecify.annotations.NullMarked;
