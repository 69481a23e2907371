/**
 * Reports that are kept: their questions, and the files that some of them write by themselves, every day, week or month.
 * Works without a window; what a file holds is what the window, the API and an export would show.
 */
@NullMarked
package app.fingerpost.saved;

import org.jspecify.annotations.NullMarked;
