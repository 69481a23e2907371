package app.fingerpost.desk.model;

import app.fingerpost.backup.Backup;
import app.fingerpost.file.WholeFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Saves everything in one file, while the links go on working. For the FX thread. */
public final class BackupModel {
    private static final Texts TEXTS = new Texts("settings");

    private final Worker worker;
    private final Notices notices;
    private final Clock clock;
    private final UnderWay underWay = new UnderWay();
    private final ReadOnlyStringWrapper folder = new ReadOnlyStringWrapper(this, "folder", "");

    private final RestoreModel restore;

    BackupModel(Worker worker, DeskFrame frame, Notices notices, Ending ending, Clock clock) {
        this.restore = new RestoreModel(worker, frame, notices, ending, clock);
        this.worker = worker;
        this.notices = notices;
        this.clock = clock;
    }

    /** One that is written, or waits for an import or its undoing to end. */
    public UnderWay underWay() {
        return underWay;
    }

    /** Where all data of this Fingerpost is; empty until {@link #refresh} was answered. */
    public ReadOnlyStringProperty folderProperty() {
        return folder.getReadOnlyProperty();
    }

    /** Opens that folder; nothing happens before it is known. */
    public void showFolder() {
        if (!folder.get().isEmpty()) {
            restore.show(Path.of(folder.get()));
        }
    }

    /** The way back. */
    public RestoreModel restore() {
        return restore;
    }

    public void refresh() {
        restore.refresh();
        if (folder.get().isEmpty()) {
            worker.ask(services -> services.backups().folder().toString(), folder::set, notices::problem);
        }
    }

    /** A name for a backup made now. */
    public String fileName() {
        return "fingerpost-" + LocalDate.now(clock) + ".zip";
    }

    /** Writes one, whole or not at all; nothing happens while another is under way. */
    public void save(Path file) {
        if (underWay.busyProperty().get()) {
            return;
        }
        Cancel cancel = new Cancel();
        UnderWay.Work work =
                underWay.begin(worker.isBusy() ? TEXTS.get("backupWaits") : TEXTS.get("backingUp"), cancel::want);
        worker.ask(
                services -> {
                    worker.tell(() -> work.say(TEXTS.get("backingUp")));
                    return cancel.unlessWanted(between -> write(services, file, between));
                },
                saved -> {
                    work.end();
                    notices.tell(saved.map(whole -> TEXTS.get("backedUp", whole.toString()))
                            .orElseGet(() -> TEXTS.get("backupStopped")));
                },
                problem -> {
                    work.end();
                    notices.problem(problem);
                });
    }

    /** H2's copy is one statement, which nothing stops: it is looked at {@code between} before and after that. */
    private static Path write(DeskServices services, Path file, Runnable between) {
        between.run();
        try (Backup backup = services.backups().make()) {
            WholeFile.writeForOwner(file, out -> backup.writeTo(out, between));
            return file;
        }
    }

    /** As {@link UnderWay#unsaved}. */
    List<Ending.Unsaved> unsaved() {
        return underWay.unsaved(TEXTS.get("backupUnsaved"));
    }
}
