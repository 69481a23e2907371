package app.fingerpost.harness;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Has the disk stand still under the running program, so that an edit, the flush of clicks and the journal's own writing hang
 * in the system: redirects must go on, none of them much later than before, and once the disk moves again the edit must be
 * answered and every click stored.
 *
 * <p>Run as {@code java -cp … app.fingerpost.harness.StilledDiskDrive BELOW FOLDER SECONDS COMMAND…} by root, with a FOLDER
 * on a file system whose disk is a file in BELOW, a file system that can be frozen. To freeze the one with the FOLDER would
 * be another thing: the system then stops whoever writes to memory that is a file, without any disk.
 */
final class StilledDiskDrive {
    private static final int AT_ONCE = 20;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(4);
    /** No redirect may take longer; the flush waits for the disk much longer than that. */
    private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private StilledDiskDrive() {}

    public static void main(String[] args) throws Exception {
        String below = args[0];
        Path folder = Path.of(args[1]).resolve("data");
        int seconds = Integer.parseInt(args[2]);
        List<String> command = List.of(args).subList(3, args.length);
        long counted = 0;
        try (AppProcess app = AppProcess.serve(command, folder)) {
            app.api("POST", "short-urls", body("before"));
            try (Conversation server = new Conversation(app.address())) {
                counted += follow(server, 3, "before");
                freeze("-f", below);
                CompletableFuture<HttpResponse<String>> edit;
                try {
                    edit = CompletableFuture.supplyAsync(() -> app.call("POST", "short-urls", body("during")));
                    counted += follow(server, seconds, "while the disk stands still");
                    require(!edit.isDone(), "an edit was answered, so the disk did not stand still");
                } finally {
                    freeze("-u", below);
                }
                HttpResponse<String> answer = edit.get(1, TimeUnit.MINUTES);
                require(answer.statusCode() / 100 == 2, "the edit that waited answered " + answer.body());
                counted += follow(server, 3, "after");
            }
            require(stored(app) == counted, stored(app) + " clicks stored of " + counted);
        }
        try (AppProcess app = AppProcess.serve(command, folder)) {
            require(app.status("during") == 302, "the link made meanwhile was lost");
            System.out.println(counted + " clicks given, " + (stored(app) - 1) + " stored");
            require(stored(app) - 1 == counted, "clicks were lost");
        }
    }

    /** @return how many redirects were received */
    private static long follow(Conversation server, int seconds, String when) throws Exception {
        List<String> slugs = Collections.nCopies(AT_ONCE, "before");
        long longest = 0;
        long redirects = 0;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            server.follow(slugs, "Firefox/1.0", number -> {});
            longest = Math.max(longest, System.nanoTime() - start);
            redirects += AT_ONCE;
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        System.out.printf(
                "%s: %,d redirects in %d s, %d at once took %d ms at most%n",
                when, redirects, seconds, AT_ONCE, TimeUnit.NANOSECONDS.toMillis(longest));
        require(longest <= LONGEST_NANOS, "a redirect waited");
        return redirects;
    }

    private static void freeze(String how, String below) throws Exception {
        int exit =
                new ProcessBuilder("fsfreeze", how, below).inheritIO().start().waitFor();
        require(exit == 0, "fsfreeze " + how + " ended with " + exit);
    }

    private static String body(String slug) {
        return "{\"customSlug\":\"%s\",\"longUrl\":\"https://example.org/%s\"}".formatted(slug, slug);
    }

    private static long stored(AppProcess app) throws Exception {
        return CountDrive.stored(app, "link");
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalStateException(otherwise);
        }
    }
}
