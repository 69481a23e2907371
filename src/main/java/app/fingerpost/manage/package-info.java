/**
 * Changing links and users: check, store, then swap into the index, one change at a time. When a call returns, the
 * change is on disk and every later request sees it; when it throws, nothing has changed.
 */
@NullMarked
package app.fingerpost.manage;

import org.jspecify.annotations.NullMarked;
