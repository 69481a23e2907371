package app.fingerpost.desk.view;

import app.fingerpost.desk.model.SiteMark;
import javafx.scene.control.Label;

/** A site's initial on a small ground in the site's colour. What it says stands beside it in words. */
final class SiteMarkLabel extends Label {
    void show(SiteMark mark) {
        setText(mark.initial());
        getStyleClass().setAll("site-mark", "tone-" + mark.tone());
    }
}
