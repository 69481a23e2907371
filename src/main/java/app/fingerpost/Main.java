package app.fingerpost;

import app.fingerpost.cli.Commands;

/** Where {@code java -jar} begins. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(new Commands(new Launch(Main::openWindow), version()).run(args));
    }

    /** This build has no window yet, so there is never a display for it. */
    private static boolean openWindow(Fingerpost app, Runnable onClosed) {
        return false;
    }

    private static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return "Fingerpost " + (version == null ? "(development)" : version);
    }
}
