package app.fingerpost.desk.view;

import javafx.scene.Node;

/** One of the window's pages. */
interface Page {
    Node node();

    /** Puts the cursor where something new is made. */
    void beginNew();

    /** Puts the cursor where one searches. */
    void beginSearch();

    /** Called when the page comes into sight, and when the person asks for fresh numbers. */
    void refresh();

    /** Called once a second while the page is in sight. */
    default void beat() {}

    /** Called when the page goes out of sight. */
    default void leave() {}
}
