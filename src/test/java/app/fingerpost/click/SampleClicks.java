package app.fingerpost.click;

/** Clicks of all kinds of record: two by an agent, one of them with a referrer, and one by a bot. */
final class SampleClicks {
    static final long SECOND = 1_800_000_000L;

    static final Agent FIREFOX = new Agent(
            1, "Mozilla/5.0 Gecko/20100101 Firefox/140.0", new Agent.Kind("Firefox", "Linux", "Desktop", false));
    static final Agent BOT = new Agent(2, "Kriechtier\u00e4hnlich/1.0", new Agent.Kind("", "", "", true));
    static final Referrer NEWS = new Referrer(9, "news.example.org");

    private SampleClicks() {}

    static void record(ClickBuffer buffer) {
        buffer.introduce(FIREFOX);
        buffer.introduce(NEWS);
        buffer.record(1, SECOND, FIREFOX.number(), NEWS.number());
        buffer.record(1, SECOND, FIREFOX.number(), 0);
        buffer.introduce(BOT);
        buffer.record(2_147_483_647, SECOND, BOT.number(), 0);
    }
}
