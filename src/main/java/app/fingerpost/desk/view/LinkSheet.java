package app.fingerpost.desk.view;

import app.fingerpost.desk.model.LinkForm;
import app.fingerpost.desk.model.Texts;
import app.fingerpost.desk.model.UsersModel;
import javafx.scene.control.ScrollPane;

/** The form of one link over the window. */
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
        LinkFieldsPane fields = new LinkFieldsPane(users, "edit-", true);
        fields.show(form);
        ScrollPane scroll = new ScrollPane(fields);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("form-scroll");
        form.savedProperty().addListener((property, before, saved) -> sheets.close());
        // However the sheet is closed: it leaves the scene.
        scroll.sceneProperty().addListener((property, before, scene) -> {
            if (scene == null) {
                form.takeAsUntouched();
            }
        });
        var save = Sheets.primary(form.isNew() ? TEXTS.get("make") : TEXTS.get("save"), form::save);
        save.setId("save-link");
        String title = form.isNew()
                ? TEXTS.get("new-title")
                : TEXTS.get("edit-title", form.fields().slug().get());
        sheets.open(title, 48.6, scroll, fields.first(form), sheets.cancel(), save);
    }
}
