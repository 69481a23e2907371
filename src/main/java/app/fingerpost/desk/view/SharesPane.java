package app.fingerpost.desk.view;

import app.fingerpost.desk.model.Shares;
import app.fingerpost.desk.model.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Who most clicks came from, each with a bar as long as its part of all. */
final class SharesPane extends VBox {
    private final Label title = new Label();
    private final List<Line> lines = new ArrayList<>();

    SharesPane() {
        getStyleClass().add("shares");
        title.getStyleClass().add("section-title");
        getChildren().add(title);
    }

    void show(Shares shares) {
        title.setText(shares.title());
        while (lines.size() > shares.rows().size()) {
            getChildren().remove(lines.remove(lines.size() - 1));
        }
        while (lines.size() < shares.rows().size()) {
            Line line = new Line();
            lines.add(line);
            getChildren().add(line);
        }
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).show(shares.rows().get(i));
        }
    }

    private static final class Line extends VBox {
        private static final Texts TEXTS = new Texts("panel");

        private final Label name = new Label();
        private final Label number = new Label();
        private final ProgressBar bar = new ProgressBar(0);

        Line() {
            name.setMinWidth(0);
            Tip.give(name, name.textProperty());
            number.getStyleClass().add("share-number");
            number.setMinWidth(Region.USE_PREF_SIZE);
            Region gap = new Region();
            gap.setMinWidth(8);
            HBox.setHgrow(gap, Priority.ALWAYS);
            bar.getStyleClass().add("share");
            bar.setMaxWidth(Double.MAX_VALUE);
            getChildren().addAll(new HBox(name, gap, number), bar);
        }

        void show(Shares.Share share) {
            name.setText(share.name());
            number.setText(TEXTS.get("share", share.clicks(), share.part()));
            bar.setProgress(share.part());
            bar.setAccessibleText(share.name());
        }
    }
}
