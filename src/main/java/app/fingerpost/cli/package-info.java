/** The commands a person types. Each speaks to the running app where one runs, and works in its own process otherwise. */
@NullMarked
package app.fingerpost.cli;

import org.jspecify.annotations.NullMarked;
