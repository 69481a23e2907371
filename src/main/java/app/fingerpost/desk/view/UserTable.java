package app.fingerpost.desk.view;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import app.fingerpost.desk.model.UserRow;
import app.fingerpost.desk.model.UsersModel;
import app.fingerpost.desk.model.Wording;
import atlantafx.base.controls.ToggleSwitch;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import org.kordamp.ikonli.feather.Feather;

/** The table of users, with their switches. */
final class UserTable {
    private UserTable() {}

    /** {@code onOpen} is called for a double click on a row. */
    static RowTable<UserRow> of(UsersModel model, ZoneId zone, Runnable onOpen) {
        Comparator<UserRow> byName = comparing(UserRow::name, String.CASE_INSENSITIVE_ORDER);
        RowTable<UserRow> table = new RowTable<>(model.listing(), byName);
        table.view().setId("users");
        table.view()
                .setPlaceholder(new EmptyNote(
                        model.listing(),
                        Feather.USERS,
                        "No users yet",
                        "Type a name into the bar above and press Enter. Each link belongs to a user."));
        table.column(
                "Active", 90, 90, Function.identity(), column -> new SwitchCell(model), comparing(UserRow::active));
        table.column("Name", 140, 260, UserRow::name, Cells.text(Function.identity(), "slug-cell"), byName);
        table.column(
                "Links",
                80,
                90,
                UserRow::links,
                Cells.number(Wording::number),
                Comparator.comparingLong(UserRow::links));
        table.column(
                "Clicks",
                80,
                100,
                UserRow::clicks,
                Cells.number(Wording::number),
                Comparator.comparingLong(UserRow::clicks));
        table.column(
                "Last switched",
                185,
                190,
                row -> Wording.moment(row.lastSwitch(), zone),
                Cells.text(Function.identity(), "time-cell"),
                comparing(UserRow::lastSwitch, nullsFirst(naturalOrder())));
        table.layColumns();
        table.view().setRowFactory(view -> {
            TableRow<UserRow> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && !row.isEmpty()) {
                    onOpen.run();
                }
            });
            return row;
        });
        return table;
    }

    /** Turning it switches the user at once; it shows the state the user has. */
    private static final class SwitchCell extends TableCell<UserRow, UserRow> {
        private final ToggleSwitch toggle = new ToggleSwitch();
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
