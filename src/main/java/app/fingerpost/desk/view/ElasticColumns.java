package app.fingerpost.desk.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.util.Callback;

/**
 * Sizes columns so that some of them share the room the others leave: one always, and others until a person gives them a
 * width. Each has at least its preferred width, which is the person's, or else the usual one. What does not fit can be
 * scrolled to: JavaFX's own policies that fill the table cut it off instead, and forget the widths in a narrow window.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // as the type of a policy is
final class ElasticColumns implements Callback<TableView.ResizeFeatures, Boolean> {
    private final TableColumn<?, ?> always;
    private final ColumnScale scale;
    private final Map<Object, Share> shares = new LinkedHashMap<>();

    /** @param usual width of a column that nobody has sized, with the usual size of the text */
    private record Share(long usual, int weight) {}

    ElasticColumns(TableColumn<?, ?> always, int weight, ColumnScale scale) {
        this.always = always;
        this.scale = scale;
        sharing(always, weight);
    }

    /** Has this column, which has its usual width now, take part in the room too, in proportion to the weights of all. */
    ElasticColumns sharing(TableColumn<?, ?> column, int weight) {
        shares.put(column, new Share(scale.width(column), weight));
        return this;
    }

    @Override
    public Boolean call(TableView.ResizeFeatures features) {
        TableColumnBase<?, ?> column = features.getColumn();
        if (column == null) {
            fill(features);
            return true;
        }
        double asked = column.getWidth() + features.getDelta();
        double wanted = column == always ? withoutShare(asked, features) : asked;
        double given = Math.max(column.getMinWidth(), Math.min(column.getMaxWidth(), wanted));
        column.setPrefWidth(given);
        features.setColumnWidth(column, given);
        fill(features);
        return given == wanted;
    }

    /** The preferred width with which the one column that always shares is as wide as asked. */
    private double withoutShare(double asked, TableView.ResizeFeatures features) {
        double room = features.getContentWidth();
        double weights = 0;
        for (Object visible : features.getTable().getVisibleLeafColumns()) {
            TableColumnBase<?, ?> column = (TableColumnBase<?, ?>) visible;
            weights += isElastic(column) ? share(column).weight : 0;
            room -= column == always ? 0 : least(column);
        }
        double part = share(always).weight / weights;
        return asked >= room || part == 1 ? asked : (asked - part * room) / (1 - part);
    }

    private void fill(TableView.ResizeFeatures features) {
        List<TableColumnBase<?, ?>> elastic = new ArrayList<>();
        double spare = features.getContentWidth();
        int weights = 0;
        for (Object visible : features.getTable().getVisibleLeafColumns()) {
            TableColumnBase<?, ?> column = (TableColumnBase<?, ?>) visible;
            // A cell takes whole pixels.
            spare -= Math.ceil(least(column));
            if (isElastic(column)) {
                elastic.add(column);
                weights += share(column).weight;
            }
        }
        double left = Math.max(0, Math.floor(spare));
        for (TableColumnBase<?, ?> column : elastic) {
            int weight = share(column).weight;
            double more = Math.floor(left * weight / weights);
            features.setColumnWidth(column, Math.ceil(least(column)) + more);
            left -= more;
            weights -= weight;
        }
    }

    private double least(TableColumnBase<?, ?> column) {
        return isElastic(column) ? Math.max(column.getMinWidth(), column.getPrefWidth()) : column.getWidth();
    }

    private boolean isElastic(TableColumnBase<?, ?> column) {
        return shares.containsKey(column) && (column == always || scale.width(column) == share(column).usual);
    }

    private Share share(TableColumnBase<?, ?> column) {
        return shares.getOrDefault(column, new Share(0, 0));
    }
}
