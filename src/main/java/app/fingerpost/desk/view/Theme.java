package app.fingerpost.desk.view;

import app.fingerpost.settings.Appearance;
import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;

/** Light or dark. */
enum Theme {
    LIGHT,
    DARK;

    private static final long PATIENCE_MILLIS = 500;

    /** What GNOME, KDE and others answer; 1 stands for dark. */
    private static final String[] PORTAL = {
        "gdbus",
        "call",
        "--session",
        "--dest",
        "org.freedesktop.portal.Desktop",
        "--object-path",
        "/org/freedesktop/portal/desktop",
        "--method",
        "org.freedesktop.portal.Settings.Read",
        "org.freedesktop.appearance",
        "color-scheme"
    };

    /** What the system is set to, as far as it says so at once; light otherwise. Runs a small command. */
    static Theme ofSystem() {
        boolean dark =
                switch (SystemCommand.Family.ofThis()) {
                    case LINUX ->
                        says("uint32 1", PORTAL)
                                || says("dark", "gsettings", "get", "org.gnome.desktop.interface", "color-scheme");
                    case MAC -> says("Dark", "defaults", "read", "-g", "AppleInterfaceStyle");
                    case WINDOWS ->
                        says(
                                "0x0",
                                "reg",
                                "query",
                                "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
                                "/v",
                                "AppsUseLightTheme");
                };
        return of(dark);
    }

    /** As it is set; may run a small command. */
    static Theme of(Appearance.Theme set) {
        return set == Appearance.Theme.SYSTEM ? ofSystem() : of(set == Appearance.Theme.DARK);
    }

    static Theme of(boolean dark) {
        return dark ? DARK : LIGHT;
    }

    /**
     * Gives all windows this look. Before the first control is made, it spares JavaFX its own look. The compiled sheet,
     * which JavaFX reads several times as fast as the text.
     */
    void apply() {
        String sheet = (this == LIGHT ? new PrimerLight() : new PrimerDark()).getUserAgentStylesheetBSS();
        if (!sheet.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(sheet);
        }
    }

    private static boolean says(String word, String... command) {
        return SystemCommand.output(PATIENCE_MILLIS, command)
                .filter(printed -> printed.contains(word))
                .isPresent();
    }
}
