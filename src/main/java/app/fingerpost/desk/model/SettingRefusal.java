package app.fingerpost.desk.model;

import app.fingerpost.link.Rejected;
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
        return Rejected.invalid(refused.field(), sentence(code, values));
    }

    private static String sentence(String code, Object[] values) {
        return switch (code) {
            case "base-url-form" -> TEXTS.get("baseUrlForm", values);
            case "base-url-port" -> TEXTS.get("baseUrlPort", values);
            case "port-denied" -> TEXTS.get("portDenied", values);
            case "port-taken" -> TEXTS.get("portTaken", values);
            default -> REFUSALS.get(code, values);
        };
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
