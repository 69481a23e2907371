/**
 * Changing links and users: check, store, then swap into the index, one change at a time (an import's
 * links come into the index just before its commit). When a call returns, the
 * change is on disk and every later request sees it; when it throws, nothing has changed, unless the disk did not confirm
 * the change: the sentence says then that it may be lost. After a fault of the program only the file knows whether it was
 * committed, and the index follows that.
 */
@NullMarked
package app.fingerpost.manage;

import org.jspecify.annotations.NullMarked;
