package app.fingerpost.settings;

/**
 * A port to use for this run in place of one that another program had at the start. Any other port counts as ever.
 *
 * @param taken the port that cannot be had
 * @param port the one that stands in for it
 */
public record StandIn(int taken, int port) {
    int over(int asked) {
        return asked == taken ? port : asked;
    }
}
