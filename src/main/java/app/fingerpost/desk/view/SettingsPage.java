package app.fingerpost.desk.view;

import app.fingerpost.desk.model.DeskModel;
import app.fingerpost.desk.model.SettingsForm;
import app.fingerpost.desk.model.SettingsModel;
import app.fingerpost.desk.model.Texts;
import app.fingerpost.settings.Network;
import app.fingerpost.settings.Settings;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The page of settings. */
final class SettingsPage implements Page {
    private static final Texts TEXTS = new Texts("settings");

    private final SettingsModel model;
    private final DeskModel desk;
    private final SettingControls controls;
    private final ComboBox<String> bind;
    private final ScrollPane pane;
    private final Runnable onNew;

    SettingsPage(DeskModel desk, FileChoice files, OpenChoice opens, Runnable onNew) {
        this.onNew = onNew;
        this.desk = desk;
        this.model = desk.settings();
        this.controls = new SettingControls(model);
        SettingsForm network = model.form(Network.BIND, Network.PORT, Network.BASE_URL);
        this.bind = bind(network);
        VBox all = new VBox(
                network(network),
                newLinks(),
                clicks(),
                WindowSettings.look(model, controls),
                WindowSettings.computer(desk, controls),
                WindowSettings.data(desk, files, opens));
        all.getStyleClass().add("settings");
        this.pane = new ScrollPane(all);
        pane.setFitToWidth(true);
        pane.setId("settings-scroll");
        pane.getStyleClass().add("form-scroll");
        desk.backups().restore().questionProperty().addListener((property, before, question) -> {
            if (!question.isEmpty()) {
                // It is at the very bottom.
                pane.applyCss();
                pane.layout();
                pane.setVvalue(pane.getVmax());
            }
        });
    }

    @Override
    public Node node() {
        return pane;
    }

    /** Nothing is made here, so it leads to where links are. */
    @Override
    public void beginNew() {
        onNew.run();
    }

    @Override
    public void beginSearch() {
        // Only with its skin has what scrolls its content in the scene, where it can have the keyboard.
        pane.applyCss();
        bind.requestFocus();
    }

    @Override
    public void refresh() {
        desk.refresh();
        model.login().refresh();
        desk.tray().refresh();
        desk.backups().refresh();
    }

    private VBox network(SettingsForm form) {
        return SettingRow.section(
                TEXTS.get("network"),
                new SettingRow(TEXTS.get("bind"), TEXTS.get("bindHelp"), bind)
                        .watching(model, Network.BIND)
                        .noting(given(Network.BIND)),
                new SettingRow(TEXTS.get("port"), TEXTS.get("portHelp"), controls.text(form, Network.PORT, 6))
                        .watching(model, Network.PORT)
                        .noting(Bindings.concat(given(Network.PORT), model.standInProperty())),
                new SettingRow(TEXTS.get("baseUrl"), TEXTS.get("baseUrlHelp"), baseUrl(form))
                        .watching(model, Network.BASE_URL)
                        .noting(given(Network.BASE_URL)),
                controls.buttons(form, "network"));
    }

    private Node clicksForm(SettingsForm form) {
        return new VBox(
                days(form, Settings.SECONDS, TEXTS.get("seconds"), TEXTS.get("secondsHelp")),
                days(form, Settings.MINUTES, TEXTS.get("minutes"), TEXTS.get("minutesHelp")),
                days(form, Settings.HOURS, TEXTS.get("hours"), TEXTS.get("hoursHelp")),
                controls.buttons(form, "ages"));
    }

    private VBox newLinks() {
        return SettingRow.section(
                TEXTS.get("newLinks"),
                new SettingRow(TEXTS.get("titles"), TEXTS.get("titlesHelp"), controls.toggle(Settings.FETCH_TITLES)),
                new SettingRow(
                        TEXTS.get("privateTitles"),
                        TEXTS.get("privateTitlesHelp"),
                        controls.toggle(Settings.FETCH_PRIVATE_TITLES)));
    }

    private VBox clicks() {
        return SettingRow.section(
                TEXTS.get("clicks"),
                new SettingRow(
                        TEXTS.get("ownClicks"), TEXTS.get("ownClicksHelp"), controls.toggle(Settings.OWN_CLICKS)),
                new SettingRow(TEXTS.get("bots"), TEXTS.get("botsHelp"), controls.toggle(Settings.BOTS)),
                clicksForm(model.form(Settings.SECONDS, Settings.MINUTES, Settings.HOURS)));
    }

    private SettingRow days(SettingsForm form, String key, String name, String help) {
        return new SettingRow(name, help, controls.text(form, key, 6)).watching(model, key);
    }

    private TextField baseUrl(SettingsForm form) {
        TextField field = controls.text(form, Network.BASE_URL, 20);
        field.setPromptText("https://go.example.org");
        return field;
    }

    private ComboBox<String> bind(SettingsForm form) {
        String now = form.field(Network.BIND).get();
        List<String> usual = List.of(Network.THIS_COMPUTER, Network.EVERYWHERE);
        String[] values = usual.contains(now)
                ? usual.toArray(String[]::new)
                : new String[] {Network.THIS_COMPUTER, Network.EVERYWHERE, now};
        ComboBox<String> choice = new ChoiceField<>(values, SettingsPage::words);
        choice.setId("setting-bind");
        choice.valueProperty().bindBidirectional(form.field(Network.BIND));
        return choice;
    }

    private static String words(String bind) {
        return switch (bind) {
            case Network.THIS_COMPUTER -> TEXTS.get("thisComputer");
            case Network.EVERYWHERE -> TEXTS.get("theNetwork");
            default -> TEXTS.get("onlyAt", bind);
        };
    }

    /** Says so where the command line decides for this run. */
    private String given(String key) {
        String value = model.given(key);
        return value.isEmpty() ? "" : TEXTS.get("given", "--" + key + " " + value);
    }
}
