/**
 * The window: panes built in code, one a file, over the view-models. Everything here runs on the FX thread, but for what
 * {@link app.fingerpost.desk.view.Desk} says otherwise.
 */
@NullMarked
package app.fingerpost.desk.view;

import org.jspecify.annotations.NullMarked;
