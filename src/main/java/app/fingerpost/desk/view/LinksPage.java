package app.fingerpost.desk.view;

import app.fingerpost.desk.model.DeskModel;
import app.fingerpost.desk.model.LinkForm;
import app.fingerpost.desk.model.LinkRow;
import app.fingerpost.desk.model.LinksModel;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The page of links. */
final class LinksPage implements Page {
    private final DeskModel desk;
    private final LinksModel model;
    private final Sheets sheets;
    private final RowTable<LinkRow> table;
    private final NewLinkBar newLink;
    private final SearchBar search;
    private final QrSheet qr;
    private final VBox pane;

    LinksPage(DeskModel desk, Sheets sheets, FileChoice files) {
        this.desk = desk;
        this.model = desk.links();
        this.sheets = sheets;
        this.table = LinkTable.of(desk, this::edit);
        this.newLink = new NewLinkBar(model.newLink(), desk.users(), this::createWithDetails);
        this.qr = new QrSheet(model, sheets, files);
        List<Action> actions = actions();
        List<Action> several = new SeveralLinks(desk, table, sheets, files).actions();
        table.offer(Stream.concat(actions.stream(), several.stream()).toList());
        this.search =
                new SearchBar(model.listing(), "link", "Search slug, target, title, tag, owner", table.view(), actions);
        FilterBar filters = new FilterBar(desk);
        search.getChildren().add(1, filters.button());
        search.getChildren()
                .addAll(
                        SeveralLinks.button(several),
                        new ColumnKeeper<>(table.view(), desk.memory(), "links.columns").button());
        VBox.setVgrow(table.view(), Priority.ALWAYS);
        this.pane = new VBox(newLink, search, filters, table.view());
        pane.getStyleClass().add("page");
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void beginNew() {
        newLink.focusAddress();
    }

    @Override
    public void beginSearch() {
        search.focusText();
    }

    @Override
    public void refresh() {
        desk.refresh();
    }

    /** Opens an empty form, with what stands in the bar filled in. */
    void createWithDetails() {
        LinkForm form = model.blank(
                model.newLink().textProperty().get(),
                model.newLink().ownerProperty().get());
        new LinkSheet(form, desk.users(), sheets).open();
        form.savedProperty()
                .addListener((property, before, saved) ->
                        model.newLink().textProperty().set(""));
    }

    private List<Action> actions() {
        BooleanBinding any = table.anySelected();
        BooleanBinding one = table.oneSelected();
        return List.of(
                new Action("Edit", Feather.EDIT_2, Action.key("Enter"), one, this::edit),
                new Action(
                        "Copy short address",
                        Feather.COPY,
                        Action.key("Shortcut+C"),
                        any,
                        () -> model.copy(table.selected())),
                new Action(
                        "Open in browser",
                        Feather.EXTERNAL_LINK,
                        Action.key("Shortcut+O"),
                        one,
                        () -> table.forOne(model::open)),
                new Action("QR code", Feather.GRID, Action.key("Shortcut+R"), one, () -> table.forOne(qr::open)),
                new Action("Delete", Feather.TRASH_2, Action.key("Delete"), any, () -> model.edits()
                        .delete(table.selected())));
    }

    private void edit() {
        table.forOne(row -> new LinkSheet(model.edit(row), desk.users(), sheets).open());
    }
}
