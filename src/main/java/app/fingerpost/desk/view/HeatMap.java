package app.fingerpost.desk.view;

import app.fingerpost.desk.model.Texts;
import app.fingerpost.desk.model.Wording;
import app.fingerpost.report.Pulse;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Clicks by weekday and hour: the more, the stronger the colour. A field is pointed at by mouse, or by the arrow keys. */
final class HeatMap extends VBox {
    private static final Texts TEXTS = new Texts("activity");
    private static final PseudoClass WARM = PseudoClass.getPseudoClass("warm");
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
    private static final int DAYS = 7;
    private static final int HOURS = Pulse.WeekHours.HOURS;
    private static final double HOUR = 14;
    private static final int HOURS_A_NAME = 3;
    private static final double FAINTEST = 0.2;

    private final DayOfWeek firstDay =
            WeekFields.of(Locale.getDefault(Locale.Category.FORMAT)).getFirstDayOfWeek();
    private final StackPane[] fields = new StackPane[DAYS * HOURS];
    /** What of a field is fainter the fewer clicks it stands for; its edge is not, and can always be seen. */
    private final Region[] fills = new Region[DAYS * HOURS];

    private final GridPane grid = new GridPane();
    private final Label reading = new Label();
    private Pulse.@Nullable WeekHours shown;
    private int pointed = -1;

    HeatMap() {
        Label name = new Label(TEXTS.get("week"));
        name.getStyleClass().add("card-title");
        reading.setId("week-reading");
        reading.getStyleClass().add("card-note");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        build();
        VBox.setVgrow(grid, Priority.ALWAYS);
        getStyleClass().add("card");
        getChildren().addAll(name, reading, grid);
    }

    void show(Pulse.@Nullable WeekHours week) {
        if (week == null || !week.equals(shown)) {
            shown = week;
            double most = week == null ? 1 : Math.max(1, week.most());
            for (int place = 0; place < fields.length; place++) {
                long clicks = week == null ? 0 : week.clicks(day(place), place % HOURS);
                fields[place].pseudoClassStateChanged(WARM, clicks > 0);
                fills[place].setOpacity(clicks == 0 ? 0 : FAINTEST + (1 - FAINTEST) * Math.sqrt(clicks / most));
            }
            read();
        }
    }

    private void build() {
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().add(names);
        for (int hour = 0; hour < HOURS; hour++) {
            ColumnConstraints column = new ColumnConstraints();
            // Equal ones that share what there is. Parts of a hundred would have the names' column ask for a hundred,
            // too.
            column.setMinWidth(0);
            column.setPrefWidth(HOUR);
            column.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(column);
            if (hour % HOURS_A_NAME == 0) {
                Label name = new Label(Integer.toString(hour));
                name.getStyleClass().add("card-note");
                grid.add(name, hour + 1, DAYS, HOURS_A_NAME, 1);
            }
        }
        for (int row = 0; row < DAYS; row++) {
            RowConstraints line = new RowConstraints();
            line.setVgrow(Priority.ALWAYS);
            grid.getRowConstraints().add(line);
            Label name = new Label(day(row * HOURS).getDisplayName(TextStyle.SHORT_STANDALONE, TEXTS.locale()));
            name.getStyleClass().add("card-note");
            grid.add(name, 0, row);
            for (int hour = 0; hour < HOURS; hour++) {
                int place = row * HOURS + hour;
                Region fill = new Region();
                fill.getStyleClass().add("heat-fill");
                fill.setOpacity(0);
                StackPane field = new StackPane(fill);
                field.getStyleClass().add("heat-field");
                field.setOnMouseEntered(event -> point(place));
                fields[place] = field;
                fills[place] = fill;
                grid.add(field, hour + 1, row);
            }
        }
        grid.setId("week");
        grid.getStyleClass().add("heat-map");
        grid.setFocusTraversable(true);
        grid.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        grid.setOnMouseExited(event -> point(-1));
        grid.setOnMousePressed(event -> grid.requestFocus());
        grid.setOnKeyPressed(this::move);
    }

    private DayOfWeek day(int place) {
        return firstDay.plus(place / HOURS);
    }

    private void point(int place) {
        if (pointed >= 0) {
            fields[pointed].pseudoClassStateChanged(POINTED, false);
        }
        pointed = place;
        if (place >= 0) {
            fields[place].pseudoClassStateChanged(POINTED, true);
        }
        read();
    }

    private void read() {
        Pulse.WeekHours week = shown;
        if (week == null) {
            reading.setText("");
        } else if (pointed < 0) {
            reading.setText(Wording.clicks(week.total()));
        } else {
            int hour = pointed % HOURS;
            reading.setText(TEXTS.get(
                    "week.at",
                    day(pointed).getDisplayName(TextStyle.FULL_STANDALONE, TEXTS.locale()),
                    hour,
                    hour + 1,
                    Wording.clicks(week.clicks(day(pointed), hour))));
        }
        grid.setAccessibleText(TEXTS.get("week") + ": " + reading.getText());
    }

    /** Escape points at none again. */
    private void move(KeyEvent event) {
        KeyCode key = event.getCode();
        int by =
                switch (key) {
                    case LEFT -> -1;
                    case RIGHT -> 1;
                    case UP -> -HOURS;
                    case DOWN -> HOURS;
                    default -> 0;
                };
        if (key == KeyCode.ESCAPE && pointed >= 0) {
            point(-1);
        } else if (by == 0) {
            return;
        } else {
            int next = pointed < 0 ? 0 : pointed + by;
            point(next >= 0 && next < fields.length ? next : pointed);
        }
        event.consume();
    }
}
