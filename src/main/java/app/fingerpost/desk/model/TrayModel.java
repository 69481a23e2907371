package app.fingerpost.desk.model;

import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Whether this computer has a tray the closed window could go to. For the FX thread. */
public final class TrayModel {
    private final Worker worker;
    private final Notices notices;
    private final ReadOnlyBooleanWrapper there = new ReadOnlyBooleanWrapper(this, "there", false);
    private BooleanSupplier search = () -> false;

    TrayModel(Worker worker, Notices notices) {
        this.worker = worker;
        this.notices = notices;
    }

    /** False until {@link #refresh} has found one. */
    public ReadOnlyBooleanProperty thereProperty() {
        return there.getReadOnlyProperty();
    }

    /** What looks for a tray; called on the worker's thread, may take a while. */
    public void setSearch(BooleanSupplier search) {
        this.search = search;
    }

    public void refresh() {
        BooleanSupplier with = search;
        worker.ask(services -> with.getAsBoolean(), there::set, notices::problem);
    }
}
