package app.fingerpost.cli;

import app.fingerpost.backup.Backup;
import app.fingerpost.link.Rejected;
import app.fingerpost.settings.FolderPlace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A backup in one file: from the app that runs on the folder, or made in this process if none does. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        header = "Write all links, users, clicks and settings into one file.",
        description = {
            "",
            "Works while Fingerpost runs and stops nothing. The file is written whole or not at all; one that is there"
                    + " is replaced only by a whole one. It is as private as the data folder is; the administrator's key"
                    + " is not in it.",
            ""
        },
        optionListHeading = "Options:%n")
final class BackupCommand implements Callable<Integer> {
    private final Launcher launcher;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE.zip", description = "Where to write it.")
    private Path file = Path.of("");

    @Mixin
    private DataDirOption dataDir = new DataDirOption();

    BackupCommand(Launcher launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() {
        FolderPlace.check(dataDir.path());
        if (!Files.exists(dataDir.path().resolve(Backup.DATABASE))) {
            throw Rejected.unknown(
                    "data-dir",
                    "There are no links in " + dataDir.path() + ". Name the folder to back up with --data-dir.");
        }
        Optional<RunningApp> running = RunningApp.in(dataDir.path());
        if (running.isPresent()) {
            running.get().backUp(file);
        } else {
            launcher.backUp(dataDir.path(), file);
        }
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "Backed up to %s, %,d kB.%n",
                        file,
                        file.toFile().length() / 1000)
                .flush();
        return 0;
    }
}
