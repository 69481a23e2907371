package app.fingerpost.desk.model;

import app.fingerpost.link.Rejected;
import app.fingerpost.settings.Appearance;
import app.fingerpost.settings.GivenNetwork;
import app.fingerpost.settings.Network;
import app.fingerpost.settings.Settings;
import app.fingerpost.settings.StandIn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableStringValue;
import org.jspecify.annotations.Nullable;

/**
 * The settings as they are, and changes to them, by their words: see {@link Settings#words()}. Each change takes effect at
 * once, also one for which the server has to move. For the FX thread.
 */
public final class SettingsModel {
    private static final Texts TEXTS = new Texts("settings");

    private final Worker worker;
    private final Supplier<Settings> settings;
    private final Supplier<Network> network;
    private final GivenNetwork given;
    private final Notices notices;
    private final Runnable onMoved;
    private final ReadOnlyObjectWrapper<Settings> current;
    private final ReadOnlyObjectWrapper<Network> reach;
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem", null);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper(this, "dark", false);
    private final DoubleBinding textScale;
    private final StringBinding standIn;
    private final LoginModel login;
    private final NextStart nextStart;
    private final List<SettingsForm> forms = new ArrayList<>();
    /** Words of changes under way, the last one's of each setting. */
    private final Map<String, String> wishes = new HashMap<>();

    private int underWay;
    private BooleanSupplier systemLook = () -> false;
    private boolean systemIsDark;

    /** {@code onMoved} is told whenever the server has another address than before. */
    SettingsModel(Worker worker, DeskFrame frame, Notices notices, Runnable onMoved) {
        this.worker = worker;
        this.settings = frame.settings();
        this.network = frame.network();
        this.given = frame.given();
        this.notices = notices;
        this.onMoved = onMoved;
        this.current = new ReadOnlyObjectWrapper<>(this, "current", settings.get());
        this.textScale =
                Bindings.createDoubleBinding(() -> current().appearance().textScale(), current);
        this.standIn = Bindings.createStringBinding(this::standIn, current);
        this.reach = new ReadOnlyObjectWrapper<>(this, "reach", network.get());
        this.login = new LoginModel(worker, given, notices);
        this.nextStart = NextStart.afterThis(notices);
        lookUp();
    }

    public Settings current() {
        return current.get();
    }

    public ReadOnlyObjectProperty<Settings> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** How large the text in the window is; 1 is its usual size. */
    public ObservableDoubleValue textScale() {
        return textScale;
    }

    /** How the server is reached now. */
    public ReadOnlyObjectProperty<Network> reachProperty() {
        return reach.getReadOnlyProperty();
    }

    /** Why the last change was not made, null if it was. Its field is the setting's word. */
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** While a change is under way. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Whether the window is to look dark: as chosen, or as the system does. */
    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    /** Starting at login, which the system remembers and not the settings. */
    public LoginModel login() {
        return login;
    }

    /** What waits for another start. */
    public NextStart nextStart() {
        return nextStart;
    }

    /** What the command line gives for the setting in this run, empty if nothing. */
    public String given(String key) {
        return given.words().getOrDefault(key, "");
    }

    /** Says so while another port stands in for the one that is set, which was taken at the start; else empty. */
    public ObservableStringValue standInProperty() {
        return standIn;
    }

    private String standIn() {
        StandIn other = given.standIn();
        return other == null || other.taken() != current().network().port()
                ? ""
                : TEXTS.get("standIn", String.valueOf(other.port()), String.valueOf(other.taken()));
    }

    /** A form over these settings, for those that are changed together. */
    public SettingsForm form(String... keys) {
        SettingsForm form = new SettingsForm(this, keys);
        forms.add(form);
        return form;
    }

    /** What was typed into forms over these settings and not applied. */
    List<Ending.Unsaved> unsaved() {
        return forms.stream()
                .filter(form -> form.changedProperty().get())
                .map(form -> new Ending.Unsaved(form.values(), TEXTS.get("unsaved")))
                .toList();
    }

    /** The setting's word once all changes under way are made. */
    public String wished(String key) {
        return wishes.getOrDefault(key, current().words().getOrDefault(key, ""));
    }

    public void change(String key, String value) {
        change(Map.of(key, value));
    }

    public void change(Map<String, String> words) {
        change(words, Set.of());
    }

    /** @param fields settings whose refusal is told where they stand, and so needs no notice */
    void change(Map<String, String> words, Set<String> fields) {
        wishes.putAll(words);
        underWay++;
        busy.set(true);
        Network before = network.get();
        worker.ask(
                services -> {
                    try {
                        Settings after = services.frame().settings().get().choosing(words);
                        services.change().accept(after);
                        return after;
                    } catch (Rejected e) {
                        throw SettingRefusal.of(e);
                    }
                },
                after -> {
                    ended();
                    notices.withdraw(problem.get());
                    problem.set(null);
                    follow();
                    forms.forEach(form -> form.took(words));
                    tell(words, before);
                },
                refused -> {
                    ended();
                    // Through null, so that the same refusal is told a second time.
                    problem.set(null);
                    problem.set(refused);
                    if (!fields.contains(refused.field())) {
                        notices.problem(refused);
                    }
                });
    }

    private void ended() {
        if (--underWay == 0) {
            wishes.clear();
            busy.set(false);
        }
    }

    /** Tells no longer what was refused about one of these settings: the person does not want it any more. */
    void giveUp(Set<String> keys) {
        Problem refused = problem.get();
        if (refused != null && keys.contains(refused.field())) {
            notices.withdraw(refused);
            problem.set(null);
        }
    }

    /** Lets other computers follow the links, from now on. */
    public void openToNetwork() {
        change(Network.BIND, Network.EVERYWHERE);
    }

    /** Light if the window is dark or about to be, and the other way round; no longer as the system does. */
    public void turnLook() {
        String theme = wished(Appearance.THEME);
        boolean isDark = theme.equals(Appearance.Theme.SYSTEM.word())
                ? systemIsDark
                : theme.equals(Appearance.Theme.DARK.word());
        change(Appearance.THEME, (isDark ? Appearance.Theme.LIGHT : Appearance.Theme.DARK).word());
    }

    /** What tells whether the system looks dark; called on the worker's thread, may take a while. */
    public void setSystemLook(boolean dark, BooleanSupplier systemLook) {
        this.systemLook = systemLook;
        systemIsDark = dark;
        lookUp();
    }

    /** Asks the system again how it looks, if that is what the window follows. */
    public void followSystem() {
        if (current().appearance().theme() == Appearance.Theme.SYSTEM) {
            BooleanSupplier look = systemLook;
            worker.ask(
                    services -> look.getAsBoolean(),
                    isDark -> {
                        systemIsDark = isDark;
                        lookUp();
                    },
                    notices::problem);
        }
    }

    /** Takes up what has changed, by whomever. Waits for nothing. */
    void follow() {
        current.set(settings.get());
        nextStart.follow(current().appearance());
        lookUp();
        Network now = network.get();
        if (!now.equals(reach.get())) {
            reach.set(now);
            onMoved.run();
        }
    }

    private void tell(Map<String, String> words, Network before) {
        if (!network.get().equals(before)) {
            notices.tell(TEXTS.get("moved", network.get().shortUrlPrefix()));
        } else if (words.keySet().stream().anyMatch(key -> given.words().containsKey(key))) {
            notices.tell(TEXTS.get("savedForLater"));
        } else if (words.containsKey(Appearance.LANGUAGE)) {
            nextStart.tell();
        }
    }

    private void lookUp() {
        dark.set(
                switch (current().appearance().theme()) {
                    case SYSTEM -> systemIsDark;
                    case LIGHT -> false;
                    case DARK -> true;
                });
    }
}
