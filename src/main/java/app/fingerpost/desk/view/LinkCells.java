package app.fingerpost.desk.view;

import app.fingerpost.desk.model.LinkState;
import app.fingerpost.desk.model.SiteMark;
import app.fingerpost.desk.model.Texts;
import app.fingerpost.desk.model.Wording;
import app.fingerpost.link.Tag;
import app.fingerpost.link.Target;
import app.fingerpost.report.DayCounts;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.scene.control.TableCell;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The cells of the table of links that are more than text. */
final class LinkCells {
    private static final Texts TEXTS = new Texts("table");

    private LinkCells() {}

    /** A graphic is as wide as it prefers; this one as wide as its cell, less what the look keeps free at its sides. */
    private static void fill(TableCell<?, ?> cell, Region graphic) {
        graphic.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> cell.getWidth() - cell.snappedLeftInset() - cell.snappedRightInset(),
                        cell.widthProperty(),
                        cell.insetsProperty()));
    }

    /** Where a link leads, with the mark of the site. As in browsers, {@code https} goes without saying. */
    static final class TargetCell<R> extends TableCell<R, Target> {
        private static final String USUAL = "https://";

        private final SiteMarkLabel mark = new SiteMarkLabel();

        TargetCell() {
            getStyleClass().add("target-cell");
            setGraphicTextGap(8);
        }

        @Override
        protected void updateItem(Target target, boolean empty) {
            super.updateItem(target, empty);
            if (empty || target == null) {
                setGraphic(null);
                setText(null);
                return;
            }
            mark.show(SiteMark.of(target));
            setGraphic(mark);
            setText(shown(target.typed()));
        }

        /** Without what nearly every target begins with. */
        static String shown(String typed) {
            return typed.regionMatches(true, 0, USUAL, 0, USUAL.length()) ? typed.substring(USUAL.length()) : typed;
        }
    }

    /** Tags as chips. */
    static final class TagsCell<R> extends TableCell<R, List<Tag>> {
        private final Chips chips = new Chips();

        TagsCell() {
            fill(this, chips);
            setGraphic(chips);
        }

        @Override
        protected void updateItem(List<Tag> tags, boolean empty) {
            super.updateItem(tags, empty);
            // What leaves the scene and comes back is styled anew, which a scroll has no time for: it is hidden
            // instead.
            chips.setVisible(tags != null && !tags.isEmpty());
            if (tags == null || tags.isEmpty()) {
                setAccessibleText(null);
                return;
            }
            chips.show(tags.stream().map(Tag::name).toList());
            setAccessibleText(tags.stream().map(Tag::name).collect(Collectors.joining(", ")));
        }
    }

    /** Clicks of the last days as bars, today at the right. */
    static final class DaysCell<R> extends TableCell<R, DayCounts> {
        private final Sparkline line = new Sparkline();

        DaysCell() {
            fill(this, line);
            setGraphic(line);
        }

        @Override
        protected void updateItem(@Nullable DayCounts days, boolean empty) {
            super.updateItem(days, empty);
            // As with the chips of tags.
            line.setVisible(days != null && !days.equals(DayCounts.NONE));
            if (empty || days == null) {
                setAccessibleText(null);
                return;
            }
            line.show(days.toArray());
            setAccessibleText(TEXTS.get("days.said", Wording.clicks(days.total())));
        }
    }

    /** The state in a word, on a ground that tells it too. */
    static final class StateCell<R> extends TableCell<R, LinkState> {
        private final Badge badge = new Badge();

        /** Of a column in which no state is cut. */
        static double width() {
            return Badge.EDGES
                    + ColumnScale.holding(Arrays.stream(LinkState.values()).map(LinkState::word), Badge.TEXT);
        }

        @Override
        protected void updateItem(@Nullable LinkState state, boolean empty) {
            super.updateItem(state, empty);
            if (empty || state == null) {
                setGraphic(null);
                setAccessibleText(null);
            } else {
                setAccessibleText(state.word());
                badge.show(state.word(), LinkTable.tone(state));
                setGraphic(badge);
            }
        }
    }
}
