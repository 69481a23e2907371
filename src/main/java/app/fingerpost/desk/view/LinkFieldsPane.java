package app.fingerpost.desk.view;

import app.fingerpost.desk.model.LinkFields;
import app.fingerpost.desk.model.LinkForm;
import app.fingerpost.desk.model.Moment;
import app.fingerpost.desk.model.Problem;
import app.fingerpost.desk.model.Texts;
import app.fingerpost.desk.model.UsersModel;
import app.fingerpost.link.Forwarding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.beans.property.Property;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** All fields of one link's form. What is wrong is said at the field it is about. */
final class LinkFieldsPane extends VBox {
    private static final Texts TEXTS = new Texts("sheet");
    /** As wide as so many capital W, which is wider than a time of day. */
    private static final int TIME_COLUMNS = 4;

    private final String ids;
    private final boolean wide;
    private final Map<String, FormField> fields = new HashMap<>();
    private final Label general = new ProblemLabel();
    private final Node around;
    private final TextField slug;
    private final TextField target;
    private final SuggestField owner;
    private final TextField title;
    private final TextField tags;
    private final TextArea notes = new TextArea();
    private final MomentField from;
    private final MomentField until;
    private final TextField most;
    private final ComboBox<Forwarding.Status> status =
            new ChoiceField<>(Forwarding.Status.values(), LinkFieldsPane::words);
    private final Switch enabled;
    private final Switch query;
    private final Switch path;
    private final ChangeListener<@Nullable Problem> telling = (property, before, problem) -> tell(problem);
    private final List<Runnable> unbinding = new ArrayList<>();
    /** For each field one types into: puts back what stood there untouched; false if nothing else does. */
    private final Map<Node, BooleanSupplier> takingBack = new HashMap<>();

    /**
     * Fields without a form yet.
     *
     * @param ids what the fields' ids begin with
     * @param wide whether there is room for two fields beside each other
     * @param around has the fields, and the buttons that save what is in them
     */
    LinkFieldsPane(UsersModel users, String ids, boolean wide, Node around) {
        this.ids = ids;
        this.wide = wide;
        this.around = around;
        this.slug = named(new TextField(), "slug");
        this.target = named(new TextField(), "target");
        this.owner = named(SuggestField.forOwner(users), "owner");
        this.title = named(new TextField(), "title");
        this.tags = named(new TextField(), "tags");
        this.from = new MomentField("validFrom", TEXTS.get("valid-from"));
        this.until = new MomentField("validUntil", TEXTS.get("valid-until"));
        this.most = named(new TextField(), "maxClicks");
        this.enabled = named(new Switch(TEXTS.get("enabled")), "enabled");
        this.query = named(new Switch(TEXTS.get("query")), "query");
        this.path = named(new Switch(TEXTS.get("path")), "path");
        named(notes, "notes").setPrefRowCount(2);
        notes.setWrapText(true);
        LinesField.leaveByTab(notes);
        tags.setPromptText(TEXTS.get("tags-hint"));
        most.setPromptText(TEXTS.get("max-clicks-hint"));
        named(status, "status").setMaxWidth(Double.MAX_VALUE);
        Label warning = new Label(TEXTS.get("permanent-warning"));
        warning.getStyleClass().add("field-warning");
        warning.setWrapText(true);
        warning.visibleProperty()
                .bind(status.valueProperty().map(Forwarding.Status::permanent).orElse(false));
        warning.managedProperty().bind(warning.visibleProperty());
        getStyleClass().add("form");
        getChildren()
                .addAll(
                        row(field("slug", TEXTS.get("slug"), slug), field("owner", TEXTS.get("owner"), owner)),
                        field("target", TEXTS.get("target"), target),
                        row(field("title", TEXTS.get("title"), title), field("tags", TEXTS.get("tags"), tags)),
                        field("notes", TEXTS.get("notes"), notes),
                        row(from.field, until.field),
                        row(
                                field("maxClicks", TEXTS.get("max-clicks"), most),
                                field("status", TEXTS.get("status"), status)),
                        warning,
                        row(enabled, query, path),
                        general);
    }

    /** Shows a form in place of the one before; null for none. */
    void show(@Nullable LinkForm form) {
        unbinding.forEach(Runnable::run);
        unbinding.clear();
        takingBack.clear();
        if (form == null) {
            return;
        }
        LinkFields values = form.fields();
        slug.setPromptText(form.isNew() ? TEXTS.get("slug-hint") : "");
        bind(slug, values.slug(), form);
        bind(target, values.target(), form);
        bind(owner, values.owner(), form);
        bind(title, values.title(), form);
        bind(tags, values.tags(), form);
        bind(notes, values.notes(), form);
        from.show(values.from(), form);
        until.show(values.until(), form);
        bind(most, values.maxClicks(), form);
        bind(status.valueProperty(), values.status());
        bind(enabled.selectedProperty(), values.enabled());
        bind(query.selectedProperty(), values.query());
        bind(path.selectedProperty(), values.path());
        form.problemProperty().addListener(telling);
        unbinding.add(() -> form.problemProperty().removeListener(telling));
        tell(form.problemProperty().get());
    }

    /** Puts the cursor where a form is begun. */
    Node first(LinkForm form) {
        return form.isNew() ? target : slug;
    }

    /** Takes back what was typed into the field that has the keyboard; false if nothing was. */
    boolean takeBack() {
        BooleanSupplier back =
                getScene() == null ? null : takingBack.get(getScene().getFocusOwner());
        return back != null && back.getAsBoolean();
    }

    private static boolean takeBack(TextInputControl field, @Nullable String before) {
        if (before == null || before.equals(field.getText())) {
            return false;
        }
        if (field instanceof SuggestField offering) {
            offering.put(before);
        } else {
            // A text that is set could not be undone there.
            field.replaceText(0, field.getLength(), before);
        }
        return true;
    }

    /** The field gets the keyboard only from what is around it: the person may be elsewhere by now. */
    private void tell(@Nullable Problem problem) {
        fields.values().forEach(field -> field.mark(""));
        FormField at = problem == null ? null : fields.get(problem.field());
        if (at != null && problem != null) {
            at.mark(problem.sentence());
            if (Keyboard.isWithin(around)) {
                at.control().requestFocus();
            }
        }
        general.setText(problem == null || at != null ? "" : problem.sentence());
    }

    private void bind(TextInputControl field, Property<String> value, LinkForm form) {
        bind(field.textProperty(), value);
        takingBack.put(field, () -> takeBack(field, form.untouched(value)));
    }

    private <T> void bind(Property<T> shown, Property<T> value) {
        shown.bindBidirectional(value);
        unbinding.add(() -> shown.unbindBidirectional(value));
    }

    private <N extends Node> N named(N node, String name) {
        node.setId(ids + name);
        return node;
    }

    private FormField field(String name, String words, Node control) {
        return keep(name, new FormField(words, control));
    }

    private FormField keep(String name, FormField field) {
        fields.put(name, field);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setPrefWidth(100);
        return field;
    }

    private static String words(Forwarding.Status status) {
        return switch (status) {
            case MOVED_PERMANENTLY -> TEXTS.get("status-moved");
            case FOUND -> TEXTS.get("status-found");
            case TEMPORARY_REDIRECT -> TEXTS.get("status-temporary");
            case PERMANENT_REDIRECT -> TEXTS.get("status-permanent");
        };
    }

    private Pane row(Node... nodes) {
        Pane row = wide ? new HBox(nodes) : new VBox(nodes);
        row.getStyleClass().add(wide ? "form-row" : "form-column");
        return row;
    }

    /** A day, and beside it a time of day. */
    private final class MomentField {
        private final DayField day;
        private final TextField time;
        private final FormField field;

        MomentField(String name, String words) {
            day = named(new DayField(), name);
            day.setAccessibleText(TEXTS.get("day-of", words));
            day.setMaxWidth(Double.MAX_VALUE);
            time = named(new TextField(), name + "-time");
            time.setPromptText("00:00");
            time.setAccessibleRoleDescription(TEXTS.get("time-of", words));
            time.setPrefColumnCount(TIME_COLUMNS);
            time.setMinWidth(USE_PREF_SIZE);
            HBox.setHgrow(day, Priority.ALWAYS);
            HBox both = new HBox(day, time);
            both.setSpacing(6);
            field = keep(
                    name,
                    new FormField(words, both, () -> day.unreadProperty().get().isEmpty() ? time : day));
        }

        void show(Moment moment, LinkForm form) {
            bind(day.valueProperty(), moment.dayProperty());
            bind(day.unreadProperty(), moment.unreadDayProperty());
            takingBack.put(day, () -> day.takeBack(form.untouched(moment.dayProperty())));
            bind(time, moment.timeProperty(), form);
        }
    }
}
