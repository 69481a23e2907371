package app.fingerpost.desk.view;

import app.fingerpost.desk.model.BinModel;
import app.fingerpost.desk.model.BinRow;
import app.fingerpost.desk.model.DeskModel;
import app.fingerpost.desk.model.Texts;
import atlantafx.base.theme.Styles;
import java.util.Comparator;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The bin: deleted links, to be restored or deleted for good. */
final class BinSheet {
    private static final Texts TEXTS = new Texts("bin");
    private static final Key SEARCH = Key.of("Shortcut+F");

    private final BinModel model;
    private final Sheets sheets;
    private final RowTable<BinRow> table;
    private final SearchBar search;

    private BinSheet(DeskModel desk, Sheets sheets) {
        this.model = desk.bin();
        this.sheets = sheets;
        this.table =
                new RowTable<>(model.listing(), new ColumnScale(desk.settings().textScale()));
        table.view().setId("bin");
        table.view().setAccessibleText(TEXTS.get("title"));
        table.view()
                .setPlaceholder(
                        new EmptyNote(model.listing(), Feather.TRASH_2, TEXTS.get("empty"), TEXTS.get("emptyAdvice")));
        table.textColumn(TEXTS.get("slug"), 80, 150, BinRow::slug, "slug-cell");
        table.textColumn(TEXTS.get("target"), 120, 180, BinRow::target, "target-cell");
        table.textColumn(TEXTS.get("titleOf"), 60, 110, BinRow::title, "title-cell");
        table.textColumn(TEXTS.get("owner"), 70, 100, BinRow::owner, "owner-cell");
        table.numberColumn(TEXTS.get("clicks"), 70, 80, BinRow::clicks);
        table.momentColumn(TEXTS.get("deleted"), desk.clock()::getZone, BinRow::deleted);
        table.column(
                TEXTS.get("goes"),
                100,
                120,
                model::leaves,
                Cells.text("time-cell"),
                Comparator.comparing(BinRow::leaves));
        table.layColumns();
        table.openRows(TableRow::new, () -> {});
        table.offer(actions());
        this.search =
                new SearchBar(model.listing(), "bin", BinSheet::counted, TEXTS.get("search"), table.view(), List.of());
        table.view().sceneProperty().addListener((property, before, scene) -> {
            if (scene == null) {
                model.close();
            }
        });
    }

    /** The button that opens the bin; it tells how much is in it. */
    static Button button(DeskModel desk, Sheets sheets) {
        BinModel model = desk.bin();
        Late<BinSheet> sheet = new Late<>(() -> new BinSheet(desk, sheets));
        Button button = new Button(null, new FontIcon(Feather.TRASH_2));
        button.setId("open-bin");
        button.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> TEXTS.get("button", model.countProperty().get()), model.countProperty()));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> sheet.get().open());
        return button;
    }

    private void open() {
        model.open();
        Label about = new Label(TEXTS.get("about"));
        about.setId("bin-about");
        about.getStyleClass().add(Styles.TEXT_MUTED);
        about.setWrapText(true);
        about.setMinHeight(Region.USE_PREF_SIZE);
        Label problem = new ProblemLabel();
        problem.setId("bin-problem");
        problem.textProperty().bind(model.problemProperty());
        VBox.setVgrow(table.view(), Priority.ALWAYS);
        table.view().setPrefHeight(420);
        VBox content = new VBox(about, search.node(), table.view(), problem, question());
        content.getStyleClass().add("bin");
        content.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (SEARCH.match(event)) {
                search.focusText();
                event.consume();
            }
        });
        Button restore = new Button(TEXTS.get("restore"), new FontIcon(Feather.CORNER_UP_LEFT));
        restore.setId("restore");
        restore.disableProperty().bind(table.anySelected().not());
        restore.setOnAction(event -> {
            table.takeAway(model::restore);
            table.view().requestFocus();
        });
        Button purge = new Button(TEXTS.get("purge"));
        purge.setId("purge");
        purge.getStyleClass().addAll(Styles.DANGER, Styles.BUTTON_OUTLINED);
        purge.disableProperty().bind(table.anySelected().not());
        purge.setOnAction(event -> table.takeAway(model::askPurge));
        sheets.open(TEXTS.get("title"), 67, content, table.view(), purge, restore);
    }

    private static String counted(int found, int all) {
        return found == all ? TEXTS.get("count", all) : TEXTS.get("found", found, all);
    }

    private HBox question() {
        Label words = new Label();
        words.setId("purge-question");
        words.textProperty().bind(model.questionProperty());
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        Button yes = new Button(TEXTS.get("purgeNow"));
        yes.setId("purge-now");
        yes.getStyleClass().add(Styles.DANGER);
        yes.setMinWidth(Region.USE_PREF_SIZE);
        yes.setOnAction(event -> {
            model.purge();
            table.view().requestFocus();
        });
        Button no = new Button(TEXTS.get("keep"));
        no.setId("purge-not");
        no.setMinWidth(Region.USE_PREF_SIZE);
        no.setOnAction(event -> keep());
        HBox bar = new HBox(words, no, yes);
        bar.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                keep();
                event.consume();
            }
        });
        bar.getStyleClass().addAll("bar", "question");
        bar.visibleProperty().bind(model.questionProperty().isNotEmpty());
        bar.managedProperty().bind(bar.visibleProperty());
        bar.visibleProperty().addListener((property, before, shown) -> {
            if (shown) {
                no.requestFocus();
            }
        });
        return bar;
    }

    private void keep() {
        model.keep();
        table.view().requestFocus();
    }

    private List<Action> actions() {
        return List.of(
                new Action(
                        TEXTS.get("restore"),
                        Feather.CORNER_UP_LEFT,
                        Action.key("Enter"),
                        table.anySelected(),
                        () -> table.takeAway(model::restore)),
                new Action(
                        TEXTS.get("purge"),
                        Feather.TRASH_2,
                        Action.key("Delete"),
                        table.anySelected(),
                        () -> table.takeAway(model::askPurge)));
    }
}
