package app.fingerpost.desk.view;

import app.fingerpost.desk.model.Texts;
import app.fingerpost.desk.model.UnderWay;
import atlantafx.base.controls.ModalPane;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Sheets laid over the window: one at a time, closed by Escape. While one shows, nothing behind it can be reached. */
final class Sheets {
    private static final Texts TEXTS = new Texts("common");

    private final ModalPane pane = new ModalPane();
    private final UnderWay underWay;
    private final WaitBar work;
    private Runnable focusBack = () -> {};
    private boolean form;

    /**
     * @param behind what lies below the sheets and is off while one shows
     * @param underWay shown in the sheets too: what is asked for there may take long, and the bar behind is off; in a form
     *     only what was begun since it was opened, for “Saving …” would seem to be about the form
     */
    Sheets(Node behind, UnderWay underWay) {
        this.underWay = underWay;
        this.work = workBar(underWay);
        pane.setId("sheets");
        pane.setFocusTraversable(false);
        pane.setInTransitionFactory(null);
        pane.setOutTransitionFactory(null);
        // A click beside a form must not throw away what was typed into it.
        pane.setPersistent(true);
        // A click beside the sheet takes the focus out of it.
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::closeByEscape);
        pane.displayProperty().addListener((property, before, shown) -> {
            behind.setDisable(shown);
            if (!shown) {
                // Out of the scene with it: a hidden sheet's default button would still answer to Enter.
                pane.setContent(null);
                focusBack.run();
            }
        });
    }

    Node node() {
        return pane;
    }

    boolean isOpen() {
        return pane.isDisplay();
    }

    /** Whether something is being filled in, which a key must not change behind the person's back. */
    boolean isFormOpen() {
        return form && isOpen();
    }

    /**
     * Opens a sheet.
     *
     * @param width in em, so that it follows the text; it is narrower where the window is
     * @param first gets the focus
     * @param buttons at its bottom, right to left in the system's order
     */
    void open(String title, double width, Node content, Node first, Button... buttons) {
        Node before = pane.getScene().getFocusOwner();
        focusBack = () -> {
            if (before != null) {
                before.requestFocus();
            }
        };
        form = Stream.of(buttons).anyMatch(Button::isDefaultButton);
        HBox top = new ClosableHead(title, TEXTS.get("close"), this::close);
        top.setAlignment(Pos.CENTER_LEFT);
        ButtonBar bottom = new ButtonBar();
        for (Button button : buttons) {
            ButtonBar.setButtonUniformSize(button, false);
        }
        bottom.getButtons().addAll(buttons);
        VBox sheet = new VBox(top, content, form ? workBar(underWay.later()) : work);
        if (buttons.length > 0) {
            sheet.getChildren().add(bottom);
        }
        VBox.setVgrow(content, Priority.ALWAYS);
        sheet.getStyleClass().add("desk-sheet");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        sheet.setStyle("-fx-pref-width: " + width + "em;");
        sheet.addEventHandler(KeyEvent.KEY_PRESSED, this::closeByEscape);
        pane.show(sheet);
        // Skins come with the styles. The pane's puts the sheet into the scene, the button bar's takes the focus for
        // the default button.
        pane.applyCss();
        // What those skins have added, such as the text of a date, was passed over; some of it comes with the first
        // layout.
        pane.layout();
        sheet.applyCss();
        first.requestFocus();
    }

    private static WaitBar workBar(UnderWay shown) {
        return new WaitBar("sheet-work-text", "sheet-work-stop", shown);
    }

    void close() {
        pane.hide(true);
    }

    private void closeByEscape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close();
        }
    }

    /** The button that does what the sheet is for. */
    static Button primary(String text, Runnable action) {
        Button button = new Button(text);
        button.setDefaultButton(true);
        button.setOnAction(event -> action.run());
        ButtonBar.setButtonData(button, ButtonBar.ButtonData.OK_DONE);
        return button;
    }

    Button cancel() {
        Button button = new Button(TEXTS.get("cancel"));
        button.setOnAction(event -> close());
        ButtonBar.setButtonData(button, ButtonBar.ButtonData.CANCEL_CLOSE);
        return button;
    }
}
