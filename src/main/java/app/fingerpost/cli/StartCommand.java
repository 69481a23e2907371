package app.fingerpost.cli;

import app.fingerpost.link.LinkLine;
import app.fingerpost.link.Rejected;
import app.fingerpost.settings.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** No command at all: window and server together. */
@Command(
        name = "fingerpost",
        mixinStandardHelpOptions = true,
        header = "Short links of your own, from your own desk.",
        description = {
            "",
            "Without a command, opens the window and serves the links. If it is running already, the window that is"
                    + " there comes to the front. Without a display, it serves without a window.",
            ""
        },
        optionListHeading = "Options:%n",
        commandListHeading = "%nCommands:%n",
        footer = {"", "Exit status: 0 if all went well, 1 if something stood in the way, 2 for a wrong command line."})
final class StartCommand implements Callable<Integer> {
    private final Launcher launcher;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--add",
            paramLabel = "URL",
            description =
                    "Make a short link of this address, in the window that runs already or in the one that is opened."
                            + " \"SLUG URL\" in one word chooses the slug. Can be given several times.")
    private List<String> add = new ArrayList<>();

    @Mixin
    private ServerOptions options = new ServerOptions();

    StartCommand(Launcher launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() {
        add.forEach(LinkLine::read);
        Optional<RunningApp> running = add.isEmpty() ? Optional.empty() : RunningApp.in(options.dataDir());
        if (running.isPresent()) {
            running.get().add(add);
            return 0;
        }
        launcher.expectWindow();
        Launcher.Server server;
        try {
            server = options.start(launcher);
        } catch (Rejected e) {
            // Whoever starts twice in a row has the port or the folder before it answers.
            boolean portTaken = e.kind() == Rejected.Kind.TAKEN && e.field().equals(Network.PORT);
            Optional<RunningApp> first = new FirstStart(options.dataDir()).await(portTaken);
            if (first.filter(this::takesOver).isPresent()) {
                return 0;
            }
            throw e;
        }
        return new Service(server, spec.commandLine()).runWithWindow(add);
    }

    /** Whether the one that runs has a window, which is in front then, with the links made. */
    private boolean takesOver(RunningApp first) {
        if (add.isEmpty()) {
            return first.showWindow();
        }
        first.add(add);
        return true;
    }

    /** Tells in a window, if there is a display, why this start came to nothing; returns when it is closed. */
    void tell(Exception failure, String sentence) {
        launcher.tell(failure, sentence);
    }
}
