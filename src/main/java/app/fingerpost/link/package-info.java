/**
 * The words of the field as records that cannot be wrong once made: slug, target, link, user, tag; and how all rooms tell
 * of failures. This room knows the JDK only; everything here may be shared between threads.
 */
@NullMarked
package app.fingerpost.link;

import org.jspecify.annotations.NullMarked;
