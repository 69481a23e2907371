package app.fingerpost.desk.model;

import app.fingerpost.backup.Backup;
import app.fingerpost.file.WholeFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Saves everything in one file, while the links go on working. For the FX thread. */
public final class BackupModel {
    private static final Texts TEXTS = new Texts("settings");

    private final Worker worker;
    private final Notices notices;
    private final Clock clock;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper(this, "text", "");
    private final ReadOnlyStringWrapper folder = new ReadOnlyStringWrapper(this, "folder", "");

    private final RestoreModel restore;

    BackupModel(Worker worker, DeskFrame frame, Notices notices, Ending ending, Clock clock) {
        this.restore = new RestoreModel(worker, frame, notices, ending, clock);
        this.worker = worker;
        this.notices = notices;
        this.clock = clock;
    }

    /** While one is written, or waits for an import or its undoing to end. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Which of both, while {@link #busyProperty()}. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
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
        if (busy.get()) {
            return;
        }
        text.set(worker.isBusy() ? TEXTS.get("backupWaits") : TEXTS.get("backingUp"));
        busy.set(true);
        worker.ask(
                services -> {
                    worker.tell(() -> text.set(TEXTS.get("backingUp")));
                    try (Backup backup = services.backups().make()) {
                        WholeFile.writeForOwner(file, backup::writeTo);
                        return file;
                    }
                },
                saved -> {
                    busy.set(false);
                    notices.tell(TEXTS.get("backedUp", saved.toString()));
                },
                problem -> {
                    busy.set(false);
                    notices.problem(problem);
                });
    }
}
