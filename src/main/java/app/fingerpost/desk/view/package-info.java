/**
 * The window: panes built in code, one a file, over the view-models. Everything here runs on the FX thread, but for what
 * says otherwise, as {@link app.fingerpost.desk.view.Desk} and the tray do.
 */
@NullMarked
package app.fingerpost.desk.view;

import org.jspecify.annotations.NullMarked;
