package app.fingerpost.desk.view;

import app.fingerpost.desk.model.Bars;
import app.fingerpost.desk.model.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Bars over a scale. Resting on a bar, or going to it with the arrow keys, tells its number. As large as it is made;
 * colours come from the style sheet.
 */
final class BarsChart extends Region {
    private static final PseudoClass TOLD = PseudoClass.getPseudoClass("told");
    private static final double GAP = 4;
    /** A bar that stands for something is never thinner or lower than can be seen. */
    private static final double LEAST = 2;
    /** A few bars are no wider than this, in the middle of their parts of the chart. */
    private static final double WIDEST = 64;

    private final Pane lines = new Pane();
    private final Pane numbers = new Pane();
    private final Pane columns = new Pane();
    private final Pane labels = new Pane();
    private final Label tip = new Label();
    private Bars bars = Bars.NONE;
    private List<Long> scale = bars.scale();
    /** The place of the bar whose number is told, -1 for none. */
    private int told = -1;
    /** Where bars stand, from the last layout. */
    private double left;

    private double slot = 1;

    BarsChart() {
        getStyleClass().add("bars-chart");
        tip.getStyleClass().add("chart-tip");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        for (Node part : List.of(lines, numbers, columns, labels, tip)) {
            part.setManaged(false);
            part.setMouseTransparent(true);
            getChildren().add(part);
        }
        setPickOnBounds(true);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> tell(placeAt(event.getX())));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> tell(-1));
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, this::step);
        focusedProperty().addListener((property, before, focused) -> tell(-1));
        show(bars);
    }

    /** Draws other bars; what is told stays told if there are as many as before. */
    void show(Bars next) {
        boolean asMany = next.bars().size() == bars.bars().size();
        bars = next;
        scale = next.scale();
        fit(lines, scale.size(), () -> styled(new Region(), "chart-line"));
        fit(numbers, scale.size(), () -> styled(new Label(), "chart-number"));
        fit(columns, next.bars().size(), () -> styled(new Region(), "chart-bar"));
        fit(labels, next.bars().size(), () -> styled(new Label(), "chart-label"));
        for (int i = 0; i < scale.size(); i++) {
            ((Label) numbers.getChildren().get(i)).setText(Wording.number(scale.get(i)));
        }
        for (int i = 0; i < next.bars().size(); i++) {
            ((Label) labels.getChildren().get(i)).setText(next.bars().get(i).label());
        }
        tell(asMany ? told : -1);
        requestLayout();
    }

    private void step(KeyEvent event) {
        int last = bars.bars().size() - 1;
        int next =
                switch (event.getCode()) {
                    case LEFT -> told < 0 ? last : Math.max(0, told - 1);
                    case RIGHT -> told < 0 ? 0 : Math.min(last, told + 1);
                    case HOME -> 0;
                    case END -> last;
                    default -> -1;
                };
        if (next >= 0 && last >= 0) {
            tell(next);
            event.consume();
        }
    }

    private int placeAt(double x) {
        int place = (int) Math.floor((x - left) / slot);
        return place >= 0 && place < bars.bars().size() ? place : -1;
    }

    private void tell(int place) {
        told = place;
        for (int i = 0; i < columns.getChildren().size(); i++) {
            columns.getChildren().get(i).pseudoClassStateChanged(TOLD, i == place);
        }
        tip.setVisible(place >= 0);
        tip.setText(place < 0 ? "" : bars.bars().get(place).about());
        setAccessibleText(place < 0 ? bars.about() : tip.getText());
        requestLayout();
    }

    @Override
    protected double computeMinHeight(double width) {
        return 80;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 160;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 120;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 320;
    }

    @Override
    protected void layoutChildren() {
        double numberWidth = widest(numbers);
        double lineHeight = highest(numbers);
        double labelHeight = highest(labels);
        left = snappedLeftInset() + numberWidth + GAP;
        double right = getWidth() - snappedRightInset();
        double top = snappedTopInset() + lineHeight / 2;
        double ground = getHeight() - snappedBottomInset() - labelHeight - lineHeight / 2;
        double height = Math.max(0, ground - top);
        double width = Math.max(0, right - left);
        long most = scale.get(scale.size() - 1);
        for (int i = 0; i < scale.size(); i++) {
            double y = snapPositionY(ground - height * scale.get(i) / most);
            lines.getChildren().get(i).resizeRelocate(left, y, width, 1);
            Label number = (Label) numbers.getChildren().get(i);
            number.autosize();
            number.relocate(left - GAP - number.getWidth(), y - number.getHeight() / 2);
        }
        layColumns(width, ground, height, most);
        layLabels(ground + lineHeight / 2, right);
        layTip(right);
    }

    private void layColumns(double width, double ground, double height, long most) {
        int count = columns.getChildren().size();
        slot = count == 0 ? 1 : width / count;
        double space = Math.max(Math.min(GAP, slot / 4), slot - WIDEST);
        for (int i = 0; i < count; i++) {
            double begin = snapPositionX(left + i * slot + space / 2);
            double end = snapPositionX(left + (i + 1) * slot - space / 2);
            long value = bars.bars().get(i).value();
            double tall = value == 0 ? 0 : Math.max(LEAST, snapSizeY(height * value / most));
            columns.getChildren().get(i).resizeRelocate(begin, ground - tall, Math.max(LEAST, end - begin), tall);
        }
    }

    /** Writes every first, second, third … label, as many as there is room for; one at the edge has less than the others. */
    private void layLabels(double y, double right) {
        int every = (int) Math.max(1, Math.ceil((widest(labels) + 2 * GAP) / slot));
        double free = 0;
        for (int i = 0; i < labels.getChildren().size(); i++) {
            Label label = (Label) labels.getChildren().get(i);
            label.autosize();
            double middle = left + (i + 0.5) * slot - label.getWidth() / 2;
            double x = Math.max(0, Math.min(middle, right - label.getWidth()));
            boolean written = i % every == 0 && x >= free;
            label.setVisible(written);
            label.relocate(x, y);
            free = written ? x + label.getWidth() + GAP : free;
        }
    }

    private void layTip(double right) {
        if (told >= 0) {
            Node column = columns.getChildren().get(told);
            tip.autosize();
            double x = left + (told + 0.5) * slot - tip.getWidth() / 2;
            double y = column.getLayoutY() - tip.getHeight() - GAP;
            tip.relocate(Math.max(0, Math.min(x, right - tip.getWidth())), Math.max(0, y));
        }
    }

    private static double widest(Pane texts) {
        return texts.getChildren().stream()
                .mapToDouble(text -> text.prefWidth(-1))
                .max()
                .orElse(0);
    }

    private static double highest(Pane texts) {
        return texts.getChildren().isEmpty() ? 0 : texts.getChildren().get(0).prefHeight(-1);
    }

    private static void fit(Pane pane, int count, Supplier<Node> one) {
        List<Node> nodes = new ArrayList<>();
        for (int i = pane.getChildren().size(); i < count; i++) {
            nodes.add(one.get());
        }
        pane.getChildren().addAll(nodes);
        pane.getChildren().remove(count, pane.getChildren().size());
    }

    private static Node styled(Node node, String styleClass) {
        node.getStyleClass().add(styleClass);
        node.setManaged(false);
        return node;
    }
}
