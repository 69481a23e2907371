package app.fingerpost.desk.model;

import app.fingerpost.autostart.Autostart;
import app.fingerpost.settings.GivenNetwork;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Whether Fingerpost starts when the person logs in. For the FX thread. */
public final class LoginModel {
    private static final Texts TEXTS = new Texts("settings");

    private final Worker worker;
    private final GivenNetwork given;
    private final Notices notices;
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper(this, "possible", false);
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper(this, "on", false);

    private record State(boolean possible, boolean on) {
        static State of(Autostart autostart) {
            return new State(autostart.isPossible(), autostart.isOn());
        }
    }

    /** {@code given} holds for this run alone. */
    LoginModel(Worker worker, GivenNetwork given, Notices notices) {
        this.worker = worker;
        this.given = given;
        this.notices = notices;
    }

    /** Whether this Fingerpost can be started at login at all. */
    public ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty onProperty() {
        return on.getReadOnlyProperty();
    }

    /** Asks the system how it is. */
    public void refresh() {
        worker.ask(services -> State.of(services.autostart()), this::take, notices::problem);
    }

    public void turn(boolean wanted) {
        worker.ask(
                services -> {
                    services.autostart().set(wanted);
                    return State.of(services.autostart());
                },
                state -> {
                    take(state);
                    notices.tell(state.on ? starts() : TEXTS.get("startsNoLonger"));
                },
                refused -> {
                    notices.problem(refused);
                    refresh();
                });
    }

    private String starts() {
        return given.words().isEmpty() ? TEXTS.get("startsAtLogin") : TEXTS.get("startsAsSet");
    }

    private void take(State state) {
        possible.set(state.possible);
        // Off and on again, so that a switch that was turned in vain turns back.
        on.set(!state.on);
        on.set(state.on);
    }
}
