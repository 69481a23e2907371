package app.fingerpost.desk.view;

import app.fingerpost.desk.model.SiteMark;
import javafx.scene.control.Label;

/** A site's initial on a small ground in the site's colour. What it says stands beside it in words. */
final class SiteMarkLabel extends Label {
    private int shown = -1;

    void show(SiteMark mark) {
        setText(mark.initial());
        if (mark.tone() != shown) {
            shown = mark.tone();
            getStyleClass().setAll("site-mark", "tone-" + shown);
        }
    }
}
