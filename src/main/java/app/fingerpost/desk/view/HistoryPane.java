package app.fingerpost.desk.view;

import app.fingerpost.desk.model.Texts;
import app.fingerpost.desk.model.Wording;
import app.fingerpost.link.Switch;
import atlantafx.base.theme.Styles;
import java.time.ZoneId;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** When one user was switched on and off. */
final class HistoryPane extends VBox {
    private static final Texts TEXTS = new Texts("users");

    private final Label title = new Label(TEXTS.get("history"));
    private final Label empty = new ListNote(TEXTS.get("history-hint"));

    HistoryPane(ObservableList<Switch> history, ZoneId zone) {
        title.getStyleClass().add(Styles.TEXT_BOLD);
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        ListView<Switch> list = new ListView<>(history);
        list.setId("history");
        list.setPlaceholder(empty);
        list.setAccessibleText(TEXTS.get("history"));
        list.setCellFactory(view -> new SwitchCell(zone));
        VBox.setVgrow(list, Priority.ALWAYS);
        getStyleClass().add("history");
        getChildren().addAll(title, list);
    }

    /** Whose history is shown. */
    void setUser(String name) {
        title.setText(TEXTS.get("history-of", name));
        empty.setText(TEXTS.get("history-none"));
    }

    /** While not exactly one user is selected, but so many. */
    void setNobody(int selected) {
        title.setText(TEXTS.get("history"));
        empty.setText(selected == 0 ? TEXTS.get("history-hint") : TEXTS.get("history-several", selected));
    }

    private static final class SwitchCell extends ListCell<Switch> {
        private final ZoneId zone;
        private final Badge badge = new Badge();
        private final Label when = new Label();
        private final Label version = new Label();
        private final HBox line;

        SwitchCell(ZoneId zone) {
            this.zone = zone;
            version.getStyleClass().add(Styles.TEXT_MUTED);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            line = new HBox(8, badge, when, gap, version);
            line.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(Switch one, boolean empty) {
            super.updateItem(one, empty);
            if (empty || one == null) {
                setGraphic(null);
                return;
            }
            badge.show(
                    one.active() ? TEXTS.get("on") : TEXTS.get("off"), one.active() ? Badge.Tone.GOOD : Badge.Tone.OFF);
            when.setText(Wording.moment(one.at(), zone));
            version.setText(TEXTS.get("version", one.version()));
            setGraphic(line);
        }
    }
}
