package app.fingerpost.desk.view;

import app.fingerpost.desk.model.LinkForm;
import app.fingerpost.desk.model.LinkPanelModel;
import app.fingerpost.desk.model.LinkRow;
import app.fingerpost.desk.model.LinksModel;
import app.fingerpost.desk.model.Texts;
import app.fingerpost.desk.model.UsersModel;
import app.fingerpost.desk.model.Wording;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is known of the chosen link, and its form: two nodes of the panel. Asks for nothing while it cannot be seen. */
final class ChosenLink {
    private static final Texts TEXTS = new Texts("panel");

    private final LinkPanelModel model;
    private final LinkPanelHead head;
    private final VBox about = new VBox();
    private final HBox left;
    private final HBox unsaved;
    private final LinkFieldsPane fields;
    private final ScrollPane scroll = new ScrollPane();
    private final TabPane tabs = new TabPane();
    private final Tab clicks = tab("clicks", TEXTS.get("part-clicks"));
    private final Tab details = tab("details", TEXTS.get("part-details"));
    private final Tab qr = tab("qr", TEXTS.get("part-qr"));
    private final QrPane qrPane;
    private final ChangeListener<Boolean> changing = (property, before, changed) -> showUnsaved(changed);

    ChosenLink(LinkPanelModel model, LinksModel links, UsersModel users, FileChoice files, OpenChoice opens) {
        this.model = model;
        this.head = new LinkPanelHead(model, links);
        this.fields = new LinkFieldsPane(users, "panel-", false, about);
        this.qrPane = new QrPane(model, files, opens);
        scroll.setContent(fields);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("form-scroll");
        fields.getStyleClass().add("panel-part");
        fields.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            boolean inField = event.getTarget() instanceof TextField || event.getTarget() instanceof DatePicker;
            if (event.getCode() == KeyCode.ENTER && inField) {
                save();
                event.consume();
            }
        });
        clicks.setContent(new ClicksPane(model.clicks()));
        details.setContent(scroll);
        qr.setContent(qrPane);
        tabs.setAccessibleText(TEXTS.get("parts"));
        tabs.getTabs().addAll(clicks, details, qr);
        tabs.getTabs().stream().filter(tab -> tab.getId().equals(model.part())).forEach(tab -> tabs.getSelectionModel()
                .select(tab));
        tabs.getSelectionModel().selectedItemProperty().addListener((property, before, tab) -> {
            model.rememberPart(tab.getId());
            look();
        });
        VBox.setVgrow(tabs, Priority.ALWAYS);
        VBox.setVgrow(about, Priority.ALWAYS);
        this.unsaved = unsaved();
        about.getStyleClass().add("panel-about");
        about.getChildren().addAll(head, unsaved, tabs);
        this.left = left();
        about.sceneProperty().addListener((property, before, scene) -> look());
        model.rowProperty().addListener((property, before, row) -> show(row));
        model.formProperty().addListener((property, before, form) -> show(before, form));
        show(model.rowProperty().get());
        show(null, model.formProperty().get());
    }

    List<Node> nodes() {
        return List.of(left, about);
    }

    /** Shows the QR code, and puts the cursor there. */
    void openQr() {
        tabs.getSelectionModel().select(qr);
        qrPane.focusFirst();
    }

    void showForm() {
        tabs.getSelectionModel().select(details);
    }

    /** Puts the cursor into the form, which has to be shown. */
    void beginForm() {
        scroll.setVvalue(0);
        with(form -> fields.first(form).requestFocus());
    }

    private void show(@Nullable LinkRow row) {
        about.setVisible(row != null);
        about.setManaged(row != null);
        if (row != null) {
            head.show(row);
        }
    }

    private void show(@Nullable LinkForm before, @Nullable LinkForm form) {
        if (before != null) {
            before.changedProperty().removeListener(changing);
        }
        fields.show(form);
        if (form != null) {
            form.changedProperty().addListener(changing);
        }
        showUnsaved(form != null && form.changedProperty().get());
    }

    private void look() {
        boolean seen = about.getScene() != null;
        Tab chosen = tabs.getSelectionModel().getSelectedItem();
        model.clicks().setInSight(seen && chosen == clicks);
        model.qr().setInSight(seen && chosen == qr);
    }

    /** Saves what is changed. */
    void save() {
        with(form -> {
            if (form.changedProperty().get()) {
                tabs.getSelectionModel().select(details);
                form.save();
            }
        });
    }

    /** Takes back what was typed into the field that has the keyboard; false if nothing was. */
    boolean takeBack() {
        return fields.takeBack();
    }

    private void with(Consumer<LinkForm> work) {
        LinkForm form = model.formProperty().get();
        if (form != null) {
            work.accept(form);
        }
    }

    private void showUnsaved(boolean changed) {
        unsaved.setVisible(changed);
        unsaved.setManaged(changed);
    }

    private HBox unsaved() {
        Button save = new Button(TEXTS.get("save"));
        save.setId("panel-save");
        save.getStyleClass().addAll(Styles.ACCENT, Styles.SMALL);
        Tip.give(save, Wording.withKey(TEXTS.get("save"), LinkPanel.SAVE.getDisplayText()));
        save.setOnAction(event -> save());
        Button revert = new Button(TEXTS.get("revert"));
        revert.setId("panel-revert");
        revert.getStyleClass().add(Styles.SMALL);
        revert.setOnAction(event -> with(LinkForm::revert));
        HBox buttons = new HBox(revert, save);
        buttons.getStyleClass().add("bar");
        Label text = said(new Label(TEXTS.get("unsaved")));
        text.setMinWidth(Region.USE_PREF_SIZE);
        BreakingLine line = new BreakingLine(text, VPos.CENTER, buttons);
        HBox.setHgrow(line, Priority.ALWAYS);
        HBox unsaved = new HBox(line);
        unsaved.setId("panel-unsaved");
        unsaved.getStyleClass().add("panel-bar");
        return unsaved;
    }

    /** Tells of another link that waits to be saved. */
    private HBox left() {
        Label text = new Label();
        text.setId("panel-left");
        text.textProperty().bind(model.leftProperty());
        Button back = new Button(TEXTS.get("left-back"));
        back.setId("panel-left-back");
        back.getStyleClass().add(Styles.SMALL);
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setOnAction(event -> {
            tabs.getSelectionModel().select(details);
            model.goBack();
        });
        Button giveUp = new Button(null, new FontIcon(Feather.X));
        giveUp.setId("panel-left-give-up");
        giveUp.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        giveUp.setAccessibleText(TEXTS.get("left-give-up"));
        Tip.give(giveUp, TEXTS.get("left-give-up"));
        giveUp.setOnAction(event -> model.giveUp());
        HBox left = new HBox(said(text), back, giveUp);
        left.getStyleClass().addAll("panel-bar", "panel-left");
        left.visibleProperty().bind(model.leftProperty().isNotEmpty());
        left.managedProperty().bind(left.visibleProperty());
        return left;
    }

    private static Label said(Label label) {
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    private static Tab tab(String id, String name) {
        Tab tab = new Tab(name);
        tab.setId(id);
        tab.setClosable(false);
        return tab;
    }
}
