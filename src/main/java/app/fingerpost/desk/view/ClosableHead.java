package app.fingerpost.desk.view;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What stands above something that can be closed: its title, and the button that closes it. */
final class ClosableHead extends HBox {
    /** @param closeText says to a screen reader what the button does */
    ClosableHead(String title, String closeText, Runnable closing) {
        Label heading = new Label(title);
        heading.getStyleClass().add(Styles.TITLE_4);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = new Button(null, new FontIcon(Feather.X));
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        close.setAccessibleText(closeText);
        close.setOnAction(event -> closing.run());
        getChildren().addAll(heading, gap, close);
    }
}
