package app.fingerpost.click;

/**
 * The highest numbers that a sink has given away, 0 for none. It may have been put back as it was at an earlier time, and will
 * give higher ones to others than they were given to.
 */
public record LastNumbers(long link, int agent, int referrer) {}
