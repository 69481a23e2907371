package app.fingerpost.desk.view;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.util.Callback;

/**
 * Sizes columns so that one of them takes up the room the others leave. Each keeps the width the person gave it, its
 * preferred width; for the elastic one, that is the least. What does not fit can be scrolled to: JavaFX's own policies
 * that fill the table cut it off instead, and forget the widths in a narrow window.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // as the type of a policy is
final class ElasticColumn implements Callback<TableView.ResizeFeatures, Boolean> {
    private final TableColumn<?, ?> elastic;

    ElasticColumn(TableColumn<?, ?> elastic) {
        this.elastic = elastic;
    }

    @Override
    public Boolean call(TableView.ResizeFeatures features) {
        TableColumnBase<?, ?> column = features.getColumn();
        boolean whole = true;
        if (column != null) {
            double asked = column.getWidth() + features.getDelta();
            double given = Math.max(column.getMinWidth(), Math.min(column.getMaxWidth(), asked));
            column.setPrefWidth(given);
            features.setColumnWidth(column, given);
            whole = given == asked;
        }
        if (column != elastic) {
            fill(features);
        }
        return whole;
    }

    private void fill(TableView.ResizeFeatures features) {
        double others = 0;
        for (Object column : features.getTable().getVisibleLeafColumns()) {
            others += column == elastic ? 0 : ((TableColumnBase<?, ?>) column).getWidth();
        }
        double spare = Math.floor(features.getContentWidth() - others);
        features.setColumnWidth(elastic, Math.max(elastic.getPrefWidth(), spare));
    }
}
