/**
 * What the window shows and what can be done in it, without any scene or stage. View-models belong to the FX thread;
 * only {@link app.fingerpost.desk.model.Worker} holds the app's services, and asks them on a thread of its own, so that
 * the FX thread cannot touch SQL, disk or network.
 */
@NullMarked
package app.fingerpost.desk.model;

import org.jspecify.annotations.NullMarked;
