package app.fingerpost;

import app.fingerpost.settings.Network;
import java.nio.file.Path;
import java.time.Clock;

/** Where {@code java -jar} begins. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Fingerpost app = Fingerpost.serving(Path.of(args[0]), new Network("127.0.0.1", 8080, null), Clock.systemUTC());
        Runtime.getRuntime().addShutdownHook(new Thread(app::close));
        System.out.println("Listening on " + app.network().listening());
    }
}
