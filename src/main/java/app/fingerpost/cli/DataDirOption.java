package app.fingerpost.cli;

import app.fingerpost.settings.DataFolder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the data is. */
final class DataDirOption {
    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "Folder with all data. Without it: the folder this system keeps for applications.")
    private @Nullable Path dataDir;

    Path path() {
        return dataDir != null ? dataDir : DataFolder.usual();
    }
}
