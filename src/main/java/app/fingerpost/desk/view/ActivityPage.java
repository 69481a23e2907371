package app.fingerpost.desk.view;

import app.fingerpost.desk.model.ActivityModel;
import app.fingerpost.desk.model.Texts;
import app.fingerpost.report.Pulse;
import app.fingerpost.report.UnknownPath;
import java.time.ZoneId;
import java.util.List;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The page of what goes on now. While it is out of sight it asks for nothing. */
final class ActivityPage implements Page {
    private static final Texts TEXTS = new Texts("activity");
    private static final Texts LINKS = new Texts("links");
    /** In em, beside each other. */
    private static final double ROOM_FOR_CHARTS = 30;
    /** In em, beside each other. */
    private static final double ROOM_FOR_TABLES = 46;

    private final ActivityModel model;
    private final Runnable onNew;
    private final PulseCard seconds;
    private final PulseCard minutes;
    private final PulseCard hours;
    private final TableView<Pulse.Busy> busiest;
    private final TableView<Pulse.Visit> latest;
    private final TableView<UnknownPath> unknown;
    private final HeatMap week = new HeatMap();
    private final CheckBox bots = new CheckBox(TEXTS.get("bots"));
    private final TallPage page;

    /** {@code text} tells how large the text is; 1 is its usual size. */
    ActivityPage(ActivityModel model, ObservableDoubleValue text, Runnable onNew, LinkDoor door) {
        ColumnScale scale = new ColumnScale(text);
        this.model = model;
        this.onNew = onNew;
        ZoneId zone = model.zone();
        this.seconds = new PulseCard(
                "live-seconds",
                TEXTS.get("seconds"),
                "HH:mm:ss",
                zone,
                most -> TEXTS.get("seconds.most", most),
                now -> TEXTS.get("seconds.now", now));
        this.minutes = new PulseCard(
                "live-minutes",
                TEXTS.get("minutes"),
                "HH:mm",
                zone,
                most -> TEXTS.get("minutes.most", most),
                now -> TEXTS.get("minutes.now", now));
        this.hours = new PulseCard(
                "live-hours",
                TEXTS.get("hours"),
                "HH:mm",
                zone,
                most -> TEXTS.get("hours.most", most),
                now -> TEXTS.get("hours.now", now));
        this.busiest = LiveTables.busiest(model.pulseProperty(), scale);
        this.latest = LiveTables.latest(model.pulseProperty(), zone, scale);
        OpenRows.give(busiest, row -> door.open(row.slug(), row.deleted()));
        OpenRows.give(latest, row -> door.open(row.slug(), row.deleted()));
        this.unknown = LiveTables.unknown(model.unknownProperty(), scale);
        Cards cards = new Cards(
                text,
                new Cards.Line(
                        ROOM_FOR_CHARTS,
                        new Cards.Card(seconds, 1),
                        new Cards.Card(minutes, 1),
                        new Cards.Card(hours, 1)),
                new Cards.Line(
                        ROOM_FOR_TABLES,
                        new Cards.Card(LiveTables.card(TEXTS.get("busiest"), busiest), 1),
                        new Cards.Card(LiveTables.card(TEXTS.get("latest"), latest), 2)),
                new Cards.Line(
                        ROOM_FOR_TABLES, new Cards.Card(week, 2), new Cards.Card(new SafetyCard(model.safety()), 1)),
                new Cards.Line(0, new Cards.Card(LiveTables.card(TEXTS.get("unknown"), unknown), 1)));
        VBox.setVgrow(cards, Priority.ALWAYS);
        this.page = new TallPage(tools(), cards);
        model.pulseProperty().addListener((property, before, pulse) -> show(pulse));
        model.unknownProperty()
                .addListener((property, before, paths) ->
                        LiveTables.showUnknown(unknown, paths == null ? List.of() : paths));
    }

    @Override
    public Node node() {
        return page;
    }

    /** Nothing is made here, so it leads to where links are. */
    @Override
    public void beginNew() {
        onNew.run();
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(
                OpenRows.shortcut(LINKS.get("show")),
                new Shortcut("← →", TEXTS.get("key.chart")),
                new Shortcut("← → ↑ ↓", TEXTS.get("key.week")),
                Shortcut.of("Esc", TEXTS.get("key.all")));
    }

    @Override
    public void beginSearch() {
        page.fill();
        bots.requestFocus();
    }

    @Override
    public void refresh() {
        model.show();
    }

    @Override
    public void beat() {
        model.beat();
    }

    @Override
    public void leave() {
        model.hide();
    }

    private Node tools() {
        Label problem = new ProblemLabel();
        problem.setId("activity-problem");
        problem.textProperty().bind(model.problemProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        bots.setId("live-bots");
        Tip.give(bots, TEXTS.get("bots.tip"));
        bots.selectedProperty().bindBidirectional(model.botsProperty());
        HBox tools = new HBox(problem, gap, bots);
        tools.getStyleClass().add("bar");
        return tools;
    }

    private void show(@Nullable Pulse pulse) {
        seconds.show(pulse == null ? null : pulse.seconds());
        minutes.show(pulse == null ? null : pulse.minutes());
        hours.show(pulse == null ? null : pulse.hours());
        week.show(pulse == null ? null : pulse.week());
        LiveTables.showBusiest(busiest, pulse == null ? List.of() : pulse.busiest());
        LiveTables.showLatest(latest, pulse == null ? List.of() : pulse.latest());
    }
}
