/**
 * The short benchmark anyone can run: what counting clicks and switching owners costs on this machine, Fingerpost's way
 * and others. In a folder of its own that is gone afterwards; touches no user data.
 */
@NullMarked
package app.fingerpost.bench;

import org.jspecify.annotations.NullMarked;
