package app.fingerpost.desk.view;

import app.fingerpost.desk.model.Listing;
import app.fingerpost.desk.model.Texts;
import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a table says while it has no rows: that they are coming, that a search finds none, or what to do. */
final class EmptyNote extends VBox {
    private static final Texts TEXTS = new Texts("common");

    EmptyNote(Listing<?> listing, Ikon icon, String none, String advice) {
        this(listing, icon, none, new ReadOnlyStringWrapper(advice));
    }

    EmptyNote(Listing<?> listing, Ikon icon, String none, ObservableStringValue advice) {
        FontIcon picture = new FontIcon(icon);
        picture.getStyleClass().add("empty-icon");
        Label title = new Label();
        title.getStyleClass().add(Styles.TITLE_4);
        Label text = new Label();
        text.getStyleClass().add(Styles.TEXT_MUTED);
        text.setTextAlignment(TextAlignment.CENTER);
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        var searching = Bindings.greaterThan(listing.allProperty(), 0);
        title.textProperty()
                .bind(Bindings.when(listing.loadedProperty().not())
                        .then(TEXTS.get("loading"))
                        .otherwise(Bindings.when(searching)
                                .then(TEXTS.get("nothing-found"))
                                .otherwise(none)));
        text.textProperty()
                .bind(Bindings.when(listing.loadedProperty().not())
                        .then("")
                        .otherwise(Bindings.when(searching)
                                .then(TEXTS.get("nothing-found-advice"))
                                .otherwise(advice)));
        getStyleClass().add("empty-note");
        getChildren().addAll(picture, title, text);
    }
}
