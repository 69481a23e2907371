package app.fingerpost.desk.view;

import app.fingerpost.desk.model.SettingsForm;
import app.fingerpost.desk.model.SettingsModel;
import app.fingerpost.desk.model.Texts;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** The controls settings are made with, bound to their words. */
final class SettingControls {
    private static final Texts TEXTS = new Texts("settings");

    private final SettingsModel model;

    SettingControls(SettingsModel model) {
        this.model = model;
    }

    /** A switch that takes effect when it is turned. */
    Switch toggle(String key) {
        Switch toggle = new Switch();
        toggle.setId("setting-" + key);
        toggle.setSelected(isOn(key));
        toggle.selectedProperty().addListener((property, before, on) -> {
            if (on != isOn(key)) {
                model.change(key, on ? "on" : "off");
            }
        });
        model.currentProperty().addListener((property, before, now) -> toggle.setSelected(isOn(key)));
        model.problemProperty().addListener((property, before, now) -> toggle.setSelected(isOn(key)));
        return toggle;
    }

    /** Values to choose one from, which takes effect at once. */
    ComboBox<String> choice(String key, List<String> values, Function<String, String> words) {
        String now = model.wished(key);
        List<String> all = values.contains(now)
                ? values
                : Stream.concat(values.stream(), Stream.of(now)).toList();
        ComboBox<String> choice = new ChoiceField<>(all.toArray(String[]::new), words);
        choice.setId("setting-" + key);
        choice.setValue(now);
        choice.valueProperty().addListener((property, before, chosen) -> {
            if (chosen != null && !chosen.equals(model.wished(key))) {
                model.change(key, chosen);
            }
        });
        model.currentProperty().addListener((property, before, changed) -> choice.setValue(model.wished(key)));
        model.problemProperty().addListener((property, before, refused) -> choice.setValue(model.wished(key)));
        return choice;
    }

    /** A text that waits for the form to be applied; Enter applies it. */
    TextField text(SettingsForm form, String key, int columns) {
        TextField field = new TextField();
        field.setId("setting-" + key);
        field.setPrefColumnCount(columns);
        field.textProperty().bindBidirectional(form.field(key));
        field.setOnAction(event -> form.apply());
        return field;
    }

    /** The buttons of a form. */
    HBox buttons(SettingsForm form, String id) {
        BooleanBinding idle = form.changedProperty().not().or(model.busyProperty());
        Button apply = new Button(TEXTS.get("apply"));
        apply.setId("apply-" + id);
        apply.getStyleClass().add(Styles.ACCENT);
        apply.setOnAction(event -> form.apply());
        apply.disableProperty().bind(idle);
        Button discard = new Button(TEXTS.get("discard"));
        discard.setId("discard-" + id);
        discard.setOnAction(event -> form.discard());
        discard.disableProperty().bind(idle);
        HBox buttons = new HBox(discard, apply);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.getStyleClass().add("setting-buttons");
        return buttons;
    }

    private boolean isOn(String key) {
        return model.wished(key).equals("on");
    }
}
