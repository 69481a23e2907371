package app.fingerpost.desk.view;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
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
    public Optional<Path> which(String title, List<String> endings) {
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .setAll(new FileChooser.ExtensionFilter(
                        String.join(", ", endings).toUpperCase(Locale.ROOT),
                        endings.stream()
                                .flatMap(ending -> Stream.of("*." + ending, "*." + ending.toUpperCase(Locale.ROOT)))
                                .toList()));
        return Optional.ofNullable(
                        DialogOver.ask(window, () -> LastFolder.ask(chooser, dialog -> dialog.showOpenDialog(window))))
                .map(File::toPath);
    }
}
