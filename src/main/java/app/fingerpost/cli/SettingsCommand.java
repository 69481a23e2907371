package app.fingerpost.cli;

import app.fingerpost.backup.Exchanges;
import app.fingerpost.link.Rejected;
import app.fingerpost.settings.FolderPlace;
import app.fingerpost.settings.Network;
import app.fingerpost.settings.SettingsFile;
import app.fingerpost.web.ListeningSocket;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The settings of a folder, in its file. An app that runs on the folder sees by itself that the file has changed. */
@Command(
        name = "settings",
        mixinStandardHelpOptions = true,
        header = "Show or change the settings.",
        description = {
            "",
            "Without words, shows the settings; with words such as keep-seconds=14, changes them and shows them then."
                    + " A Fingerpost that is running takes the change up within a few seconds.",
            "",
            "  own-clicks    on or off: whether clicks from this computer count",
            "  keep-seconds  days until clicks are known by the minute only",
            "  keep-minutes  days until by the hour only",
            "  keep-hours    days until by the day only",
            "  show-bots     on or off: whether reports show bots until one says otherwise",
            "  fetch-titles  on or off: whether the page of a new link is asked for its",
            "                title",
            "  fetch-private-titles",
            "                on or off: whether pages inside your own network are asked too",
            "  bind          127.0.0.1 keeps the server to this computer, 0.0.0.0 opens it",
            "                to the network",
            "  port          where the server listens",
            "  base-url      what short links begin with, such as https://go.example.org;",
            "                empty for the computer's own address",
            "  theme         light, dark, or system for as the system shows",
            "  text-size     of the window, in percent from 75 to 200",
            "  language      en, de, or system; from the next start on",
            "  tray          on or off: whether the closed window goes to the tray and",
            "                Fingerpost runs on",
            "",
            "The number of clicks is kept for ever.",
            ""
        },
        optionListHeading = "Options:%n")
final class SettingsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "KEY=VALUE", arity = "0..*", description = "Settings to change.")
    private Map<String, String> changes = new LinkedHashMap<>();

    @Mixin
    private DataDirOption dataDir = new DataDirOption();

    @Override
    public Integer call() {
        FolderPlace.check(dataDir.path());
        // What is to be changed are the settings that the next start would have.
        Exchanges.finishIn(dataDir.path());
        SettingsFile file = SettingsFile.in(dataDir.path());
        PrintWriter out = spec.commandLine().getOut();
        if (!changes.isEmpty()) {
            Commands.meant(spec, () -> file.current().choosing(changes));
            file.change(changes);
            if (changes.containsKey(Network.BIND)) {
                warnOfBind(file.current().network().bind());
            }
        }
        file.current().words().forEach((key, value) -> out.println(key + "=" + value));
        out.flush();
        return 0;
    }

    /** What leads nowhere now may do so later, so it is set all the same. */
    private void warnOfBind(String bind) {
        try {
            ListeningSocket.bind(new Network(bind, 0, null)).close();
        } catch (Rejected e) {
            spec.commandLine()
                    .getErr()
                    .println(
                            e.sentence() + " It is set all the same, but while that is so, Fingerpost does not start.");
        }
    }
}
