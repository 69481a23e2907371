package app.fingerpost.desk.view;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The system's own dialog; opens where the last file was found. */
final class NativeOpenChoice implements OpenChoice {
    private final Window window;
    private final FileChooser chooser = new FileChooser();

    NativeOpenChoice(Window window) {
        this.window = window;
    }

    @Override
    public Optional<Path> which(String title, String ending) {
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .setAll(new FileChooser.ExtensionFilter(
                        ending.toUpperCase(Locale.ROOT), "*." + ending, "*." + ending.toUpperCase(Locale.ROOT)));
        File chosen = chooser.showOpenDialog(window);
        if (chosen == null) {
            return Optional.empty();
        }
        chooser.setInitialDirectory(chosen.getParentFile());
        return Optional.of(chosen.toPath());
    }
}
