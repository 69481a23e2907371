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
        try {
            Process other = new ProcessBuilder(words).inheritIO().start();
            if (other.waitFor(SETTLES_SECONDS, TimeUnit.SECONDS) && other.exitValue() != 0) {
                throw failed(words, "status " + other.exitValue());
            }
        } catch (IOException e) {
            throw failed(words, SystemReason.of(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Rejected failed(List<String> words, String reason) {
        LOG.warn("Fingerpost does not start again by {}: {}", words, reason);
        return Rejected.unknown(
                "program",
                "not-started-again",
                "Fingerpost has ended in order, but could not be started again ({0}). Start it as usual.",
                reason);
    }
}
