package app.fingerpost.visitor;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * By what a user agent gives away that no person sits behind it: crawlers, link previews of messengers, monitors, and
 * browsers that are driven by programs. Adds to the list of the parser's library, which tells search engines well and
 * the others less.
 */
final class BotSigns {
    /** Words that say it, alone or at the end of a name: Applebot, Bytespider, SkypeUriPreview. */
    private static final List<String> ENDINGS = List.of(
            "bot", "bots", "crawler", "crawlers", "spider", "spiders", "scraper", "fetcher", "preview", "previews");

    /** Names that end like a bot's and are none: a maker of phones. */
    private static final Set<String> INNOCENT = Set.of("cubot");

    /** Of bots without such a word in their name. Signal's previews say WhatsApp, Apple's say facebookexternalhit. */
    private static final List<String> NAMES = List.of(
            // Whoever names a page about itself this way is a machine, by an old custom of crawlers.
            "+http",
            // Previews of messengers and networks
            "whatsapp/",
            "facebookexternalhit",
            "facebookcatalog",
            "meta-externalagent",
            "slack-imgproxy",
            "mastodon/",
            "pleroma",
            "akkoma",
            "misskey",
            "friendica",
            "bluesky cardyb",
            "synapse",
            "iframely",
            "embedly",
            "vkshare",
            "kakaotalk-scrap",
            "linecorp; poker",
            "line-poker",
            "zulip/",
            "botframework",
            "google-pagerenderer",
            // Search and answering machines
            "google-inspectiontool",
            "googleother",
            "mediapartners-google",
            "apis-google",
            "slurp",
            "chatgpt-user",
            "claude-user",
            "claude-web",
            "perplexity-user",
            "mistralai-user",
            "ia_archiver",
            // Monitors
            "uptime",
            "pingdom",
            "statuscake",
            "site24x7",
            "hetrixtools",
            "newrelicpinger",
            "datadogsynthetics",
            "stackdrivermonitoring",
            "blackbox exporter",
            "blackbox-exporter",
            "check_http",
            "zabbix",
            "nagios",
            // Browsers driven by programs
            "headless",
            "phantomjs",
            "chrome-lighthouse",
            "prerender",
            // Readers that look for news on their own
            "freshrss",
            "tiny tiny rss");

    private BotSigns() {}

    static boolean in(String userAgent) {
        String text = userAgent.toLowerCase(Locale.ROOT);
        return NAMES.stream().anyMatch(text::contains) || hasBotWord(text);
    }

    /** Words are runs of letters; {@code text} is in lower case. */
    private static boolean hasBotWord(String text) {
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetter(text.charAt(i))) {
                if (isBotWord(text.substring(start, i))) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }

    private static boolean isBotWord(String word) {
        return !INNOCENT.contains(word) && ENDINGS.stream().anyMatch(word::endsWith);
    }
}
