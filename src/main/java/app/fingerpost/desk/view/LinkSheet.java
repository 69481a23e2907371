package app.fingerpost.desk.view;

import app.fingerpost.desk.model.LinkForm;
import app.fingerpost.desk.model.Texts;
import app.fingerpost.desk.model.UsersModel;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;

/** The form of a new link over the window. */
final class LinkSheet {
    private static final Texts TEXTS = new Texts("sheet");

    private final LinkForm form;
    private final UsersModel users;
    private final Sheets sheets;

    LinkSheet(LinkForm form, UsersModel users, Sheets sheets) {
        this.form = form;
        this.users = users;
        this.sheets = sheets;
    }

    void open() {
        LinkFieldsPane fields = new LinkFieldsPane(users, "edit-", true, sheets.node());
        fields.show(form);
        ScrollPane scroll = new ScrollPane(fields);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("form-scroll");
        form.savedProperty().addListener((property, before, saved) -> {
            // Not another one, if this was closed meanwhile.
            if (scroll.getScene() != null) {
                sheets.close();
            }
        });
        // Closed otherwise, what was typed is there when it is opened again.
        Button cancel = sheets.cancel();
        cancel.setId("cancel-link");
        cancel.setOnAction(event -> {
            form.takeAsUntouched();
            sheets.close();
        });
        var save = Sheets.primary(TEXTS.get("make"), form::save);
        save.setId("save-link");
        sheets.open(TEXTS.get("new-title"), 48.6, scroll, fields.first(form), cancel, save);
    }
}
