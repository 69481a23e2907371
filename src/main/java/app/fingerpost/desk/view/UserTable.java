package app.fingerpost.desk.view;

import static java.util.Comparator.comparing;

import app.fingerpost.desk.model.DeskModel;
import app.fingerpost.desk.model.Texts;
import app.fingerpost.desk.model.UserRow;
import app.fingerpost.desk.model.UsersModel;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import org.kordamp.ikonli.feather.Feather;

/** The table of users, with their switches. */
final class UserTable {
    private static final Texts TEXTS = new Texts("users");

    private UserTable() {}

    /** {@code onOpen} is called for a double click on a row. */
    static RowTable<UserRow> of(DeskModel desk, Runnable onOpen) {
        UsersModel model = desk.users();
        RowTable<UserRow> table =
                new RowTable<>(model.listing(), new ColumnScale(desk.settings().textScale()));
        table.view().setId("users");
        table.view().setAccessibleText(TEXTS.get("table"));
        table.view()
                .setPlaceholder(
                        new EmptyNote(model.listing(), Feather.USERS, TEXTS.get("none"), TEXTS.get("none-advice")));
        table.column(
                TEXTS.get("column-active"),
                76,
                76,
                Function.identity(),
                column -> new SwitchCell(model),
                comparing(UserRow::active));
        var name = table.textColumn(TEXTS.get("column-name"), 140, 140, UserRow::name, "slug-cell");
        table.numberColumn(TEXTS.get("column-links"), 70, 70, UserRow::links);
        table.numberColumn(TEXTS.get("column-clicks"), 80, 80, UserRow::clicks);
        table.momentColumn(TEXTS.get("column-last-switch"), desk.clock()::getZone, UserRow::lastSwitch);
        table.view().setColumnResizePolicy(new ElasticColumns(name, 1, table.scale()));
        table.layColumns();
        table.openRows(UserTableRow::new, onOpen);
        return table;
    }

    /** Is paler while its user is switched off, as that of a link is. */
    private static final class UserTableRow extends TableRow<UserRow> {
        @Override
        protected void updateItem(UserRow row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(RowTable.IDLE, !empty && row != null && !row.active());
        }
    }

    /** Turning it switches the user at once; it shows the state the user has. */
    private static final class SwitchCell extends TableCell<UserRow, UserRow> {
        private final Switch toggle = new Switch();
        private boolean showing;

        SwitchCell(UsersModel model) {
            toggle.setFocusTraversable(false);
            toggle.selectedProperty().addListener((property, before, active) -> {
                UserRow row = getItem();
                if (!showing && row != null) {
                    model.turn(List.of(row), active);
                }
            });
        }

        @Override
        protected void updateItem(UserRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            showing = true;
            toggle.setSelected(row.active());
            toggle.setAccessibleText(row.name());
            showing = false;
            setGraphic(toggle);
        }
    }
}
