package app.fingerpost.cli;

import app.fingerpost.link.LinkLine;
import app.fingerpost.link.Rejected;
import java.util.ArrayList;
import java.util.List;
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
        footer = {
            "",
            "Exit status: 0 if all went well, 1 if something stood in the way, 2 for a wrong command line, 3 where memory"
                    + " ran out, 143 after SIGTERM (130 after Ctrl-C), however well it ended."
        })
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
        List<String> lines = Commands.meant(spec, this::readable);
        return new WindowStart(
                        launcher,
                        spec.commandLine().getOut(),
                        spec.commandLine().getErr())
                .run(options::dataDir, () -> Commands.meant(spec, options::network), lines);
    }

    private List<String> readable() {
        add.forEach(StartCommand::checkReadable);
        return add;
    }

    private static void checkReadable(String line) {
        try {
            LinkLine.read(line);
        } catch (Rejected e) {
            // There may be several.
            throw Rejected.invalid("add", "\"" + line + "\": " + e.sentence());
        }
    }

    /** Tells in a window, if there is a display, why this start came to nothing; returns when it is closed. */
    void tell(Exception failure) {
        launcher.tell(failure);
    }
}
