package app.fingerpost.desk.view;

import app.fingerpost.desk.model.Period;
import app.fingerpost.desk.model.ReportsModel;
import app.fingerpost.desk.model.UsersModel;
import app.fingerpost.report.Grouping;
import atlantafx.base.controls.CustomTextField;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a report should tell: period, grouping, zone, and perhaps one owner or one link. */
final class QuestionBar extends FlowPane {
    private static final List<String> ZONES =
            ZoneId.getAvailableZoneIds().stream().sorted().toList();

    private final CustomTextField slug = new CustomTextField();

    QuestionBar(ReportsModel model, UsersModel users) {
        ComboBox<Grouping> grouping = new ChoiceField<>(Grouping.values(), ReportTable::title);
        grouping.setId("grouping");
        grouping.valueProperty().bindBidirectional(model.groupingProperty());
        ComboBox<Period> period = new ChoiceField<>(Period.values(), Period::words);
        period.setId("period");
        period.valueProperty().bindBidirectional(model.periodProperty());
        DayField first = new DayField();
        first.setId("first-day");
        first.setPrefWidth(140);
        first.valueProperty().bindBidirectional(model.firstProperty());
        DayField last = new DayField();
        last.setId("last-day");
        last.setPrefWidth(140);
        last.valueProperty().bindBidirectional(model.lastProperty());
        SuggestField zone = new SuggestField(Feather.GLOBE, QuestionBar::zones);
        zone.setId("zone");
        zone.setPrefWidth(170);
        zone.textProperty().bindBidirectional(model.zoneProperty());
        SuggestField owner = SuggestField.forOwner(users);
        owner.setId("report-owner");
        owner.setPromptText("All");
        owner.setPrefWidth(135);
        owner.textProperty().bindBidirectional(model.ownerProperty());
        slug.setId("report-slug");
        slug.setPromptText("All");
        slug.setPrefWidth(135);
        slug.setLeft(new FontIcon(Feather.LINK));
        slug.textProperty().bindBidirectional(model.slugProperty());

        grouping.valueProperty().addListener((property, before, now) -> model.ask());
        period.valueProperty().addListener((property, before, now) -> model.ask());
        first.setOnAction(event -> model.ask());
        last.setOnAction(event -> model.ask());
        for (SuggestField field : List.of(zone, owner)) {
            field.setOnChosen(model::ask);
            field.setOnAction(event -> model.ask());
        }
        slug.setOnAction(event -> model.ask());

        getStyleClass().add("question-bar");
        getChildren()
                .addAll(
                        named("Clicks by", grouping),
                        named("Period", period),
                        named("From", first),
                        named("To", last),
                        named("Time zone", zone),
                        named("Owner", owner),
                        named("Slug", slug));
    }

    void focusFilter() {
        slug.requestFocus();
        slug.selectAll();
    }

    private static VBox named(String name, Node control) {
        Label label = new Label(name);
        label.getStyleClass().add("field-name");
        label.setLabelFor(control);
        VBox box = new VBox(label, control);
        box.getStyleClass().add("form-field");
        return box;
    }

    private static List<String> zones(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
        return ZONES.stream()
                .filter(zone -> zone.toLowerCase(Locale.ROOT).contains(wanted))
                .limit(SuggestField.OFFERS)
                .toList();
    }
}
