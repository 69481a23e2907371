/**
 * The titles of the pages that links lead to, fetched in the background. The only room that asks other servers for
 * anything; it does so only where a setting says it may, and reaches nothing inside this network unless told to.
 */
@NullMarked
package app.fingerpost.title;

import org.jspecify.annotations.NullMarked;
