/** The few pages a visitor can meet, as templates filled on the server; nothing in them names an owner. */
@NullMarked
package app.fingerpost.web.page;

import org.jspecify.annotations.NullMarked;
