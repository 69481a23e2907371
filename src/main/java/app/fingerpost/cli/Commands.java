package app.fingerpost.cli;

import app.fingerpost.link.Rejected;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: all commands, and how what goes wrong in them is told. */
public final class Commands {
    private final Stop stop = new Stop();
    private final CommandLine line;

    /** {@code version} is what {@code --version} prints. */
    public Commands(Launcher launcher, String version) {
        line = new CommandLine(new StartCommand(launcher))
                .addSubcommand(new ServeCommand(launcher))
                .addSubcommand(new ImportCommand(launcher, stop))
                .addSubcommand(new BackupCommand(launcher))
                .addSubcommand(new RestoreCommand(launcher, stop))
                .addSubcommand(new SettingsCommand())
                .addSubcommand(new BenchCommand());
        // Picocli's own one leaves out why a name cannot be.
        line.registerConverter(Path.class, name -> Path.of(name));
        line.getCommandSpec().version(version);
        line.getSubcommands().values().forEach(command -> command.getCommandSpec()
                .version(version));
        line.setExecutionExceptionHandler((failure, command, parsed) -> told(failure, command));
        line.setExecutionStrategy(Commands::run);
        line.setParameterExceptionHandler((failure, words) -> misunderstood(failure));
    }

    /** Where the commands write to, instead of standard output and standard error. */
    public Commands writingTo(PrintWriter out, PrintWriter err) {
        line.setOut(out).setErr(err);
        return this;
    }

    /** Runs what the words ask for and answers the process's exit status: see the help's last line. */
    public int run(String... words) {
        try (stop) {
            return saidAll(line.execute(words));
        }
    }

    private int saidAll(int status) {
        // What prints keeps to itself that it could not, also from what prints by way of it.
        if (!line.getOut().checkError() && !System.out.checkError()) {
            return status;
        }
        line.getErr()
                .println("Standard output cannot be written. See that what it leads to has room."
                        + (status == CommandLine.ExitCode.OK ? " All else went well." : ""));
        return Math.max(status, CommandLine.ExitCode.SOFTWARE);
    }

    private static int run(ParseResult parsed) {
        if (parsed.hasSubcommand() && !parsed.matchedOptions().isEmpty()) {
            throw new ParameterException(
                    parsed.commandSpec().commandLine(),
                    "Options stand behind the command: "
                            + parsed.subcommand().commandSpec().qualifiedName() + " "
                            + parsed.matchedOptions().get(0).longestName() + " …");
        }
        return new RunLast().execute(parsed);
    }

    /**
     * What the words that were given say; what is refused of them is a wrong command line, not something in the way.
     *
     * @throws ParameterException instead of what was refused
     */
    static <T> T meant(CommandSpec spec, Supplier<T> words) {
        try {
            return words.get();
        } catch (Rejected e) {
            throw new ParameterException(spec.commandLine(), e.sentence(), e);
        }
    }

    private static int misunderstood(ParameterException failure) {
        CommandLine command = failure.getCommandLine();
        if (failure.getCause() instanceof Rejected refused) {
            // Its sentence says what can be given.
            told(refused, command);
            return CommandLine.ExitCode.USAGE;
        }
        if (hasUnknownLetters(failure)) {
            command.getErr()
                    .println("\"" + failure.getValue() + "\" has letters that the locale here does not know. Start"
                            + " Fingerpost with LC_ALL=C.UTF-8 in its environment.");
            return CommandLine.ExitCode.USAGE;
        }
        String sentence = failure.getMessage();
        if (failure instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
            sentence = "\"" + unmatched.getUnmatched().get(0) + "\" means nothing here. This is what can be given:";
        }
        command.getErr().println(sentence);
        command.usage(command.getErr());
        return CommandLine.ExitCode.USAGE;
    }

    /** What else a name of a file cannot have, Windows says in other words. */
    private static boolean hasUnknownLetters(ParameterException failure) {
        return failure.getCause() instanceof InvalidPathException name
                && name.getReason().startsWith("Malformed input");
    }

    private static int told(Exception failure, CommandLine command) {
        command.getErr().println(Sentence.of(failure));
        if (command.getCommand() instanceof StartCommand start) {
            start.tell(failure);
        }
        return CommandLine.ExitCode.SOFTWARE;
    }
}
