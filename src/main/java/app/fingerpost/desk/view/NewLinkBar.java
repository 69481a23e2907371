package app.fingerpost.desk.view;

import app.fingerpost.desk.model.NewLink;
import app.fingerpost.desk.model.Texts;
import app.fingerpost.desk.model.UsersModel;
import app.fingerpost.desk.model.Wording;
import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Paste an address, press Enter: the link is made and copied. */
final class NewLinkBar extends VBox {
    private static final Texts TEXTS = new Texts("links");

    private final CustomTextField address = new CustomTextField();

    /** {@code withDetails} opens the form for a link with all its fields. */
    NewLinkBar(NewLink model, UsersModel users, Runnable withDetails) {
        address.setId("new-link");
        address.setPromptText(TEXTS.get("new-address-hint"));
        address.setAccessibleText(TEXTS.get("new-address"));
        address.setLeft(new FontIcon(Feather.LINK_2));
        address.textProperty().bindBidirectional(model.textProperty());
        address.setOnAction(event -> model.submit());
        HBox.setHgrow(address, Priority.ALWAYS);

        SuggestField owner = SuggestField.forOwner(users);
        owner.setId("new-link-owner");
        owner.setPrefWidth(170);
        owner.setPromptText(TEXTS.get("new-owner"));
        owner.setAccessibleText(TEXTS.get("new-owner"));
        owner.setTooltip(new Tooltip(TEXTS.get("new-owner-tip")));
        owner.textProperty().bindBidirectional(model.ownerProperty());
        owner.setOnAction(event -> model.submit());

        Button make = new Button(TEXTS.get("make"));
        make.setId("make-link");
        make.getStyleClass().add(Styles.ACCENT);
        make.disableProperty().bind(model.busyProperty().or(model.textProperty().isEmpty()));
        make.setOnAction(event -> model.submit());
        Button details = new Button(null, new FontIcon(Feather.SLIDERS));
        details.setId("new-link-details");
        details.getStyleClass().add(Styles.BUTTON_ICON);
        details.setTooltip(new Tooltip(Wording.withKey(
                TEXTS.get("details"), Action.key("Shortcut+Shift+N").getDisplayText())));
        details.setAccessibleText(TEXTS.get("details"));
        details.setOnAction(event -> withDetails.run());

        Label problem = new ProblemLabel();
        problem.setId("new-link-problem");
        problem.textProperty().bind(model.problemProperty());
        model.problemProperty()
                .addListener((property, before, text) ->
                        address.pseudoClassStateChanged(Styles.STATE_DANGER, !text.isEmpty()));

        HBox bar = new HBox(address, owner, make, details);
        bar.getStyleClass().add("bar");
        getStyleClass().add("new-link-bar");
        getChildren().addAll(bar, problem);
    }

    void focusAddress() {
        address.requestFocus();
        address.selectAll();
    }
}
