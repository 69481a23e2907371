package app.fingerpost;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Follows links over one connection as long as it lasts, and then over a new one to wherever the server is. Sends nothing
 * twice, so that what it has seen answered is what the server has answered.
 */
final class RawVisitor implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Fingerpost app;
    private @Nullable Socket socket;
    private @Nullable BufferedReader in;
    private int unanswered;

    RawVisitor(Fingerpost app) {
        this.app = app;
    }

    /** 1 if the answer was a redirect, 0 if the connection was closed instead of one. */
    int follow(String slug) throws IOException {
        try {
            if (socket == null || in == null) {
                socket = new Socket("127.0.0.1", app.network().port());
                socket.setSoTimeout(PATIENCE_MILLIS);
                in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            }
            String request = "GET /" + slug + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            unanswered++;
            String status = in.readLine();
            if (status == null) {
                close();
                return 0;
            }
            boolean last = false;
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                last |= line.equalsIgnoreCase("Connection: close");
            }
            if (last) {
                close();
            }
            unanswered--;
            return status.contains(" 302 ") ? 1 : 0;
        } catch (IOException refusedOrReset) {
            close();
            return 0;
        }
    }

    /** Requests sent whose connection ended before the answer had come. */
    int unanswered() {
        return unanswered;
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
        }
        socket = null;
        in = null;
    }
}
