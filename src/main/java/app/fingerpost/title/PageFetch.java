package app.fingerpost.title;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks a server for a page and reads its title. Any thread may call; the call waits, for
 * {@link #PATIENCE} at most and as long as the system takes to look the server's name up.
 */
final class PageFetch {
    /** From the first connection to the last byte, all redirects included. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    /** In bytes; titles stand at the beginning of pages. */
    static final int MOST_BYTES = 256 * 1024;

    private static final int MOST_REDIRECTS = 3;

    private final Duration patience;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    PageFetch(Duration patience) {
        this.patience = patience;
    }

    /**
     * The title of the page, empty if there is none, or the server does not answer well, or must not be asked.
     *
     * @param privateToo whether servers inside this network may be asked
     */
    Optional<String> title(String address, boolean privateToo) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        try {
            URI uri = URI.create(address);
            for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
                if (!Reach.allows(uri, privateToo)) {
                    return Optional.empty();
                }
                HttpResponse<byte[]> response = ask(uri, end);
                Optional<String> location = response.headers().firstValue("Location");
                if (response.statusCode() / 100 == 3 && location.isPresent()) {
                    uri = uri.resolve(location.get());
                } else {
                    return response.statusCode() == 200
                            ? PageTitle.of(
                                    response.body(),
                                    response.headers()
                                            .firstValue("Content-Type")
                                            .orElse(""))
                            : Optional.empty();
                }
            }
        } catch (IllegalArgumentException | ExecutionException | TimeoutException e) {
            // An address no page can have, or a server that does not answer: then the link has no title.
            return Optional.empty();
        }
        return Optional.empty();
    }

    private HttpResponse<byte[]> ask(URI uri, long end)
            throws InterruptedException, ExecutionException, TimeoutException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Accept", "text/html, application/xhtml+xml")
                .header("User-Agent", "Mozilla/5.0 (compatible; Fingerpost; title of a link)")
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, head -> new LimitedBody(head.statusCode() == 200 ? MOST_BYTES : 1));
        try {
            return answer.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } finally {
            // Ends the exchange if it goes on.
            answer.cancel(true);
        }
    }
}
