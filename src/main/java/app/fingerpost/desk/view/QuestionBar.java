package app.fingerpost.desk.view;

import app.fingerpost.desk.model.ReportTexts;
import app.fingerpost.desk.model.ReportsModel;
import app.fingerpost.desk.model.TagOffers;
import app.fingerpost.desk.model.Texts;
import app.fingerpost.desk.model.UsersModel;
import app.fingerpost.desk.model.ZoneSearch;
import app.fingerpost.report.Grouping;
import app.fingerpost.report.Period;
import atlantafx.base.controls.CustomTextField;
import java.time.Clock;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a report should tell: period, grouping, zone, and perhaps one owner, one tag or one link. */
final class QuestionBar extends FlowPane {
    private static final Texts TEXTS = new Texts("reports");
    /** As wide as so many capital W, which is as wide as a date. */
    private static final int DAY_COLUMNS = 7;

    private final ComboBox<Grouping> grouping = new ChoiceField<>(Grouping.values(), ReportTexts::title);
    private final CustomTextField slug = new CustomTextField();

    QuestionBar(ReportsModel model, UsersModel users, TagOffers tags, Clock clock) {
        grouping.setId("grouping");
        grouping.valueProperty().bindBidirectional(model.groupingProperty());
        ComboBox<Period> period = new ChoiceField<>(Period.values(), ReportTexts::words);
        period.setId("period");
        period.valueProperty().bindBidirectional(model.periodProperty());
        DayField first = new DayField();
        first.setId("first-day");
        first.getEditor().setPrefColumnCount(DAY_COLUMNS);
        first.valueProperty().bindBidirectional(model.firstProperty());
        first.unreadProperty().bindBidirectional(model.unreadFirstProperty());
        DayField last = new DayField();
        last.setId("last-day");
        last.getEditor().setPrefColumnCount(DAY_COLUMNS);
        last.valueProperty().bindBidirectional(model.lastProperty());
        last.unreadProperty().bindBidirectional(model.unreadLastProperty());
        ZoneSearch zones = new ZoneSearch(clock.getZone());
        SuggestField zone = new SuggestField(
                Feather.GLOBE,
                typed -> zones.find(typed, clock.instant(), SuggestField.OFFERS),
                id -> ZoneSearch.words(id, clock.instant()));
        zone.setId("zone");
        zone.textProperty().bindBidirectional(model.zoneProperty());
        SuggestField owner = SuggestField.forOwner(users);
        owner.setId("report-owner");
        owner.setPromptText(TEXTS.get("question.all"));
        owner.textProperty().bindBidirectional(model.ownerProperty());
        SuggestField tag = new SuggestField(Feather.TAG, typed -> tags.suggest(typed, SuggestField.OFFERS));
        tag.setId("report-tag");
        tag.setPromptText(TEXTS.get("question.all"));
        tag.textProperty().bindBidirectional(model.tagProperty());
        slug.setId("report-slug");
        slug.setPromptText(TEXTS.get("question.all"));
        slug.setLeft(new FontIcon(Feather.LINK));
        slug.textProperty().bindBidirectional(model.slugProperty());

        grouping.valueProperty().addListener((property, before, now) -> model.ask());
        period.valueProperty().addListener((property, before, now) -> model.ask());
        for (DayField day : List.of(first, last)) {
            day.setOnAction(event -> model.ask());
            day.focusedProperty().addListener((property, before, focused) -> {
                // The field is red then, and this says why.
                if (!focused && !day.unreadProperty().get().isEmpty()) {
                    model.ask();
                }
            });
        }
        for (SuggestField field : List.of(zone, owner, tag)) {
            field.setOnChosen(model::ask);
            field.setOnAction(event -> model.ask());
        }
        slug.setOnAction(event -> model.ask());

        getStyleClass().add("question-bar");
        getChildren()
                .addAll(
                        named(TEXTS.get("question.by"), grouping),
                        named(TEXTS.get("question.period"), period),
                        named(TEXTS.get("question.from"), first),
                        named(TEXTS.get("question.to"), last),
                        named(TEXTS.get("question.zone"), zone),
                        named(TEXTS.get("question.owner"), owner),
                        named(TEXTS.get("question.tag"), tag),
                        named(TEXTS.get("question.slug"), slug));
    }

    void focusFirst() {
        grouping.requestFocus();
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
}
