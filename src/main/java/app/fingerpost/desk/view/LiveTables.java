package app.fingerpost.desk.view;

import app.fingerpost.desk.model.Texts;
import app.fingerpost.desk.model.Wording;
import app.fingerpost.report.Pulse;
import app.fingerpost.report.UnknownPath;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The lists that change by themselves: links that are followed now, the latest visits, and addresses without a link. While
 * there is nothing yet they say that it is awaited.
 */
final class LiveTables {
    private static final Texts TEXTS = new Texts("activity");
    private static final Texts COMMON = new Texts("common");

    /** In pixels, with the usual size of the text. */
    private static final double SHORT = 90;

    private LiveTables() {}

    static TableView<Pulse.Busy> busiest(ReadOnlyObjectProperty<@Nullable Pulse> pulse, ColumnScale scale) {
        TableView<Pulse.Busy> table = table("busiest", TEXTS.get("busiest.none"), pulse);
        table.getColumns()
                .addAll(List.of(
                        column(TEXTS.get("column.link"), busy -> name(busy.slug(), busy.deleted()), "slug-cell"),
                        numbers(TEXTS.get("column.clicks"), Pulse.Busy::clicks)));
        size(table, scale, 180, 80);
        return table;
    }

    static TableView<Pulse.Visit> latest(
            ReadOnlyObjectProperty<@Nullable Pulse> pulse, ZoneId zone, ColumnScale scale) {
        TableView<Pulse.Visit> table = table("latest", TEXTS.get("latest.none"), pulse);
        table.getColumns()
                .addAll(List.of(
                        column(TEXTS.get("column.time"), visit -> Wording.timeOfDay(visit.second(), zone), "time-cell"),
                        column(TEXTS.get("column.link"), LiveTables::slug, "slug-cell"),
                        column(TEXTS.get("column.from"), visit -> Wording.host(visit.host()), "owner-cell"),
                        visitors()));
        size(table, scale, 90, 130, 150, 150);
        return table;
    }

    static TableView<UnknownPath> unknown(
            ReadOnlyObjectProperty<@Nullable List<UnknownPath>> paths, ColumnScale scale) {
        TableView<UnknownPath> table = table("unknown", TEXTS.get("unknown.none"), paths);
        table.getColumns()
                .addAll(List.of(
                        column(
                                TEXTS.get("column.address"),
                                row -> row.path().isEmpty() ? TEXTS.get("unknown.others") : row.path(),
                                "slug-cell"),
                        numbers(TEXTS.get("column.visits"), UnknownPath::visits)));
        size(table, scale, 400, 80);
        return table;
    }

    static VBox card(String title, TableView<?> table) {
        Label name = new Label(title);
        name.getStyleClass().add("card-title");
        name.setLabelFor(table);
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox card = new VBox(name, table);
        card.getStyleClass().add("card");
        return card;
    }

    static void showBusiest(TableView<Pulse.Busy> table, List<Pulse.Busy> links) {
        KeptChoice.show(table.getItems(), table.getSelectionModel(), links, Pulse.Busy::slug);
    }

    /** A visit is the same one while its clicks are counted. */
    static void showLatest(TableView<Pulse.Visit> table, List<Pulse.Visit> visits) {
        KeptChoice.show(
                table.getItems(),
                table.getSelectionModel(),
                visits,
                visit -> List.of(visit.second(), visit.slug(), visit.host(), visit.browser(), visit.bot()));
    }

    static void showUnknown(TableView<UnknownPath> table, List<UnknownPath> paths) {
        KeptChoice.show(table.getItems(), table.getSelectionModel(), paths, UnknownPath::path);
    }

    private static String slug(Pulse.Visit visit) {
        String slug = name(visit.slug(), visit.deleted());
        return visit.clicks() == 1 ? slug : TEXTS.get("latest.times", slug, visit.clicks());
    }

    private static String name(String slug, boolean deleted) {
        return deleted ? TEXTS.get("link.deleted", slug) : slug;
    }

    private static TableColumn<Pulse.Visit, Pulse.Visit> visitors() {
        TableColumn<Pulse.Visit, Pulse.Visit> column = new TableColumn<>(TEXTS.get("column.browser"));
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(each -> new VisitorCell());
        return column;
    }

    private static <R> TableColumn<R, Long> numbers(String title, ToLongFunction<R> number) {
        TableColumn<R, Long> column = new TableColumn<>(title);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(number.applyAsLong(row.getValue())));
        column.setCellFactory(Cells.<R>number()::apply);
        column.getStyleClass().add(Cells.NUMBER_COLUMN);
        return column;
    }

    private static <R> TableView<R> table(String id, String none, ReadOnlyObjectProperty<?> awaited) {
        TableView<R> table = new TableView<>();
        table.setId(id);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Label placeholder = new Label();
        placeholder
                .textProperty()
                .bind(Bindings.when(awaited.isNull())
                        .then(COMMON.get("loading"))
                        .otherwise(none));
        placeholder.getStyleClass().add("card-note");
        placeholder.setWrapText(true);
        table.setPlaceholder(placeholder);
        return table;
    }

    /** Times and numbers are short enough never to be cut; names share what they leave. */
    private static void size(TableView<?> table, ColumnScale scale, double... widths) {
        for (int i = 0; i < widths.length; i++) {
            scale.size(table.getColumns().get(i), widths[i] <= SHORT ? widths[i] : 0, widths[i]);
        }
        scale.follow(table);
    }

    private static <R> TableColumn<R, String> column(String title, Function<R, String> text, String styleClass) {
        TableColumn<R, String> column = new TableColumn<>(title);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
        column.setCellFactory(Cells.<R>text(styleClass)::apply);
        return column;
    }

    /** The browser, and a mark for what is none. */
    private static final class VisitorCell extends TableCell<Pulse.Visit, Pulse.Visit> {
        private final Badge bot = new Badge();

        VisitorCell() {
            bot.show(TEXTS.get("latest.bot"), Badge.Tone.WAITING);
            getStyleClass().add("owner-cell");
        }

        @Override
        protected void updateItem(Pulse.Visit visit, boolean empty) {
            super.updateItem(visit, empty);
            boolean none = empty || visit == null;
            setText(none ? null : visit.browser());
            setGraphic(!none && visit.bot() ? bot : null);
        }
    }
}
