package app.fingerpost.web;

import app.fingerpost.visitor.ReferrerHeader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A request as nearly all for a slug are, found in the bytes themselves: {@code GET}, HTTP/1.1, ASCII, without a body and
 * without a wish that concerns the connection. It takes no request that the server's own parser would refuse or
 * understand in another way; what it does not take, that one reads. Used again and again, by one thread.
 */
final class PlainRequest {
    static final int NOT_PLAIN = -1;

    private static final byte[] BEGINNING = ascii("GET /");
    private static final byte[] API = ascii(SlugPath.API);
    private static final byte[] VERSION = ascii("HTTP/1.1\r\n");
    private static final int LONGEST_PORT = 5;
    private static final int HIGHEST_PORT = 65_535;

    /** Kinds of bytes, one bit each. */
    private static final byte PATH = 1;

    private static final byte QUERY = 2;
    /** Of a header. */
    private static final byte NAME = 4;

    private static final byte TEXT = 8;
    private static final byte HOST = 16;
    private static final byte[] KINDS = kinds();

    private final byte[] bytes;

    /** Browsers and pages that lead here come again and again. */
    private final HeaderMemo agents = new HeaderMemo(UnaryOperator.identity());

    private final HeaderMemo referrerHosts = new HeaderMemo(ReferrerHeader::host);

    private int slugStart;
    private int slugEnd;
    /** 0 if there is none, as of all that follow. */
    private int queryStart;

    private int queryEnd;
    private int agentStart;
    private int agentEnd;
    private int referrerStart;
    private int referrerEnd;
    private boolean host;

    /** Reads what stands in the array when it is asked to. */
    PlainRequest(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads the request that begins at {@code from}.
     *
     * @param to where the bytes received end
     * @return where the request ends; {@link #NOT_PLAIN} if it is of another kind or not yet whole
     */
    int read(int from, int to) {
        queryStart = 0;
        agentStart = 0;
        referrerStart = 0;
        host = false;
        int at = readLine(from, to);
        while (at != NOT_PLAIN && at + 1 < to) {
            if (bytes[at] == '\r') {
                return bytes[at + 1] == '\n' && host ? at + 2 : NOT_PLAIN;
            }
            at = readHeader(at, to);
        }
        return NOT_PLAIN;
    }

    /** A copy of its characters, all ASCII, of which none is escaped. */
    byte[] slug() {
        return Arrays.copyOfRange(bytes, slugStart, slugEnd);
    }

    /** Raw. */
    @Nullable
    String query() {
        return queryStart == 0
                ? null
                : new String(bytes, queryStart, queryEnd - queryStart, StandardCharsets.ISO_8859_1);
    }

    /** As it was sent. */
    @Nullable
    String agent() {
        return agentStart == 0 ? null : agents.of(bytes, agentStart, agentEnd);
    }

    /** As {@link ReferrerHeader} reads it. */
    String referrerHost() {
        return referrerStart == 0 ? "" : referrerHosts.of(bytes, referrerStart, referrerOriginEnd());
    }

    /** Where the page's own address begins: nothing of it is kept, and its site's pages are one. */
    private int referrerOriginEnd() {
        int slashes = 0;
        int at = referrerStart;
        for (; at < referrerEnd && bytes[at] != '?' && bytes[at] != '#'; at++) {
            if (bytes[at] == '/' && ++slashes > 2) {
                break;
            }
        }
        return at;
    }

    private int readLine(int from, int to) {
        if (!stands(BEGINNING, from, to)) {
            return NOT_PLAIN;
        }
        slugStart = from + BEGINNING.length;
        slugEnd = skip(PATH, slugStart, to);
        // Dots alone would be steps from folder to folder.
        if (slugEnd == slugStart
                || bytes[slugStart] == '.'
                || slugEnd - slugStart == API.length && stands(API, slugStart, to)) {
            return NOT_PLAIN;
        }
        int at = slugEnd;
        if (at < to && bytes[at] == '?') {
            queryStart = at + 1;
            at = skip(QUERY, queryStart, to);
            queryEnd = at;
        }
        return at < to && bytes[at] == ' ' && stands(VERSION, at + 1, to) ? at + 1 + VERSION.length : NOT_PLAIN;
    }

    private int readHeader(int from, int to) {
        int colon = skip(NAME, from, to);
        int start = colon + 1;
        if (start >= to || colon == from || bytes[colon] != ':') {
            return NOT_PLAIN;
        }
        if (bytes[start] == ' ') {
            start++;
        }
        int end = skip(TEXT, start, to);
        boolean line = end + 1 < to && bytes[end] == '\r' && bytes[end + 1] == '\n';
        return line && end > start && bytes[start] != ' ' && bytes[end - 1] != ' ' && take(from, colon, start, end)
                ? end + 2
                : NOT_PLAIN;
    }

    /** Keeps what counts of a header; false if somebody else must look at it. */
    private boolean take(int from, int colon, int start, int end) {
        return switch (colon - from) {
            case 4 -> !is("host", from) || takeHost(start, end);
            case 5 -> !is("x-moz", from);
            case 6 -> !is("expect", from);
            case 7 -> is("referer", from) ? takeReferrer(start, end) : !is("purpose", from) && !is("upgrade", from);
            case 10 ->
                is("user-agent", from)
                        ? takeAgent(start, end)
                        : !is("connection", from) || end - start == 10 && is("keep-alive", start);
            case 11 -> !is("sec-purpose", from);
            case 14 -> !is("content-length", from);
            case 17 -> !is("transfer-encoding", from);
            default -> true;
        };
    }

    private boolean takeHost(int start, int end) {
        int colon = skip(HOST, start, end);
        int port = 0;
        int digits = end - colon - 1;
        for (int i = colon + 1; i < end && digits <= LONGEST_PORT; i++) {
            port = bytes[i] >= '0' && bytes[i] <= '9' ? port * 10 + bytes[i] - '0' : HIGHEST_PORT + 1;
        }
        boolean named = colon > start && (colon == end || bytes[colon] == ':' && digits > 0 && digits <= LONGEST_PORT);
        boolean first = !host;
        host = true;
        return first && named && (colon == end || port > 0) && port <= HIGHEST_PORT;
    }

    private boolean takeAgent(int start, int end) {
        boolean first = agentStart == 0;
        agentStart = start;
        agentEnd = end;
        return first;
    }

    private boolean takeReferrer(int start, int end) {
        boolean first = referrerStart == 0;
        referrerStart = start;
        referrerEnd = end;
        return first;
    }

    private int skip(byte kind, int from, int to) {
        int at = from;
        while (at < to && bytes[at] >= 0 && (KINDS[bytes[at]] & kind) != 0) {
            at++;
        }
        return at;
    }

    private boolean stands(byte[] word, int from, int to) {
        if (to - from < word.length) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (bytes[from + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether the word, in small letters, stands there in letters of any size; only hyphens and letters are looked for. */
    private boolean is(String word, int from) {
        for (int i = 0; i < word.length(); i++) {
            if ((bytes[from + i] | 0x20) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[128];
        for (char c = ' '; c < 127; c++) {
            boolean letter = c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            kinds[c] |= TEXT;
            kinds[c] |= letter || "-_.+~".indexOf(c) >= 0 ? PATH : 0;
            kinds[c] |= letter || "-_.+~%=&*!,;:@/".indexOf(c) >= 0 ? QUERY : 0;
            kinds[c] |= letter || "-_".indexOf(c) >= 0 ? NAME : 0;
            kinds[c] |= letter || "-.".indexOf(c) >= 0 ? HOST : 0;
        }
        return kinds;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
