package app.fingerpost.cli;

import app.fingerpost.settings.GivenNetwork;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The server alone, for a computer without a display. Nothing on this way may load a class of JavaFX or AWT. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        header = "Serve the links without a window.",
        description = {
            "",
            "Runs until it is told to stop (Ctrl-C or SIGTERM); then it writes the last clicks and closes the"
                    + " database.",
            ""
        },
        optionListHeading = "Options:%n")
final class ServeCommand implements Callable<Integer> {
    private final Launcher launcher;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ServerOptions options = new ServerOptions();

    ServeCommand(Launcher launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() {
        GivenNetwork network = Commands.meant(spec, options::network);
        return new Service(
                        launcher.serve(options.dataDir(), network),
                        spec.commandLine().getOut(),
                        spec.commandLine().getErr())
                .run();
    }
}
