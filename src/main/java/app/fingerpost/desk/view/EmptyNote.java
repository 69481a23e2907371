package app.fingerpost.desk.view;

import app.fingerpost.desk.model.Listing;
import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a table says while it has no rows: that they are coming, that a search finds none, or what to do. */
final class EmptyNote extends VBox {
    EmptyNote(Listing<?> listing, Ikon icon, String none, String advice) {
        FontIcon picture = new FontIcon(icon);
        picture.getStyleClass().add("empty-icon");
        Label title = new Label();
        title.getStyleClass().add(Styles.TITLE_4);
        Label text = new Label();
        text.getStyleClass().add(Styles.TEXT_MUTED);
        var searching = Bindings.greaterThan(listing.allProperty(), 0);
        title.textProperty()
                .bind(Bindings.when(listing.loadedProperty().not())
                        .then("Loading …")
                        .otherwise(
                                Bindings.when(searching).then("Nothing found").otherwise(none)));
        text.textProperty()
                .bind(Bindings.when(listing.loadedProperty().not())
                        .then("")
                        .otherwise(Bindings.when(searching)
                                .then("Search for something else, or press Escape to see all again.")
                                .otherwise(advice)));
        getStyleClass().add("empty-note");
        getChildren().addAll(picture, title, text);
    }
}
