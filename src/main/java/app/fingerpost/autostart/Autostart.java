package app.fingerpost.autostart;

import app.fingerpost.link.Rejected;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Whether Fingerpost starts when the person logs in. Calls touch the disk, or run a small command of the system. */
public interface Autostart {
    /** False where it cannot be set up from this process, say for a development version. */
    boolean isPossible();

    boolean isOn();

    /** @throws Rejected if the system does not let us */
    void set(boolean on);

    /** That of this computer, for the person who is logged in. */
    static Autostart here(StartCommand command) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path home = Path.of(System.getProperty("user.home", "."));
        if (system.startsWith("windows")) {
            return new WindowsAutostart(command, WindowsAutostart::reg);
        }
        return system.startsWith("mac")
                ? new MacAutostart(command, home)
                : LinuxAutostart.of(command, home, Map.copyOf(System.getenv()));
    }
}
