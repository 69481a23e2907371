package app.fingerpost.desk.model;

import app.fingerpost.settings.Settings;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Some settings as a person types them, until they are applied together. For the FX thread. */
public final class SettingsForm {
    private final SettingsModel model;
    private final Map<String, StringProperty> fields = new LinkedHashMap<>();
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(this, "changed", false);

    SettingsForm(SettingsModel model, String... keys) {
        this.model = model;
        Map<String, String> words = model.current().words();
        for (String key : keys) {
            StringProperty field = new SimpleStringProperty(this, key, words.get(key));
            field.addListener((property, before, now) -> {
                model.giveUp(Set.of(key));
                compare();
            });
            fields.put(key, field);
        }
        model.currentProperty().addListener((property, before, now) -> follow(before, now));
    }

    /** What stands in the field of this setting. */
    public StringProperty field(String key) {
        return Objects.requireNonNull(fields.get(key), key);
    }

    /** What stands in the fields. */
    List<String> values() {
        return fields.values().stream().map(SettingsForm::text).toList();
    }

    /** Whether something here differs from the settings as they are. */
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** Makes what stands here the settings; the model tells why not, if it cannot be. */
    public void apply() {
        Map<String, String> words = new HashMap<>();
        fields.forEach((key, field) -> words.put(key, text(field)));
        words.entrySet().removeIf(word -> word.getValue().equals(model.wished(word.getKey())));
        if (!words.isEmpty()) {
            model.change(words, fields.keySet());
        }
    }

    /** Puts the settings back as they are; what was refused about them is no longer told. */
    public void discard() {
        Map<String, String> words = model.current().words();
        fields.forEach((key, field) -> field.set(words.get(key)));
        compare();
    }

    /** What the person has not touched shows what the settings are now. */
    private void follow(Settings before, Settings now) {
        Map<String, String> old = before.words();
        Map<String, String> words = now.words();
        fields.forEach((key, field) -> {
            if (text(field).equals(old.get(key))) {
                field.set(words.get(key));
            }
        });
        compare();
    }

    /** What was sent shows as it is kept, a port without a zero before it say, unless it was changed since. */
    void took(Map<String, String> sent) {
        Map<String, String> words = model.current().words();
        fields.forEach((key, field) -> {
            if (text(field).equals(sent.get(key))) {
                field.set(words.get(key));
            }
        });
        compare();
    }

    /** Once all is as it was, nothing is told of what was refused. */
    private void compare() {
        Map<String, String> words = model.current().words();
        changed.set(fields.entrySet().stream()
                .anyMatch(field -> !text(field.getValue()).equals(words.get(field.getKey()))));
        if (!changed.get()) {
            model.giveUp(fields.keySet());
        }
    }

    /** An emptied text field may hold null. */
    private static String text(StringProperty field) {
        String text = field.get();
        return text == null ? "" : text.strip();
    }
}
