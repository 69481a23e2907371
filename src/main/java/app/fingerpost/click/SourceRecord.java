package app.fingerpost.click;

import java.nio.charset.StandardCharsets;

/** Agents and referrers as bytes, the way the journal keeps them. */
final class SourceRecord {
    /** No bytes; tells nothing. */
    static final int NOTHING = 0;
    /** Browser, system, device, "bot" or nothing, text: each ended by a line feed but the last. UTF-8. */
    static final int AGENT = 1;
    /** The host, UTF-8. */
    static final int REFERRER = 2;

    private static final String BOT = "bot";

    private SourceRecord() {}

    static byte[] bytes(Agent agent) {
        Agent.Kind kind = agent.kind();
        String bot = kind.bot() ? BOT : "";
        return String.join("\n", kind.browser(), kind.system(), kind.device(), bot, agent.text())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Puts what the bytes tell into the epoch; a kind this version does not know is left out. */
    static void read(int kind, int number, byte[] bytes, ClickEpoch into) {
        if (kind == AGENT) {
            String[] parts = text(bytes).split("\n", 5);
            into.introduce(
                    new Agent(number, parts[4], new Agent.Kind(parts[0], parts[1], parts[2], parts[3].equals(BOT))));
        } else if (kind == REFERRER) {
            into.introduce(new Referrer(number, text(bytes)));
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
