package app.fingerpost.desk.view;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import app.fingerpost.desk.model.DeskModel;
import app.fingerpost.desk.model.LinkRow;
import app.fingerpost.desk.model.LinkState;
import app.fingerpost.desk.model.Texts;
import app.fingerpost.link.Label;
import app.fingerpost.link.Tag;
import app.fingerpost.report.DayCounts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** The table of links. */
final class LinkTable {
    private static final Texts TEXTS = new Texts("links");
    private static final Texts TABLE = new Texts("table");

    private final Clock clock;
    private final RowTable<LinkRow> table;
    private final DateTimeFormatter near;
    private final DateTimeFormatter far;

    private LinkTable(DeskModel desk) {
        this.clock = desk.clock();
        this.table = new RowTable<>(
                desk.links().listing(), new ColumnScale(desk.settings().textScale()));
        this.near = DateTimeFormatter.ofPattern(TABLE.get("last.click.this.year"), TABLE.locale());
        this.far = DateTimeFormatter.ofPattern(TABLE.get("last.click.earlier"), TABLE.locale());
    }

    /** {@code onOpen} is called for a double click on a row. */
    static RowTable<LinkRow> of(DeskModel desk, Runnable onOpen) {
        LinkTable links = new LinkTable(desk);
        links.table.view().setId("links");
        links.table.view().setAccessibleText(TABLE.get("name"));
        links.table.view().setPlaceholder(new LinksEmptyNote(desk));
        links.layColumns();
        links.table.openRows(LinkTableRow::new, onOpen);
        return links.table;
    }

    private void layColumns() {
        TableColumn<LinkRow, ?> slug = table.textColumn(TEXTS.get("column-slug"), 70, 120, LinkRow::slug, "slug-cell");
        id("slug", slug);
        TableColumn<LinkRow, ?> target = table.column(
                TEXTS.get("column-target"),
                90,
                112,
                row -> row.link().target(),
                column -> new LinkCells.TargetCell<>(),
                comparing(row -> LinkCells.TargetCell.shown(row.target()), String.CASE_INSENSITIVE_ORDER));
        id("target", target);
        TableColumn<LinkRow, ?> title =
                table.textColumn(TEXTS.get("column-title"), 60, 98, LinkRow::title, "title-cell");
        id("title", title);
        TableColumn<LinkRow, ?> tags = table.column(
                TEXTS.get("column-tags"),
                50,
                124,
                LinkRow::tags,
                column -> new LinkCells.TagsCell<>(),
                comparing(LinkTable::tagText));
        id("tags", tags);
        TableColumn<LinkRow, ?> owner = table.textColumn(
                TEXTS.get("column-owner"), 60, 84, row -> row.owner().name(), "owner-cell");
        id("owner", owner);
        TableColumn<LinkRow, Long> today = table.column(
                TEXTS.get("column-today"),
                66,
                72,
                LinkRow::clicksToday,
                Cells.number(),
                comparing(LinkRow::clicksToday, nullsFirst(naturalOrder())));
        today.getStyleClass().add(Cells.NUMBER_COLUMN);
        id("today", today);
        id("clicks", table.numberColumn(TEXTS.get("column-clicks"), 74, 76, LinkRow::clicks));
        id(
                "days",
                table.column(
                        TEXTS.get("column-days"),
                        60,
                        84,
                        LinkRow::days,
                        column -> new LinkCells.DaysCell<>(),
                        comparing(LinkTable::total, nullsFirst(naturalOrder()))));
        id(
                "last-click",
                table.column(
                        TEXTS.get("column-last-click"),
                        116,
                        122,
                        row -> when(row.lastClick()),
                        Cells.text("time-cell"),
                        comparing(LinkRow::lastClick, nullsFirst(naturalOrder()))));
        id(
                "state",
                table.column(
                        TEXTS.get("column-state"),
                        80,
                        Math.max(100, LinkCells.StateCell.width()),
                        LinkRow::state,
                        column -> new LinkCells.StateCell<>(),
                        comparing(LinkRow::state)));
        table.view()
                .setColumnResizePolicy(new ElasticColumns(target, 4, table.scale())
                        .sharing(slug, 2)
                        .sharing(title, 3)
                        .sharing(tags, 1)
                        .sharing(owner, 1));
        table.layColumns();
    }

    /** How a state is meant. */
    static Badge.Tone tone(LinkState state) {
        return switch (state) {
            case ON -> Badge.Tone.GOOD;
            case OWNER_OFF, DISABLED -> Badge.Tone.OFF;
            case NOT_YET, EXPIRED, USED_UP -> Badge.Tone.WAITING;
        };
    }

    private static void id(String id, TableColumn<LinkRow, ?> column) {
        column.setId(id);
    }

    private static String tagText(LinkRow row) {
        return row.tags().stream().map(Tag::name).collect(Collectors.joining(" "));
    }

    private static @Nullable Long total(LinkRow row) {
        DayCounts days = row.days();
        return days == null ? null : days.total();
    }

    private String when(@Nullable Instant instant) {
        if (instant == null) {
            return "–";
        }
        ZonedDateTime local = instant.atZone(clock.getZone());
        return (local.getYear() == ZonedDateTime.now(clock).getYear() ? near : far).format(local);
    }

    /** Is paler while its link leads nowhere, and tells what of the link is cut or not in the table to who rests on it. */
    private static final class LinkTableRow extends TableRow<LinkRow> {
        /** Made when the pointer comes, as {@link Tip} has it; what it tells changes with the row. */
        private @Nullable Tooltip tip;

        LinkTableRow() {
            setOnMouseEntered(event -> tell(tip == null ? newTip() : tip));
        }

        @Override
        protected void updateItem(LinkRow row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(RowTable.IDLE, !empty && row != null && row.state() != LinkState.ON);
            if (tip != null) {
                tell(tip);
            }
        }

        private Tooltip newTip() {
            Tooltip made = Tip.empty();
            tip = made;
            return made;
        }

        private void tell(Tooltip by) {
            LinkRow row = getItem();
            boolean none = isEmpty() || row == null;
            by.setText(none ? "" : about(row));
            Tooltip wanted = none ? null : by;
            if (getTooltip() != wanted) {
                setTooltip(wanted);
            }
        }

        private static String about(LinkRow row) {
            Label label = row.link().draft().label();
            String tags = label.tags().stream().map(tag -> "#" + tag.name()).collect(Collectors.joining(" "));
            String state = row.state() == LinkState.ON
                    ? ""
                    : TEXTS.get("column-state") + ": " + row.state().word();
            return Stream.of(row.slug(), row.target(), label.title(), tags, label.notes(), state)
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining("\n"));
        }
    }
}
