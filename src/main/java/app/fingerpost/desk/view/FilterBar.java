package app.fingerpost.desk.view;

import app.fingerpost.desk.model.DeskModel;
import app.fingerpost.desk.model.LinkFilter;
import app.fingerpost.desk.model.LinkFilters;
import app.fingerpost.desk.model.LinkState;
import app.fingerpost.desk.model.TagOffers;
import app.fingerpost.desk.model.Texts;
import app.fingerpost.desk.model.UsersModel;
import app.fingerpost.link.Tag;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Fields to choose which links are shown, opened by a button, and below them a chip for each thing chosen. */
final class FilterBar extends VBox {
    private static final Texts TEXTS = new Texts("filters");

    private final LinkFilters filters;
    private final ToggleButton button = new ToggleButton(TEXTS.get("filter"), new FontIcon(Feather.FILTER));
    private final FlowPane fields = new FlowPane();
    /** The first of the fields, which are made when they are opened for the first time. */
    private @Nullable SuggestField owner;

    private final FlowPane chips = new FlowPane();

    FilterBar(DeskModel desk) {
        this.filters = desk.filters();
        button.setId("filter");
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "worded");
        button.setMinWidth(Region.USE_PREF_SIZE);
        Tip.give(button, TEXTS.get("filter"));
        button.setAccessibleText(TEXTS.get("filter"));
        fields.getStyleClass().add("filter-fields");
        fields.visibleProperty().bind(button.selectedProperty());
        fields.managedProperty().bind(fields.visibleProperty());
        button.selectedProperty().addListener((property, before, open) -> {
            if (open) {
                SuggestField first = owner == null ? layFields(desk.users(), desk.tags()) : owner;
                desk.tags().refresh();
                Platform.runLater(first::requestFocus);
            }
        });
        chips.getStyleClass().add("filter-chips");
        chips.managedProperty().bind(chips.visibleProperty());
        filters.chosen().addListener((ListChangeListener<LinkFilter>) change -> showChips());
        showChips();
        getStyleClass().add("filter-bar");
        getChildren().addAll(fields, chips);
        managedProperty().bind(fields.visibleProperty().or(chips.visibleProperty()));
    }

    private SuggestField layFields(UsersModel users, TagOffers tags) {
        SuggestField first = field("filter-owner", Feather.USER, text -> users.suggest(text, SuggestField.OFFERS));
        SuggestField tag = field("filter-tag", Feather.TAG, text -> tags.suggest(text, SuggestField.OFFERS));
        fields.getChildren()
                .addAll(
                        taking(TEXTS.get("owner"), first, users::ownedBy, name -> TEXTS.get("owner.unknown", name)),
                        taking(
                                TEXTS.get("tag"),
                                tag,
                                name -> new LinkFilter.Tagged(new Tag(name)),
                                name -> TEXTS.get("tag.unknown", name)),
                        new FormField(TEXTS.get("state"), states()),
                        tick("filter-never", LinkFilter.Unclicked.EVER),
                        tick("filter-stale", LinkFilter.Unclicked.FOR_90_DAYS));
        owner = first;
        return first;
    }

    /** Opens and closes the fields. */
    ToggleButton button() {
        return button;
    }

    private static SuggestField field(String id, Feather icon, Function<String, List<String>> source) {
        SuggestField field = new SuggestField(icon, source);
        field.setId(id);
        field.setPromptText(TEXTS.get("any"));
        return field;
    }

    /** A name that was typed counts if it is offered; Enter takes the first offer. {@code unknown} says of another that there is none. */
    private FormField taking(
            String title, SuggestField field, Function<String, LinkFilter> filter, UnaryOperator<String> unknown) {
        FormField named = new FormField(title, field);
        Runnable take = () -> {
            List<String> offers = field.offered();
            String typed = field.getText().strip();
            if (typed.isEmpty()) {
                return;
            }
            if (offers.isEmpty()) {
                named.setProblem(unknown.apply(typed));
            } else {
                filters.add(filter.apply(offers.contains(typed) ? typed : offers.get(0)));
                field.empty();
            }
        };
        field.textProperty().addListener((property, before, text) -> named.setProblem(""));
        field.setOnChosen(take);
        field.setOnAction(event -> take.run());
        return named;
    }

    private ChoiceField<LinkState> states() {
        ChoiceField<LinkState> states = new ChoiceField<>(LinkState.values(), LinkState::word);
        states.setId("filter-state");
        states.setPromptText(TEXTS.get("any"));
        states.setOnHidden(event -> {
            LinkState state = states.getValue();
            if (state != null) {
                filters.add(new LinkFilter.InState(state));
                states.setValue(null);
            }
        });
        return states;
    }

    private CheckBox tick(String id, LinkFilter filter) {
        CheckBox box = new CheckBox(filter.words());
        box.setId(id);
        box.setSelected(filters.chosen().contains(filter));
        box.setOnAction(event -> {
            if (box.isSelected()) {
                filters.add(filter);
            } else {
                filters.remove(filter);
            }
        });
        filters.chosen().addListener((ListChangeListener<LinkFilter>)
                change -> box.setSelected(filters.chosen().contains(filter)));
        return box;
    }

    private void showChips() {
        chips.getChildren().setAll(filters.chosen().stream().map(this::chip).toList());
        if (!filters.chosen().isEmpty()) {
            Button clear = new Button(TEXTS.get("clear.all"));
            clear.setId("clear-filters");
            clear.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
            clear.setOnAction(event -> {
                filters.clear();
                button.requestFocus();
            });
            chips.getChildren().add(clear);
        }
        chips.setVisible(!filters.chosen().isEmpty());
    }

    private Node chip(LinkFilter filter) {
        Button remove = new Button(null, new FontIcon(Feather.X));
        remove.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        remove.setAccessibleText(TEXTS.get("remove", filter.words()));
        Tip.give(remove, TEXTS.get("remove", filter.words()));
        remove.setOnAction(event -> {
            filters.remove(filter);
            button.requestFocus();
        });
        HBox chip = new HBox(new Label(filter.words()), remove);
        chip.getStyleClass().addAll("chip", "removable");
        return chip;
    }
}
