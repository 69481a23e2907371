package app.fingerpost.desk.view;

import app.fingerpost.desk.model.SavedReportLine;
import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A saved report in its list: the name, its period or its schedule with the next file and the folder, and a mark if its
 * file could not be written. What is too long for the list is whole in the tooltip.
 */
final class SavedReportCell extends ListCell<SavedReportLine> {
    private final Label name = new Label();
    private final Label about = small();
    private final Label next = small();
    private final Label nextAbout = small();
    private final Label folder = small();
    private final FontIcon mark = new FontIcon(Feather.ALERT_TRIANGLE);
    private final HBox box;
    private final Tooltip whole = Tip.empty();

    /** {@code onOpen} is called for a click. */
    SavedReportCell(Consumer<SavedReportLine> onOpen) {
        // Both ends of a path say more than its middle.
        folder.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        mark.getStyleClass().add("saved-trouble");
        VBox words = new VBox(name, about, next, nextAbout, folder);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        box = new HBox(words, mark);
        box.getStyleClass().add("bar");
        box.setAlignment(Pos.CENTER_LEFT);
        // No wider than the list: long names are cut instead.
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            SavedReportLine line = getItem();
            if (line != null && event.getButton() == MouseButton.PRIMARY) {
                onOpen.accept(line);
            }
        });
    }

    @Override
    protected void updateItem(SavedReportLine line, boolean empty) {
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
        fill(next, line.next());
        fill(nextAbout, line.nextAbout());
        fill(folder, line.folder());
        mark.setVisible(!trouble.isEmpty());
        setAccessibleText(line.report().name() + ", " + line.details().replace("\n", ", "));
        whole.setText(line.report().name() + "\n" + line.details());
        setTooltip(whole);
        setGraphic(box);
    }

    private static Label small() {
        Label label = new Label();
        label.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    /** An empty one takes no room. */
    private static void fill(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }
}
