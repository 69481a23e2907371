package app.fingerpost.desk.view;

import app.fingerpost.desk.model.SavedReportsModel.Line;
import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A saved report in its list: the name, what it is about, and a mark if its file could not be written. */
final class SavedReportCell extends ListCell<Line> {
    private final Label name = new Label();
    private final Label about = new Label();
    private final FontIcon mark = new FontIcon(Feather.ALERT_TRIANGLE);
    private final HBox box;

    /** {@code onOpen} is called for a click. */
    SavedReportCell(Consumer<Line> onOpen) {
        about.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        mark.getStyleClass().add("saved-trouble");
        VBox words = new VBox(name, about);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        box = new HBox(words, mark);
        box.getStyleClass().add("bar");
        box.setAlignment(Pos.CENTER_LEFT);
        // No wider than the list: long names are cut instead.
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            Line line = getItem();
            if (line != null && event.getButton() == MouseButton.PRIMARY) {
                onOpen.accept(line);
            }
        });
    }

    @Override
    protected void updateItem(Line line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        String trouble = line.trouble();
        name.setText(line.report().name());
        about.setText(line.about());
        mark.setVisible(!trouble.isEmpty());
        setAccessibleText(line.report().name() + ", " + line.about() + (trouble.isEmpty() ? "" : ", " + trouble));
        setTooltip(trouble.isEmpty() ? null : tip(trouble));
        setGraphic(box);
    }

    private static Tooltip tip(String text) {
        Tooltip tip = new Tooltip(text);
        tip.setWrapText(true);
        tip.setMaxWidth(420);
        return tip;
    }
}
