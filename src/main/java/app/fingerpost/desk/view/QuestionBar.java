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
import atlantafx.base.theme.Styles;
import java.time.Clock;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a report should tell: period, grouping, zone, and perhaps one owner, one tag or one link. */
final class QuestionBar extends VBox {
    private static final Texts TEXTS = new Texts("reports");
    /** As wide as so many capital W, which is as wide as a date. */
    private static final int DAY_COLUMNS = 7;

    private final ComboBox<Grouping> grouping = new ChoiceField<>(Grouping.values(), ReportTexts::title);
    private final CustomTextField slug = new CustomTextField();
    private final FlowPane links = new FlowPane();

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

        var clicks = Bindings.createBooleanBinding(
                () -> model.groupingProperty().get().countsClicks(), model.groupingProperty());
        for (Node field : List.of(zone, owner, tag, slug)) {
            field.disableProperty().bind(clicks.not());
        }
        Label why = new Label(TEXTS.get("question.unknown"));
        why.setId("question-note");
        why.getStyleClass().add(Styles.TEXT_MUTED);
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        why.visibleProperty().bind(clicks.not());
        why.managedProperty().bind(why.visibleProperty());
        Label by = name("", grouping);
        by.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> ReportTexts.countedBy(model.groupingProperty().get()), model.groupingProperty()));

        FlowPane fields = new FlowPane(
                field(by, grouping),
                named(TEXTS.get("question.period"), period),
                named(TEXTS.get("question.from"), first),
                named(TEXTS.get("question.to"), last),
                named(TEXTS.get("question.zone"), zone));
        fields.getStyleClass().add("question-fields");
        links.getStyleClass().add("question-fields");
        links.getChildren()
                .addAll(
                        named(TEXTS.get("question.owner"), owner),
                        named(TEXTS.get("question.tag"), tag),
                        named(TEXTS.get("question.slug"), slug));
        getStyleClass().add("question-bar");
        getChildren().addAll(fields, why);
    }

    /** The fields that say which links it is about, for elsewhere. */
    FlowPane links() {
        return links;
    }

    void focusFirst() {
        grouping.requestFocus();
    }

    /** Where nothing can be filtered, to the first field. */
    void focusFilter() {
        if (slug.isDisabled()) {
            focusFirst();
            return;
        }
        slug.requestFocus();
        slug.selectAll();
    }

    private static VBox named(String name, Node control) {
        return field(name(name, control), control);
    }

    private static Label name(String text, Node control) {
        Label label = new Label(text);
        label.getStyleClass().add("field-name");
        label.setLabelFor(control);
        return label;
    }

    private static VBox field(Label label, Node control) {
        VBox box = new VBox(label, control);
        box.getStyleClass().add("form-field");
        return box;
    }
}
