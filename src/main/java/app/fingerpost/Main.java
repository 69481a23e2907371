package app.fingerpost;

import app.fingerpost.cli.Commands;

/** Where {@code java -jar} begins. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(new Commands(new Launch(new FirstWindow()), version()).run(args));
    }

    private static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return "Fingerpost " + (version == null ? "(development)" : version);
    }
}
