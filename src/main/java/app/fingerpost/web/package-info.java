/**
 * The HTTP server: redirects in front, answered by the thread that reads the socket and never by one that may wait; pages
 * and API behind, on the server's pool. The only room that knows Javalin and Jetty.
 */
@NullMarked
package app.fingerpost.web;

import org.jspecify.annotations.NullMarked;
