package app.fingerpost.click;

/**
 * A user agent, as requests name it. Counts carry its number in place of its text.
 *
 * @param number at least 1, the same for as long as the database lives; 0 stands for requests that name none
 * @param text as the first request gave it, without control characters, at most {@link #LONGEST} characters
 */
public record Agent(int number, String text, Kind kind) {
    public static final int LONGEST = 500;

    /**
     * What the text says; each part is empty where it says nothing.
     *
     * @param bot whether it is a crawler or fetches previews, so that its visits count apart
     */
    public record Kind(String browser, String system, String device, boolean bot) {
        public static final Kind UNKNOWN = new Kind("", "", "", false);
    }

    public boolean bot() {
        return kind.bot();
    }
}
