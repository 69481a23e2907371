/** The ways in, and the one place that builds everything and closes it again. */
@NullMarked
package app.fingerpost;

import org.jspecify.annotations.NullMarked;
