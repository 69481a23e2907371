package app.fingerpost.cli;

import app.fingerpost.settings.DataFolder;
import app.fingerpost.settings.FolderPlace;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** Where the data is. */
final class DataDirOption {
    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            converter = Given.class,
            description = "Folder with all data. Without it: the folder this system keeps for applications.")
    private @Nullable Path dataDir;

    /** What is refused here is a wrong command line. */
    static final class Given implements ITypeConverter<Path> {
        @Override
        public Path convert(String name) {
            Path path = Path.of(name);
            FolderPlace.checkGiven(path);
            return path;
        }
    }

    Path path() {
        return dataDir != null ? dataDir : DataFolder.usual();
    }
}
