/** The REST API, in the shapes of Shlink's version 3, with our own additions for owners, switches and reports. */
@NullMarked
package app.fingerpost.web.api;

import org.jspecify.annotations.NullMarked;
