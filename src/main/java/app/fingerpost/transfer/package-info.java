/**
 * Files that come from elsewhere: one small reader for each format, which turns rows into staged links or refusals with a
 * reason. What is staged is taken in by {@link app.fingerpost.manage.BulkImport}.
 */
@NullMarked
package app.fingerpost.transfer;

import org.jspecify.annotations.NullMarked;
