package app.fingerpost.desk.view;

import static java.util.Comparator.comparing;

import app.fingerpost.desk.model.LinkRow;
import app.fingerpost.desk.model.LinkState;
import app.fingerpost.desk.model.LinksModel;
import app.fingerpost.desk.model.Texts;
import app.fingerpost.link.Label;
import java.time.ZoneId;
import java.util.stream.Collectors;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/** The table of links. */
final class LinkTable {
    private static final Texts TEXTS = new Texts("links");

    private LinkTable() {}

    /** {@code onOpen} is called for a double click on a row. */
    static RowTable<LinkRow> of(LinksModel model, ZoneId zone, Runnable onOpen) {
        RowTable<LinkRow> table = new RowTable<>(model.listing());
        table.view().setId("links");
        table.view()
                .setPlaceholder(
                        new EmptyNote(model.listing(), Feather.LINK, TEXTS.get("none"), TEXTS.get("none-advice")));
        table.textColumn(TEXTS.get("column-slug"), 90, 190, LinkRow::slug, "slug-cell");
        table.textColumn(TEXTS.get("column-target"), 120, 370, LinkRow::target, "target-cell");
        table.textColumn(TEXTS.get("column-owner"), 70, 120, row -> row.owner().name(), "owner-cell");
        table.numberColumn(TEXTS.get("column-clicks"), 80, 90, LinkRow::clicks);
        table.momentColumn(TEXTS.get("column-last-click"), zone, LinkRow::lastClick);
        table.column(
                TEXTS.get("column-state"), 100, 110, LinkRow::state, LinkTable::stateCell, comparing(LinkRow::state));
        table.layColumns();
        table.openRows(LinkTableRow::new, onOpen);
        return table;
    }

    /** How a state is meant. */
    static Badge.Tone tone(LinkState state) {
        return switch (state) {
            case ON -> Badge.Tone.GOOD;
            case OWNER_OFF, DISABLED -> Badge.Tone.OFF;
            case NOT_YET, EXPIRED, USED_UP -> Badge.Tone.WAITING;
        };
    }

    private static TableCell<LinkRow, LinkState> stateCell(TableColumn<LinkRow, LinkState> column) {
        Badge badge = new Badge();
        return new TableCell<>() {
            @Override
            protected void updateItem(LinkState state, boolean empty) {
                super.updateItem(state, empty);
                if (empty || state == null) {
                    setGraphic(null);
                } else {
                    badge.show(state.word(), tone(state));
                    setGraphic(badge);
                }
            }
        };
    }

    /** Tells a link's title, tags and notes to who rests on it. */
    private static final class LinkTableRow extends TableRow<LinkRow> {
        private final Tooltip tip = new Tooltip();

        LinkTableRow() {
            tip.setMaxWidth(480);
            tip.setWrapText(true);
        }

        @Override
        protected void updateItem(LinkRow row, boolean empty) {
            super.updateItem(row, empty);
            String text = empty || row == null ? "" : about(row.link().draft().label());
            tip.setText(text);
            Tooltip wanted = text.isEmpty() ? null : tip;
            if (getTooltip() != wanted) {
                setTooltip(wanted);
            }
        }

        private static String about(Label label) {
            String tags = label.tags().stream().map(tag -> "#" + tag.name()).collect(Collectors.joining(" "));
            return String.join("\n", label.title(), tags, label.notes()).strip();
        }
    }
}
