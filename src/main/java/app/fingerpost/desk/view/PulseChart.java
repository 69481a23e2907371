package app.fingerpost.desk.view;

import app.fingerpost.report.Pulse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.jspecify.annotations.Nullable;

/** Clicks of stretches of time as bars, drawn as one shape. A bar is pointed at by mouse, or by the arrow keys. */
final class PulseChart extends Region {
    private static final double GAP = 1;
    /** What few clicks must not look like none. */
    private static final double LEAST_HEIGHT = 2;

    private final Path bars = new Path();
    private final Path mark = new Path();
    private final ReadOnlyIntegerWrapper pointed = new ReadOnlyIntegerWrapper(this, "pointed", -1);
    private final ZoneId zone;
    private final DateTimeFormatter times;
    private Pulse.@Nullable Series shown;

    /** @param pattern of the times at which stretches begin */
    PulseChart(String pattern, ZoneId zone) {
        this.zone = zone;
        this.times = DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(zone);
        bars.getStyleClass().add("live-bars");
        mark.getStyleClass().add("live-mark");
        getStyleClass().add("live-chart");
        getChildren().addAll(bars, mark);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setOnMouseMoved(event -> pointed.set(placeAt(event.getX())));
        setOnMouseExited(event -> pointed.set(-1));
        setOnMousePressed(event -> requestFocus());
        setOnKeyPressed(this::move);
        pointed.addListener((property, before, now) -> requestLayout());
    }

    /** The place of the stretch that is pointed at, -1 for none. */
    ReadOnlyIntegerProperty pointedProperty() {
        return pointed.getReadOnlyProperty();
    }

    void show(Pulse.@Nullable Series series) {
        shown = series;
        requestLayout();
    }

    String time(Instant start) {
        return times.format(start);
    }

    LocalDate day(Instant start) {
        return LocalDate.ofInstant(start, zone);
    }

    @Override
    protected void layoutChildren() {
        bars.getElements().clear();
        mark.getElements().clear();
        Pulse.Series series = shown;
        if (series == null) {
            return;
        }
        double most = Math.max(1, series.most());
        for (int place = 0; place < series.clicks().size(); place++) {
            draw(place == pointed.get() ? mark : bars, place, series.clicks().get(place) / most);
        }
    }

    private void draw(Path path, int place, double part) {
        double width = barWidth();
        double whole = getHeight() - snappedTopInset() - snappedBottomInset();
        double bottom = getHeight() - snappedBottomInset();
        double height = part > 0 ? Math.max(LEAST_HEIGHT, part * whole) : path == mark ? LEAST_HEIGHT : 0;
        if (height > 0) {
            double left = snappedLeftInset() + place * width;
            double right = left + Math.max(1, width - GAP);
            path.getElements()
                    .addAll(
                            new MoveTo(left, bottom),
                            new LineTo(left, bottom - height),
                            new LineTo(right, bottom - height),
                            new LineTo(right, bottom),
                            new ClosePath());
        }
    }

    private double barWidth() {
        return (getWidth() - snappedLeftInset() - snappedRightInset()) / Math.max(1, size());
    }

    private int placeAt(double x) {
        int place = (int) Math.floor((x - snappedLeftInset()) / barWidth());
        return place >= 0 && place < size() ? place : -1;
    }

    private int size() {
        return shown == null ? 0 : shown.clicks().size();
    }

    /** Escape points at none again. */
    private void move(KeyEvent event) {
        int last = size() - 1;
        int place = pointed.get();
        KeyCode key = event.getCode();
        if (key == KeyCode.LEFT) {
            pointed.set(place < 0 ? last : Math.max(0, place - 1));
        } else if (key == KeyCode.RIGHT) {
            pointed.set(place < 0 ? 0 : Math.min(last, place + 1));
        } else if (key == KeyCode.HOME) {
            pointed.set(Math.min(0, last));
        } else if (key == KeyCode.END) {
            pointed.set(last);
        } else if (key == KeyCode.ESCAPE && place >= 0) {
            pointed.set(-1);
        } else {
            return;
        }
        event.consume();
    }
}
