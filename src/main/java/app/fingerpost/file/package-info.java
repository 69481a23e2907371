/** Files for people, outside the data folder. Knows nothing of what is in them. */
@NullMarked
package app.fingerpost.file;

import org.jspecify.annotations.NullMarked;
