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
    private final @Nullable Window window;
    private final Function<FileChooser, @Nullable File> dialog;
    private final FileChooser chooser = new FileChooser();

    NativeFileChoice(Window window) {
        this(window, chooser -> chooser.showSaveDialog(window));
    }

    /**
     * {@code window} is null for a dialog over none; {@code dialog} asks before a file is overwritten, and gives null if the
     * person decided otherwise.
     */
    NativeFileChoice(@Nullable Window window, Function<FileChooser, @Nullable File> dialog) {
        this.window = window;
        this.dialog = dialog;
    }

    @Override
    public Optional<Path> where(String title, String suggestedName, String ending) {
        chooser.setTitle(title);
        chooser.setInitialFileName(suggestedName);
        chooser.getExtensionFilters()
                .setAll(new FileChooser.ExtensionFilter(ending.toUpperCase(Locale.ROOT), "*." + ending));
        return Optional.ofNullable(DialogOver.ask(window, () -> withEnding("." + ending)))
                .map(File::toPath);
    }

    /** A dot alone is no ending: names have dates and versions in them. */
    private @Nullable File withEnding(String ending) {
        File chosen = LastFolder.ask(chooser, dialog);
        while (chosen != null && !chosen.getName().toLowerCase(Locale.ROOT).endsWith(ending)) {
            File whole = new File(chosen.getParentFile(), chosen.getName() + ending);
            if (!whole.exists()) {
                return whole;
            }
            // Only the dialog asks about overwriting, and it has not seen the name with its ending yet.
            chooser.setInitialFileName(whole.getName());
            chosen = LastFolder.ask(chooser, dialog);
        }
        return chosen;
    }
}
