/**
 * The database, and the only room that speaks SQL. {@link app.fingerpost.store.Database} hands out the tables for the
 * time of one transaction; each table keeps its statements beside the mapping of their rows.
 */
@NullMarked
package app.fingerpost.store;

import org.jspecify.annotations.NullMarked;
