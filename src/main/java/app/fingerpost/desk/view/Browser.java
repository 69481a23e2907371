package app.fingerpost.desk.view;

import app.fingerpost.desk.model.Texts;
import app.fingerpost.link.Rejected;
import java.io.IOException;

/** The person's web browser. */
final class Browser {
    private static final Texts TEXTS = new Texts("common");

    private Browser() {}

    /** @throws Rejected if the system knows no way to open one */
    static void open(String address) {
        try {
            switch (SystemCommand.Family.ofThis()) {
                case WINDOWS -> SystemCommand.start("rundll32", "url.dll,FileProtocolHandler", address);
                case MAC -> SystemCommand.start("open", address);
                case LINUX -> SystemCommand.start("xdg-open", address);
            }
        } catch (IOException e) {
            throw Rejected.unknown("browser", TEXTS.get("no-browser"));
        }
    }
}
