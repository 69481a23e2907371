package app.fingerpost.desk.view;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The system's own dialog; opens where the last file was saved. */
final class NativeFileChoice implements FileChoice {
    private final Window window;
    private final FileChooser chooser = new FileChooser();

    NativeFileChoice(Window window) {
        this.window = window;
    }

    @Override
    public Optional<Path> where(String title, String suggestedName, String ending) {
        chooser.setTitle(title);
        chooser.setInitialFileName(suggestedName);
        chooser.getExtensionFilters()
                .setAll(new FileChooser.ExtensionFilter(ending.toUpperCase(Locale.ROOT), "*." + ending));
        File chosen = LastFolder.ask(chooser, dialog -> dialog.showSaveDialog(window));
        if (chosen == null) {
            return Optional.empty();
        }
        return Optional.of(withEnding(chosen.toPath(), ending));
    }

    private static Path withEnding(Path file, String ending) {
        String name = String.valueOf(file.getFileName());
        return name.indexOf('.') >= 0 ? file : file.resolveSibling(name + "." + ending);
    }
}
