package app.fingerpost;

import app.fingerpost.cli.Commands;
import app.fingerpost.desk.view.Desk;
import app.fingerpost.desk.view.NoDisplayException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** Where {@code java -jar} begins. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(new Commands(new Launch(Main::openWindow), version()).run(args));
    }

    private static boolean openWindow(Fingerpost app, List<String> add, Runnable onClosed) {
        // Before the first text of the window is looked up.
        app.settings().current().appearance().language().locale().ifPresent(Locale::setDefault);
        try {
            Desk desk = Desk.open(app.deskServices(), Clock.systemDefaultZone(), onClosed);
            app.windowIsOpen(desk::toFront);
            desk.add(add);
            return true;
        } catch (NoDisplayException e) {
            return false;
        }
    }

    private static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return "Fingerpost " + (version == null ? "(development)" : version);
    }
}
