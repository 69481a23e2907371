package app.fingerpost.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A backup back into a folder. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        header = "Put a backup into an empty data folder.",
        description = {
            "",
            "The folder must be empty or not exist: nothing is ever overwritten. An empty one is replaced by the restored"
                    + " one, which takes over its rights and, where the system lets us, its owner and group; it cannot be"
                    + " one that a disk is mounted on. The first start on it makes a new administrator's key. Files of"
                    + " saved reports that were due by now count as written.",
            ""
        },
        optionListHeading = "Options:%n")
final class RestoreCommand implements Callable<Integer> {
    private final Launcher launcher;
    private final Stop stop;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE.zip", description = "A file that the command backup has written.")
    private Path file = Path.of("");

    @Mixin
    private DataDirOption dataDir = new DataDirOption();

    RestoreCommand(Launcher launcher, Stop stop) {
        this.launcher = launcher;
        this.stop = stop;
    }

    @Override
    public Integer call() {
        stop.await();
        Path folder = launcher.restore(
                file, dataDir.path(), () -> stop.check("The restore was stopped. Nothing was restored."));
        spec.commandLine().getOut().printf("Restored into %s.%n", folder).flush();
        return 0;
    }
}
