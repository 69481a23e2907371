package app.fingerpost.desk.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.scene.Scene;

/** Keys that work on every page of the window, with what they do in words. */
final class WindowKeys {
    private final Scene scene;
    private final Sheets sheets;
    private final List<Shortcut> all = new ArrayList<>();

    WindowKeys(Scene scene, Sheets sheets) {
        this.scene = scene;
        this.sheets = sheets;
    }

    /** While a sheet is open, only the sheet has keys. */
    void add(String combination, String text, Runnable work) {
        name(combination, text);
        scene.getAccelerators().put(Key.of(combination), () -> {
            if (!sheets.isOpen()) {
                work.run();
            }
        });
    }

    /** As {@link #add}, also while a sheet shows in which nothing is filled in. */
    void addOverSheets(String combination, String text, Runnable work) {
        name(combination, text);
        scene.getAccelerators().put(Key.of(combination), () -> {
            if (!sheets.isFormOpen()) {
                work.run();
            }
        });
    }

    /** A key that others see to. */
    void name(String combination, String text) {
        all.add(Shortcut.of(combination, text));
    }

    /** In the order in which they came. */
    List<Shortcut> all() {
        return Collections.unmodifiableList(all);
    }
}
