package app.fingerpost.desk.view;

import java.util.List;
import javafx.scene.Node;

/** One of the window's pages. */
interface Page {
    Node node();

    /** Puts the cursor where something new is made. */
    void beginNew();

    /** Puts the cursor where one searches. */
    void beginSearch();

    /** The keys that do something here and nowhere else. */
    default List<Shortcut> shortcuts() {
        return List.of();
    }

    /** Called when the page comes into sight, and when the person asks for fresh numbers. */
    void refresh();

    /** Called once a second while the page is in sight. */
    default void beat() {}

    /** Called when the page goes out of sight. */
    default void leave() {}
}
