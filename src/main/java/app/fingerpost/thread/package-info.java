/**
 * Threads that do one thing after the other and are ended without half-done work, and a gate for those that would be too many at
 * once. Knows nothing of what they do.
 */
@NullMarked
package app.fingerpost.thread;

import org.jspecify.annotations.NullMarked;
