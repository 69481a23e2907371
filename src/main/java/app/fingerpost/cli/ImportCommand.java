package app.fingerpost.cli;

import app.fingerpost.link.Rejected;
import app.fingerpost.manage.BulkImport;
import app.fingerpost.manage.Refusal;
import app.fingerpost.manage.RightOfWay;
import app.fingerpost.transfer.LinkRows;
import app.fingerpost.transfer.RefusedRows;
import app.fingerpost.transfer.StagedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Links from a file: through the app that runs on the folder, or in this process if none does. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        header = "Import links from a CSV or JSON file, or a browser's bookmarks.",
        description = {
            "",
            "The file begins with a header such as",
            "  Long URL,Short code,Title,Tags,Owner",
            "or one from Shlink, YOURLS, Kutt, Bitly or Dub, JSON as golink, chhoto-url, Kutt and Shlink give it, or the"
                    + " bookmarks a browser exports as HTML: folders become tags, a keyword the slug. Owners that do not"
                    + " exist are created; links without one go to the first user. What Fingerpost has exported has more"
                    + " columns, each of which may be missing or empty:",
            "  Notes,Enabled,Valid since,Valid until,Maximum clicks,",
            "  Redirect status,Forward query,Append path,Owner active",
            "A maximum counts the clicks after the import. Commas, semicolons or tabs part the cells; which, a line such as"
                    + " sep=; before the header may say.",
            "",
            "All goes in at once: if it is interrupted, nothing was imported. Rows that cannot be imported are listed"
                    + " with line and reason in NAME.refused.csv beside it, or NAME.refused-2.csv and so on if that is"
                    + " there, which can be mended and imported in its turn; those of a pipe in import.refused.csv in the"
                    + " current folder."
                    + " The exit status is 1 if every row was refused, and 0 if any was imported or there was none.",
            ""
        },
        optionListHeading = "Options:%n")
final class ImportCommand implements Callable<Integer> {
    private static final String NOTHING = "The import was stopped. Nothing was imported.";
    private static final String UNSURE =
            "The import was stopped before the Fingerpost that runs had answered. Whether that"
                    + " took the links in is not known: repeat the import. Links that are there already are refused as taken then.";

    private final Launcher launcher;
    private final Stop stop;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The CSV, JSON or HTML file.")
    private Path file = Path.of("");

    @Mixin
    private DataDirOption dataDir = new DataDirOption();

    ImportCommand(Launcher launcher, Stop stop) {
        this.launcher = launcher;
        this.stop = stop;
    }

    @Override
    public Integer call() throws IOException {
        checkFile();
        long start = System.nanoTime();
        PrintWriter err = spec.commandLine().getErr();
        stop.say(() -> err.println(NOTHING));
        BulkImport.Result result;
        try (ImportedFile from = ImportedFile.of(file)) {
            try (ImportProgress progress = new ImportProgress(err)) {
                Optional<RunningApp> running = RunningApp.in(dataDir.path());
                result =
                        running.isPresent() ? there(running.get(), from.file(), progress) : here(from.file(), progress);
                stop.await();
            }
            tell(from, result, (System.nanoTime() - start) / 1e9);
        }
        boolean nothing = result.links() == 0 && !result.refused().isEmpty();
        return nothing ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private void checkFile() {
        if (Files.isDirectory(file)) {
            throw Rejected.invalid("file", file + " is a folder. Name a file in it.");
        }
        if (!Files.exists(file)) {
            throw Rejected.unknown("file", "There is no file " + file + ". Check its name and place.");
        }
        if (!Files.isReadable(file)) {
            throw Rejected.invalid("file", file + " may not be read. Check who may read it.");
        }
    }

    private BulkImport.Result there(RunningApp app, Path from, ImportProgress progress) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        stop.say(() -> {
            progress.close();
            err.println(UNSURE);
        });
        return app.importFile(from, progress);
    }

    private BulkImport.Result here(Path from, ImportProgress progress) throws IOException {
        StagedFile staged;
        try (InputStream in = Files.newInputStream(from)) {
            staged = LinkRows.read(in, new RightOfWay(() -> 0));
        }
        long of = staged.links().size();
        stop.await();
        return launcher.offline(dataDir.path(), imports -> {
            stop.check(NOTHING);
            return staged.into(imports, done -> {
                        stop.check(NOTHING);
                        progress.report(done, of);
                    })
                    .result();
        });
    }

    private void tell(ImportedFile from, BulkImport.Result result, double seconds) {
        PrintWriter out = spec.commandLine().getOut();
        int refused = result.refused().size();
        out.println("Imported " + counted(result.links(), "link", "links")
                + (result.owners() == 0 ? "" : " and created " + counted(result.owners(), "owner", "owners"))
                + String.format(Locale.ROOT, " in %.1f s", seconds)
                + (refused == 0 ? "." : "; " + counted(refused, "row", "rows") + " refused."));
        if (!result.refused().isEmpty()) {
            writeRefused(from, result.refused(), out);
        }
        out.flush();
    }

    private static String counted(int number, String one, String several) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : several);
    }

    private void writeRefused(ImportedFile from, List<Refusal> refused, PrintWriter out) {
        Path beside = from.refused();
        try {
            RefusedRows.write(from.file(), refused, Refusal::reason, beside);
            out.println("The refused rows and the reasons are in " + beside + ".");
        } catch (Rejected e) {
            spec.commandLine().getErr().println(e.sentence() + " These rows were refused:");
            refused.forEach(row -> spec.commandLine().getErr().println("line " + row.line() + ": " + row.reason()));
        }
    }
}
