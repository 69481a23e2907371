package app.fingerpost.desk.view;

import app.fingerpost.desk.model.ClipboardOffer;
import app.fingerpost.desk.model.NewLink;
import app.fingerpost.desk.model.Texts;
import app.fingerpost.desk.model.UsersModel;
import app.fingerpost.desk.model.Wording;
import atlantafx.base.theme.Styles;
import javafx.application.Platform;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Paste addresses, press Enter: the links are made and copied. */
final class NewLinkBar extends VBox {
    private static final Texts TEXTS = new Texts("entry");
    static final Shortcut ANOTHER_LINE = Shortcut.of("Shift+Enter", TEXTS.get("anotherLine"));

    /** Pixels for the icon and the field's edges. */
    private static final double BESIDE_PROMPT = 32;

    private final LinesField address;
    private final ClipboardOffer offer;

    /**
     * {@code withDetails} opens the form for a link with all its fields.
     *
     * @param others open what else links come from
     */
    NewLinkBar(NewLink model, UsersModel users, Runnable withDetails, Button... others) {
        offer = model.clipboard();
        address = new LinesField(new FontIcon(Feather.LINK_2), model::submit);
        address.area().setId("new-link");
        Prompt.give(address.area(), TEXTS.get("prompt"), TEXTS.get("promptShort"), BESIDE_PROMPT);
        address.area().setAccessibleRoleDescription(TEXTS.get("addresses"));
        address.area().textProperty().bindBidirectional(model.textProperty());
        HBox.setHgrow(address, Priority.ALWAYS);
        SuggestField owner = SuggestField.forOwner(users);
        owner.setId("new-link-owner");
        owner.setPromptText(TEXTS.get("owner"));
        Tip.give(owner, TEXTS.get("ownerTip"));
        owner.setAccessibleRoleDescription(TEXTS.get("ownerTip"));
        owner.textProperty().bindBidirectional(model.ownerProperty());
        owner.setOnAction(event -> model.submit());
        Button make = new Button(TEXTS.get("make"));
        make.setId("make-link");
        make.getStyleClass().add(Styles.ACCENT);
        make.setMinWidth(Region.USE_PREF_SIZE);
        make.disableProperty().bind(model.busyProperty().or(model.textProperty().isEmpty()));
        make.setOnAction(event -> model.submit());
        Button details = new Button(TEXTS.get("moreWord"), new FontIcon(Feather.SLIDERS));
        details.setId("new-link-details");
        details.getStyleClass().addAll(Styles.BUTTON_ICON, "worded");
        details.setMinWidth(Region.USE_PREF_SIZE);
        Tip.give(
                details,
                Wording.withKey(TEXTS.get("details"), Key.of("Shortcut+Shift+N").getDisplayText()));
        details.setAccessibleText(TEXTS.get("details"));
        details.setOnAction(event -> withDetails.run());

        Label problem = new ProblemLabel();
        problem.setId("new-link-problem");
        problem.textProperty().bind(model.problemProperty());
        problem.setMinHeight(Region.USE_PREF_SIZE);
        model.problemProperty().addListener((property, before, text) -> address.area()
                .pseudoClassStateChanged(Styles.STATE_DANGER, !text.isEmpty()));
        HBox entry = new HBox(address, owner, make);
        entry.getStyleClass().addAll("bar", "entry");
        HBox buttons = new HBox(details);
        buttons.getChildren().addAll(others);
        buttons.getStyleClass().addAll("bar", "entry");
        getStyleClass().add("new-link-bar");
        getChildren().addAll(new BreakingLine(entry, VPos.TOP, buttons), problem, known(model), clipboard(model));
        watchClipboard();
    }

    /** Puts the clipboard's addresses into the field, if it holds any, and the cursor behind them. */
    void paste() {
        offer.take(Clipboard.getSystemClipboard().getString());
        goOnTyping();
    }

    /** Behind what stands there, so that Enter makes links of it. */
    private void goOnTyping() {
        address.area().requestFocus();
        address.area().end();
    }

    void focusAddress() {
        address.area().requestFocus();
        address.area().selectAll();
    }

    private static HBox known(NewLink model) {
        Label words = new Label();
        words.setId("known");
        words.textProperty().bind(model.knownProperty());
        Button copy = small("known-copy", TEXTS.get("copyKnown"), model::copyKnown);
        Button show = small("known-show", TEXTS.get("showKnown"), model::showKnown);
        Button other = small("known-other", TEXTS.get("makeOther"), model::makeOthers);
        other.visibleProperty().bind(model.othersPossibleProperty());
        other.managedProperty().bind(other.visibleProperty());
        HBox row = new HBox(new FontIcon(Feather.INFO), words, copy, show, other);
        row.getStyleClass().addAll("bar", "entry-offer");
        row.visibleProperty().bind(model.knownProperty().isNotEmpty());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private HBox clipboard(NewLink model) {
        var offered = offer.addressProperty();
        Button paste = small("paste-offer", "", () -> {
            offer.accept();
            goOnTyping();
        });
        paste.setGraphic(new FontIcon(Feather.CLIPBOARD));
        paste.textProperty().bind(offered.map(text -> TEXTS.get("fromClipboard", text)));
        paste.setMnemonicParsing(false);
        paste.setMaxWidth(640);
        paste.setMinWidth(0);
        Runnable decline = () -> {
            offer.decline();
            goOnTyping();
        };
        Button no = small("decline-offer", "", decline);
        no.setGraphic(new FontIcon(Feather.X));
        no.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        no.setAccessibleText(TEXTS.get("decline"));
        Tip.give(no, TEXTS.get("decline"));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            // What is said of the text closes first.
            boolean saysKnown = !model.knownProperty().get().isEmpty();
            if (event.getCode() == KeyCode.ESCAPE
                    && (saysKnown || !offered.get().isEmpty())) {
                if (saysKnown) {
                    model.leaveKnown();
                    goOnTyping();
                } else {
                    decline.run();
                }
                event.consume();
            }
        });
        HBox row = new HBox(paste, no);
        row.getStyleClass().addAll("bar", "entry-offer");
        row.visibleProperty().bind(offered.isNotEmpty());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private static Button small(String id, String text, Runnable work) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().add(Styles.SMALL);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> work.run());
        return button;
    }

    /**
     * Looks into the clipboard whenever the window gets the focus, but not before the change that told of it is over: while
     * it waits for the clipboard, GTK does other work of this thread and would draw a scene that is half changed.
     */
    private void watchClipboard() {
        sceneProperty()
                .flatMap(scene -> scene.windowProperty().flatMap(Window::focusedProperty))
                .addListener((property, before, focused) -> {
                    if (Boolean.TRUE.equals(focused)) {
                        Platform.runLater(
                                () -> offer.look(Clipboard.getSystemClipboard().getString()));
                    }
                });
    }
}
