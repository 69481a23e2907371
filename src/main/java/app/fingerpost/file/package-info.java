/** Files for people, outside the data folder, and what puts a file's name on the disk. Knows nothing of what is in them. */
@NullMarked
package app.fingerpost.file;

import org.jspecify.annotations.NullMarked;
