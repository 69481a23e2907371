/** Figures on paper: a title, a chart and a table as a PDF. Knows nothing of links or clicks. */
@NullMarked
package app.fingerpost.paper;

import org.jspecify.annotations.NullMarked;
