package app.fingerpost.desk.model;

import app.fingerpost.link.Rejected;
import app.fingerpost.settings.Network;
import app.fingerpost.settings.Settings;

/** A refusal of a setting in the words of the window: fields have other names there than in files and commands. */
final class SettingRefusal {
    private static final Texts TEXTS = new Texts("settings");
    private static final Texts REFUSALS = new Texts("refusals");

    private SettingRefusal() {}

    static Rejected of(Rejected refused) {
        String code = refused.code();
        if (code == null || !REFUSALS.has(code)) {
            return refused;
        }
        Object[] values = refused.values().stream().map(SettingRefusal::shown).toArray();
        String sentence = refused.field().equals(Network.BASE_URL)
                ? TEXTS.get("baseUrlForm", values)
                : REFUSALS.get(code, values);
        return Rejected.invalid(refused.field(), sentence);
    }

    private static Object shown(Object value) {
        if (value instanceof String key) {
            return switch (key) {
                case Settings.SECONDS -> TEXTS.get("field", TEXTS.get("seconds"));
                case Settings.MINUTES -> TEXTS.get("field", TEXTS.get("minutes"));
                case Settings.HOURS -> TEXTS.get("field", TEXTS.get("hours"));
                default -> value;
            };
        }
        return value;
    }
}
