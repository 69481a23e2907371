package app.fingerpost.desk.view;

import app.fingerpost.desk.model.LinkPanelModel;
import app.fingerpost.desk.model.LinkRow;
import app.fingerpost.desk.model.LinksModel;
import app.fingerpost.desk.model.Texts;
import atlantafx.base.theme.Styles;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Which link the panel is about: its name, its state, its address and what one does with that. */
final class LinkPanelHead extends VBox {
    private static final Texts TEXTS = new Texts("panel");

    private final LinkPanelModel model;
    private final Label title = new Label();
    private final Badge state = new Badge();

    LinkPanelHead(LinkPanelModel model, LinksModel links) {
        this.model = model;
        title.setId("panel-title-text");
        title.getStyleClass().add(Styles.TITLE_4);
        title.setMinWidth(0);
        Tip.give(title, title.textProperty());
        state.setMinWidth(Region.USE_PREF_SIZE);
        Label address = new Label();
        address.setId("panel-address");
        address.getStyleClass().add(Styles.TEXT_MUTED);
        address.setMinWidth(0);
        Tip.give(address, model.addressProperty());
        // Its end is what tells it from others.
        address.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        address.textProperty().bind(model.addressProperty().map(LinkPanelHead::readable));
        Button copy = button("panel-copy", Feather.COPY, TEXTS.get("copy"), row -> links.copy(List.of(row)));
        Button open = button("panel-open", Feather.EXTERNAL_LINK, TEXTS.get("open"), links::open);
        Button hide = button("panel-hide", Feather.X, TEXTS.get("hide"), row -> model.shownProperty()
                .set(false));
        getStyleClass().add("panel-head");
        getChildren().addAll(line(title, state, gap(), hide), line(address, copy, open));
    }

    void show(LinkRow row) {
        title.setText(LinkPanelModel.heading(row));
        state.show(row.state().word(), LinkTable.tone(row.state()));
    }

    /** In the letters that the slug was typed in; what is copied is ASCII. */
    private static String readable(String address) {
        if (address.isEmpty()) {
            return address;
        }
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getRawAuthority() + uri.getPath();
    }

    private Button button(String id, Ikon icon, String words, Consumer<LinkRow> work) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        Tip.give(button, words);
        button.setAccessibleText(words);
        button.setOnAction(event -> {
            LinkRow row = model.rowProperty().get();
            if (row != null) {
                work.accept(row);
            }
        });
        return button;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static HBox line(Region... parts) {
        HBox line = new HBox(parts);
        line.getStyleClass().add("bar");
        return line;
    }
}
