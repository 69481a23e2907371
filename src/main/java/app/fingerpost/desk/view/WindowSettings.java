package app.fingerpost.desk.view;

import app.fingerpost.desk.model.BackupModel;
import app.fingerpost.desk.model.DeskModel;
import app.fingerpost.desk.model.LoginModel;
import app.fingerpost.desk.model.SettingsModel;
import app.fingerpost.desk.model.Texts;
import app.fingerpost.settings.Appearance;
import app.fingerpost.settings.LogFile;
import app.fingerpost.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The settings of the window and of the computer it is on. */
final class WindowSettings {
    private static final Texts TEXTS = new Texts("settings");
    private static final List<String> TEXT_SIZES = List.of("75", "90", "100", "110", "125", "150", "175", "200");

    private WindowSettings() {}

    static VBox look(SettingsModel model, SettingControls controls) {
        Button startAgain = new Button(TEXTS.get("startAgain"));
        startAgain.setId("start-again");
        startAgain.setOnAction(event -> model.nextStart().begin());
        startAgain.visibleProperty().bind(model.nextStart().offeredProperty());
        return SettingRow.section(
                TEXTS.get("appearance"),
                new SettingRow(
                        TEXTS.get("theme"),
                        TEXTS.get("themeHelp"),
                        controls.choice(
                                Appearance.THEME, List.of("system", "light", "dark"), WindowSettings::themeWords)),
                new SettingRow(
                                TEXTS.get("textSize"),
                                TEXTS.get("textSizeHelp"),
                                controls.choice(Appearance.TEXT_SIZE, TEXT_SIZES, size -> TEXTS.get("percent", size)))
                        .watching(model, Appearance.TEXT_SIZE),
                new SettingRow(
                                TEXTS.get("language"),
                                TEXTS.get("languageHelp"),
                                controls.choice(
                                        Appearance.LANGUAGE,
                                        List.of("system", "en", "de"),
                                        WindowSettings::languageWords))
                        .offering(startAgain));
    }

    static VBox computer(DeskModel desk, SettingControls controls) {
        LoginModel login = desk.settings().login();
        Switch atLogin = new Switch();
        atLogin.setId("setting-login");
        atLogin.disableProperty().bind(login.possibleProperty().not());
        login.onProperty().addListener((property, before, on) -> atLogin.setSelected(on));
        atLogin.selectedProperty().addListener((property, before, wanted) -> {
            if (wanted != login.onProperty().get()) {
                login.turn(wanted);
            }
        });
        SettingRow loginRow = new SettingRow(TEXTS.get("login"), TEXTS.get("loginHelp"), atLogin);
        Runnable noteLogin = () -> loginRow.noting(login.possibleProperty().get() ? "" : TEXTS.get("loginImpossible"));
        login.possibleProperty().addListener((property, before, possible) -> noteLogin.run());
        noteLogin.run();

        Switch tray = controls.toggle(Settings.TRAY);
        SettingRow trayRow = new SettingRow(
                TEXTS.get("tray"), TEXTS.get("trayHelp", Key.of("Shortcut+Q").getDisplayText()), tray);
        tray.disableProperty()
                .bind(desk.tray()
                        .thereProperty()
                        .not()
                        .and(tray.selectedProperty().not()));
        Runnable noteTray = () -> trayRow.noting(desk.tray().thereProperty().get() ? "" : TEXTS.get("noTray"));
        desk.tray().thereProperty().addListener((property, before, there) -> noteTray.run());
        noteTray.run();
        return SettingRow.section(TEXTS.get("computer"), loginRow, trayRow);
    }

    static VBox data(DeskModel desk, FileChoice files, OpenChoice opens) {
        Button choose = new Button(TEXTS.get("chooseFile"), new FontIcon(Feather.DOWNLOAD));
        choose.setId("import");
        choose.setOnAction(event -> ImportBar.choose(desk.imports(), opens));
        choose.disableProperty().bind(desk.imports().busyProperty());
        BackupModel backups = desk.backups();
        Button save = new Button(TEXTS.get("saveBackup"), new FontIcon(Feather.SAVE));
        save.setId("backup");
        save.setOnAction(event -> files.where(TEXTS.get("chooseBackup"), backups.fileName(), "zip")
                .ifPresent(backups::save));
        save.disableProperty().bind(backups.underWay().busyProperty());
        SettingRow backupRow = new SettingRow(TEXTS.get("backup"), TEXTS.get("backupHelp"), save);
        backups.folderProperty()
                .addListener((property, before, folder) ->
                        backupRow.explain(TEXTS.get("backupHelp") + " " + TEXTS.get("dataFolder", folder)));
        Button showLog = new Button(TEXTS.get("logShow"), new FontIcon(Feather.FOLDER));
        showLog.setId("show-log");
        showLog.setOnAction(event -> backups.showFolder());
        SettingRow logRow = new SettingRow(TEXTS.get("log"), TEXTS.get("logHelp"), showLog);
        backups.folderProperty()
                .addListener((property, before, folder) -> logRow.explain(TEXTS.get("logHelp") + " "
                        + TEXTS.get("logFile", LogFile.in(Path.of(folder)).toString())));
        Button restore = new Button(TEXTS.get("restoreFile"), new FontIcon(Feather.ROTATE_CCW));
        restore.setId("restore");
        restore.setOnAction(
                event -> opens.which(TEXTS.get("restoreChoose"), List.of("zip")).ifPresent(backups.restore()::look));
        restore.disableProperty().bind(backups.restore().underWay().busyProperty());
        List.of(choose, save, restore).forEach(KeptKeyboard::keep);
        return SettingRow.section(
                TEXTS.get("data"),
                new SettingRow(TEXTS.get("importLinks"), TEXTS.get("importHelp"), choose),
                backupRow,
                new SettingRow(TEXTS.get("restore"), TEXTS.get("restoreHelp"), restore),
                new RestoreBar(backups.restore(), restore),
                logRow);
    }

    private static String themeWords(String word) {
        return switch (word) {
            case "light" -> TEXTS.get("light");
            case "dark" -> TEXTS.get("dark");
            default -> TEXTS.get("asSystem");
        };
    }

    /** Each language in its own words, so that who cannot read this one finds theirs. */
    private static String languageWords(String word) {
        return switch (word) {
            case "en" -> TEXTS.get("english");
            case "de" -> TEXTS.get("german");
            default -> TEXTS.get("asSystem");
        };
    }
}
