package app.fingerpost.desk.view;

import app.fingerpost.desk.model.BinModel;
import app.fingerpost.desk.model.DeskModel;
import app.fingerpost.desk.model.LinkFilters;
import app.fingerpost.desk.model.LinkRow;
import app.fingerpost.desk.model.Listing;
import app.fingerpost.desk.model.Texts;
import atlantafx.base.theme.Styles;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What the table of links says while it shows none: that they are coming, that none fits, that all are in the bin, or how
 * to make one.
 */
final class LinksEmptyNote extends VBox {
    private static final Texts TEXTS = new Texts("filters");

    private final Listing<LinkRow> listing;
    private final LinkFilters filters;
    private final BinModel bin;
    private final FontIcon picture = new FontIcon(Feather.LINK);
    private final Label title = new Label();
    private final Label advice = new Label();
    private final Button showAll = new Button();

    LinksEmptyNote(DeskModel desk) {
        this.listing = desk.links().listing();
        this.filters = desk.filters();
        this.bin = desk.bin();
        picture.getStyleClass().add("empty-icon");
        title.setId("links-empty");
        title.getStyleClass().add(Styles.TITLE_4);
        advice.getStyleClass().add(Styles.TEXT_MUTED);
        showAll.setId("show-all");
        showAll.setOnAction(event -> filters.showAll());
        showAll.managedProperty().bind(showAll.visibleProperty());
        getStyleClass().add("empty-note");
        getChildren().addAll(picture, title, advice, showAll);
        InvalidationListener say = changed -> say();
        listing.allProperty().addListener(say);
        listing.loadedProperty().addListener(say);
        listing.searchProperty().addListener(say);
        filters.chosen().addListener(say);
        bin.countProperty().addListener(say);
        say();
    }

    private void say() {
        boolean loading = !listing.loadedProperty().get();
        boolean none = listing.allProperty().get() == 0;
        boolean binned = bin.countProperty().get() > 0;
        boolean filtered = !filters.chosen().isEmpty();
        boolean searched = !listing.searchProperty().get().isBlank();
        picture.setIconCode(loading || none ? Feather.LINK : Feather.SEARCH);
        title.setText(loading ? TEXTS.get("empty.loading") : none ? none(binned) : TEXTS.get("empty.nothing.fits"));
        advice.setText(
                loading
                        ? ""
                        : none
                                ? binned ? TEXTS.get("empty.binned.advice") : TEXTS.get("empty.none.advice")
                                : filtered
                                        ? searched ? TEXTS.get("empty.both.advice") : TEXTS.get("empty.filters.advice")
                                        : TEXTS.get("empty.search.advice"));
        showAll.setText(
                filtered ? searched ? TEXTS.get("clear.both") : TEXTS.get("clear.filters") : TEXTS.get("clear.search"));
        showAll.setVisible(!loading && !none && (filtered || searched));
    }

    private static String none(boolean binned) {
        return binned ? TEXTS.get("empty.binned") : TEXTS.get("empty.none");
    }
}
