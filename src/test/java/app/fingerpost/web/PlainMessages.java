package app.fingerpost.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;

/** Requests as they are answered at the socket, and their answers, byte by byte. */
final class PlainMessages {
    static final String HOST = " HTTP/1.1\r\nHost: localhost\r\n";
    static final String LAST = "Connection: close\r\n";
    private static final String AGENT = "User-Agent: Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0\r\n";

    private PlainMessages() {}

    static String get(String path, String headers) {
        return "GET " + path + HOST + AGENT + headers + "\r\n";
    }

    /** One without a body. */
    static String answer(InputStream in) throws IOException {
        StringBuilder answer = new StringBuilder();
        while (answer.length() < 4 || !answer.substring(answer.length() - 4).equals("\r\n\r\n")) {
            int next = in.read();
            assertThat(next).isNotNegative();
            answer.append((char) next);
        }
        return answer.toString();
    }
}
