package app.fingerpost.desk.view;

import app.fingerpost.desk.model.DeskModel;
import app.fingerpost.desk.model.LinkForm;
import app.fingerpost.desk.model.LinkRow;
import app.fingerpost.desk.model.LinksModel;
import app.fingerpost.desk.model.Texts;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The page of links. */
final class LinksPage implements Page {
    private static final Texts TEXTS = new Texts("links");

    private static final Texts PANEL_TEXTS = new Texts("panel");
    private static final Key TOGGLE_PANEL = Action.key("Shortcut+I");

    private final DeskModel desk;
    private final LinksModel model;
    private final Sheets sheets;
    private final RowTable<LinkRow> table;
    private final NewLinkBar newLink;
    private final SearchBar search;
    private final LinkPanel panel;
    private final TallPage page;
    private final List<Action> actions;

    LinksPage(DeskModel desk, Sheets sheets, FileChoice files, OpenChoice opens) {
        this.desk = desk;
        this.model = desk.links();
        this.sheets = sheets;
        model.setFormOpener(this::open);
        this.table = LinkTable.of(desk, this::edit);
        this.newLink = new NewLinkBar(
                model.newLink(),
                desk.users(),
                this::createWithDetails,
                ImportBar.button(desk.imports(), opens),
                BinSheet.button(desk, sheets));
        this.panel = new LinkPanel(
                desk.panel(), table.selectedCount(), model, desk.users(), files, opens, table.view()::requestFocus);
        ChosenRow.follow(table.view(), desk.panel()::choose);
        List<Action> one = actions();
        AskBar asks = new AskBar(desk);
        List<Action> several = new SeveralLinks(desk, table, asks, files).actions();
        this.actions = Stream.concat(one.stream(), several.stream()).toList();
        table.offer(actions);
        this.search =
                new SearchBar(model.listing(), "links", LinksPage::counted, TEXTS.get("search"), table.view(), one);
        FilterBar filters = new FilterBar(desk);
        search.filterBy(filters.button());
        search.offer(
                SeveralLinks.button(several, table.view()),
                new ColumnKeeper<>(table, desk.memory(), "links.columns").button());
        PanelSplit tableAndPanel = new PanelSplit(
                table.view(), panel, desk.panel(), desk.settings().textScale(), this::edit);
        VBox.setVgrow(tableAndPanel, Priority.ALWAYS);
        this.page = new TallPage(newLink, search.node(), filters, asks, tableAndPanel);
        page.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (TOGGLE_PANEL.match(event)) {
                togglePanel();
                event.consume();
            }
        });
        WelcomePane.standIn(page.column(), desk, opens, newLink::paste);
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public void beginNew() {
        page.fill();
        newLink.focusAddress();
    }

    @Override
    public void beginSearch() {
        page.fill();
        search.focusText();
    }

    @Override
    public List<Shortcut> shortcuts() {
        return Stream.of(
                        Stream.of(NewLinkBar.ANOTHER_LINE),
                        actions.stream().map(Action::shortcut),
                        LinkPanel.shortcuts().stream())
                .flatMap(Function.identity())
                .toList();
    }

    @Override
    public void refresh() {
        desk.refresh();
    }

    /** Opens a form for a new link, with what stands in the bar filled in. */
    void createWithDetails() {
        open(model.blank());
    }

    private void open(LinkForm form) {
        if (!sheets.isOpen()) {
            new LinkSheet(form, desk.users(), sheets).open();
        }
    }

    private List<Action> actions() {
        BooleanBinding any = table.anySelected();
        BooleanBinding one = table.oneSelected();
        BooleanBinding always = Bindings.createBooleanBinding(() -> true);
        return List.of(
                new Action(TEXTS.get("edit"), Feather.EDIT_2, Action.key("Enter"), one, this::edit),
                new Action(
                        TEXTS.get("copy"),
                        Feather.COPY,
                        Action.key("Shortcut+C"),
                        any,
                        () -> model.copy(table.selected())),
                new Action(
                        TEXTS.get("open"),
                        Feather.EXTERNAL_LINK,
                        Action.key("Shortcut+O"),
                        one,
                        () -> table.forOne(model::open)),
                new Action(TEXTS.get("qr"), Feather.GRID, Action.key("Shortcut+R"), one, this::openQr),
                new Action(
                        TEXTS.get("delete"),
                        Feather.TRASH_2,
                        Action.key("Delete"),
                        any,
                        () -> table.takeAway(model.edits()::delete)),
                new Action(PANEL_TEXTS.get("toggle"), Feather.SIDEBAR, TOGGLE_PANEL, always, this::togglePanel));
    }

    private static String counted(int found, int all) {
        return found == all ? TEXTS.get("count", all) : TEXTS.get("found", found, all);
    }

    private void edit() {
        table.forOne(row -> {
            // Not once the table has told of it: the cursor goes into this link's form.
            desk.panel().choose(row);
            desk.panel().shownProperty().set(true);
            panel.edit();
        });
    }

    private void openQr() {
        desk.panel().shownProperty().set(true);
        panel.openQr();
    }

    /** The focus stays on the page when the panel that had it is gone. */
    private void togglePanel() {
        boolean shown = desk.panel().shownProperty().get();
        desk.panel().shownProperty().set(!shown);
        if (shown) {
            table.view().requestFocus();
        }
    }
}
