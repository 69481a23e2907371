package app.fingerpost.cli;

import app.fingerpost.bench.Benchmark;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What this machine can do. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        header = "Measure what counting clicks costs on this machine.",
        description = {
            "",
            "Takes about a minute, works in a temporary folder that is removed afterwards, and touches no data of"
                    + " yours. Prints what it takes to keep clicks one by one, in batches and as counts, and to switch"
                    + " owners by their flag and by their links.",
            ""
        },
        optionListHeading = "Options:%n")
final class BenchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        new Benchmark(Benchmark.Size.USUAL, spec.commandLine().getOut()).run();
        return 0;
    }
}
