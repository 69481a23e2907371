package app.fingerpost.harness;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One connection to the program, with several requests under way at once. For one thread. */
final class Conversation implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;
    private final InputStream in;

    /** @param address with a slash at its end */
    Conversation(String address) throws IOException {
        socket = new Socket("127.0.0.1", URI.create(address).getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    /**
     * Follows some links by a user agent, and tells {@code redirected} of each that was answered with a redirect.
     *
     * @throws IOException if one was not, or the server ends the connection; it can say nothing more then
     */
    void follow(List<String> slugs, String agent, Redirected redirected) throws IOException {
        StringBuilder requests = new StringBuilder();
        for (String slug : slugs) {
            requests.append("GET /").append(slug).append(" HTTP/1.1\r\nHost: localhost\r\nUser-Agent: ");
            requests.append(agent).append("\r\n\r\n");
        }
        socket.getOutputStream().write(requests.toString().getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < slugs.size(); i++) {
            boolean last = readRedirect();
            redirected.answer(i);
            if (last) {
                throw new EOFException("The server takes no more requests");
            }
        }
    }

    /** Takes the number of a request among those sent together. */
    interface Redirected {
        void answer(int number);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /**
     * A redirect has no body; anything else ends the connection, for who knows where its next answer begins.
     *
     * @return whether the server takes no more requests on this connection
     */
    private boolean readRedirect() throws IOException {
        String status = line();
        if (!status.contains(" 302 ")) {
            throw new EOFException("No redirect: " + status);
        }
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            last |= header.equalsIgnoreCase("Connection: close");
        }
        return last;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("The server has ended the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
