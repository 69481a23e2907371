package app.fingerpost.desk.view;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The system's own dialog; opens where the last file was saved. */
final class NativeFileChoice implements FileChoice {
    private final Function<FileChooser, @Nullable File> dialog;
    private final FileChooser chooser = new FileChooser();

    NativeFileChoice(Window window) {
        this(chooser -> DialogOver.ask(window, chooser::showSaveDialog));
    }

    /** {@code dialog} asks before a file is overwritten; null if the person decided otherwise. */
    NativeFileChoice(Function<FileChooser, @Nullable File> dialog) {
        this.dialog = dialog;
    }

    @Override
    public Optional<Path> where(String title, String suggestedName, String ending) {
        chooser.setTitle(title);
        chooser.setInitialFileName(suggestedName);
        chooser.getExtensionFilters()
                .setAll(new FileChooser.ExtensionFilter(ending.toUpperCase(Locale.ROOT), "*." + ending));
        File chosen = LastFolder.ask(chooser, dialog);
        while (chosen != null && chosen.getName().indexOf('.') < 0) {
            // Only the dialog asks about overwriting, and it has not seen the name with its ending yet.
            chooser.setInitialFileName(chosen.getName() + "." + ending);
            chosen = LastFolder.ask(chooser, dialog);
        }
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
