package app.fingerpost.visitor;

import app.fingerpost.click.Agent;
import app.fingerpost.click.PlainText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua_parser.Client;
import ua_parser.Parser;

/**
 * Tells from a user agent's text which browser, system and kind of device a visitor uses, and whether it is a bot. Any
 * thread may read. A reading takes about a millisecond, the first one a third of a second more, so none belongs on the
 * way of a redirect.
 */
public final class AgentReader {
    private static final int LONGEST_PART = 100;
    private static final String NOTHING_KNOWN = "Other";
    private static final String UAP_BOT = "Spider";
    private static final Pattern NAME = Pattern.compile("(?!(?:bot|crawler|spider)$)\\w[^/();<>]*");
    /** The first word, unless it is the one that all browsers begin with; then the one bots say who they are behind. */
    private static final Pattern NAME_IN_TEXT = Pattern.compile("(?:^(?!Mozilla)|\\bcompatible; ?)(\\w[\\w.-]*)");

    private volatile @Nullable Parser parser;

    /**
     * Reads one text. It may hold anything; no more than its first {@link Agent#LONGEST} characters are looked at.
     *
     * <ul>
     *   <li>browser: its name without version, the same on all systems; of a bot, the bot's name. Programs that fetch
     *       pages, such as curl, count as browsers.
     *   <li>system: Windows, macOS, Linux (of any distribution), ChromeOS, Android, iOS (iPads as well) and the like.
     *   <li>device: Desktop, Phone, Tablet, TV or Console. Browsers on iPads that ask for desktop pages say they are on a
     *       Mac and are believed.
     *   <li>bot: crawlers, link previews, monitors, and browsers that programs drive. Tools in a person's hand, such as
     *       curl, wget or a script's own library, are none. What machine a bot runs on is for it to invent, so system and
     *       device are empty then.
     * </ul>
     *
     * @return parts of at most 100 characters, none of them control characters; empty where the text does not tell
     */
    public Agent.Kind read(String userAgent) {
        String text = userAgent.length() > Agent.LONGEST ? userAgent.substring(0, Agent.LONGEST) : userAgent;
        if (text.isBlank()) {
            return Agent.Kind.UNKNOWN;
        }
        Client client = parser().parse(text);
        if (client.device.family.equals(UAP_BOT) || BotSigns.in(text)) {
            return new Agent.Kind(botName(client.userAgent.family, text), "", "", true);
        }
        String system = Names.system(known(client.os.family));
        return new Agent.Kind(
                plain(Names.browser(known(client.userAgent.family))), plain(system), Names.device(system, text), false);
    }

    /** Whether one word of the text gives a bot away. Takes some microseconds, and finds fewer bots than {@link #read}. */
    public boolean looksLikeBot(String userAgent) {
        return BotSigns.in(userAgent);
    }

    /** Of a bot it does not know, the library sometimes takes any piece of the text for the name. */
    private static String botName(String family, String text) {
        String name = Names.browser(known(family));
        if (name.isEmpty() || !NAME.matcher(name).matches()) {
            Matcher named = NAME_IN_TEXT.matcher(text);
            name = named.find() ? named.group(1) : "";
        }
        return plain(name);
    }

    private static String known(@Nullable String family) {
        return family == null || family.equals(NOTHING_KNOWN) ? "" : family;
    }

    /** Some families are pieces of the visitor's own text. */
    private static String plain(String name) {
        return PlainText.of(name, LONGEST_PART).strip();
    }

    /**
     * Built by the first who needs it: a start of the app should not wait for that. Those who come at the same moment build
     * one each, and it does not matter whose stays.
     */
    private Parser parser() {
        Parser built = parser;
        if (built == null) {
            built = new Parser();
            parser = built;
        }
        return built;
    }
}
