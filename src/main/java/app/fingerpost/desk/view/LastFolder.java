package app.fingerpost.desk.view;

import java.io.File;
import java.util.function.Function;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/** Where a file dialog begins: in the folder of the last file, or where the system likes if that folder has gone. */
final class LastFolder {
    private LastFolder() {}

    /** Null if the person decided otherwise. */
    static @Nullable File ask(FileChooser chooser, Function<FileChooser, @Nullable File> dialog) {
        File chosen;
        try {
            chosen = dialog.apply(chooser);
        } catch (IllegalArgumentException e) {
            // So JavaFX refuses a folder that is none; to look beforehand would be a call to the disk from the FX
            // thread.
            chooser.setInitialDirectory(null);
            chosen = dialog.apply(chooser);
        }
        if (chosen != null) {
            chooser.setInitialDirectory(chosen.getParentFile());
        }
        return chosen;
    }
}
