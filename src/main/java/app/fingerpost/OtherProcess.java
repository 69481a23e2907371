package app.fingerpost;

import app.fingerpost.autostart.StartCommand;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.SystemReason;
import app.fingerpost.settings.GivenNetwork;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts this program as it was started, in a process that outlives this one. */
final class OtherProcess implements Launch.Restart {
    private static final Logger LOG = LoggerFactory.getLogger(OtherProcess.class);
    /** One that finds no Java or no jar has ended by then. */
    private static final int SETTLES_SECONDS = 2;

    @Override
    public boolean isPossible() {
        return !StartCommand.ofThisProcess(Path.of("")).words().isEmpty();
    }

    @Override
    public void begin(Path dataDir, GivenNetwork network) {
        begin(StartCommand.again(dataDir.toAbsolutePath(), network.words()).words());
    }

    static void begin(List<String> words) {
        if (words.isEmpty()) {
            LOG.warn("Fingerpost does not start again: its program or jar is not where it was.");
            throw Rejected.unknown(
                    "program",
                    "not-started-again-gone",
                    "Fingerpost has ended in order, but its program file is not where it was. Put it back, or start it from"
                            + " where it is now.");
        }
        try {
            Process other = new ProcessBuilder(words).inheritIO().start();
            if (other.waitFor(SETTLES_SECONDS, TimeUnit.SECONDS) && other.exitValue() != 0) {
                LOG.warn("Fingerpost does not start again by {}: status {}", words, other.exitValue());
                throw Rejected.unknown(
                        "program",
                        "not-started-again-status",
                        "Fingerpost has ended in order, and the start after it ended at once (status {0}). Start it as"
                                + " usual.",
                        other.exitValue());
            }
        } catch (IOException e) {
            LOG.warn("Fingerpost does not start again by {}: {}", words, SystemReason.of(e));
            throw Rejected.unknown(
                    "program",
                    "not-started-again",
                    "Fingerpost has ended in order, but could not be started again ({0}). Start it as usual.",
                    SystemReason.of(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
