/** Copies of a data folder, made while it is used, and put back: into an empty one, or for what one has that is used. */
@NullMarked
package app.fingerpost.backup;

import org.jspecify.annotations.NullMarked;
