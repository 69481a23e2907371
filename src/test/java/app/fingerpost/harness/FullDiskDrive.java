package app.fingerpost.harness;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Fills the disk under the running program: edits must be refused with a sentence, redirects must go on, clicks must be
 * kept, also more of them than the journal has room for, and the log must say so; once there is room again, edits must work
 * and every click must arrive.
 *
 * <p>Run as {@code java -cp … app.fingerpost.harness.FullDiskDrive FOLDER COMMAND…} with a FOLDER on a file system of a
 * few dozen megabytes that nothing else uses.
 */
final class FullDiskDrive {
    private static final int CLICKS = 500;
    private static final int UNDER_WAY = 50;
    /** What a record of the journal takes at least. */
    private static final int RECORD_BYTES = 24;
    /** More than the journal has room for. */
    private static final int BEYOND = 50_000;

    private FullDiskDrive() {}

    public static void main(String[] args) throws Exception {
        Path small = Path.of(args[0]);
        Path folder = small.resolve("data");
        Ballast ballast = new Ballast(small.resolve("ballast"));
        List<String> command = List.of(args).subList(1, args.length);
        long counted = 0;
        try (AppProcess app = AppProcess.serve(command, folder)) {
            make(app, "before");
            counted += click(app, "before");
            ballast.fill(0);
            HttpResponse<String> refusal = refuse(app);
            System.out.println("an edit on a full disk answered " + refusal.statusCode() + ": " + refusal.body());
            counted += click(app, "before");
            counted += overflow(app, folder.resolve("journal"));
            requireLines(app, "The click journal cannot grow", "Clicks cannot be written; they are kept in memory");
            ballast.remove();
            makeOnceThereIsRoom(app, "after");
            counted += click(app, "after");
            long stored = stored(app);
            require(stored == counted, stored + " clicks stored of " + counted);
            requireLines(app, "Clicks are written again");
        }
        try (AppProcess app = AppProcess.serve(command, folder)) {
            require(app.status("before") == 302 && app.status("after") == 302, "a link was lost");
            System.out.println(counted + " clicks given, " + (stored(app) - 2) + " stored, no link lost");
            require(stored(app) - 2 == counted, "clicks were lost");
        }
    }

    private static void make(AppProcess app, String slug) {
        app.api("POST", "short-urls", body(slug, 0));
    }

    /**
     * The refusal asks the person to try again in a minute: the edit must work by then. It may be refused before, while
     * the database is being opened again or a flush that the full disk broke is under way.
     */
    private static void makeOnceThereIsRoom(AppProcess app, String slug) throws InterruptedException {
        long start = System.nanoTime();
        HttpResponse<String> response = app.call("POST", "short-urls", body(slug, 0));
        while (response.statusCode() == 503 && System.nanoTime() - start < TimeUnit.MINUTES.toNanos(1)) {
            TimeUnit.MILLISECONDS.sleep(100);
            response = app.call("POST", "short-urls", body(slug, 0));
        }
        require(response.statusCode() / 100 == 2, "an edit with room again answered " + response.body());
        System.out.println("an edit worked " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)
                + " ms after there was room again");
    }

    /** Edits until one is refused; the refusal must be a problem with a sentence, not a crash. */
    private static HttpResponse<String> refuse(AppProcess app) {
        for (int i = 0; i < 2000; i++) {
            HttpResponse<String> response = app.call("POST", "short-urls", body("filler" + i, 3900));
            if (response.statusCode() / 100 != 2) {
                require(
                        response.statusCode() == 503
                                && response.body().contains("\"detail\"")
                                && !response.body().contains("\tat "),
                        "no clear answer: " + response.statusCode() + " " + response.body());
                return response;
            }
        }
        throw new IllegalStateException("The disk never got full");
    }

    private static String body(String slug, int notes) {
        return "{\"customSlug\":\"%s\",\"longUrl\":\"https://example.org/%s\",\"notes\":\"%s\"}"
                .formatted(slug, slug, "n".repeat(notes));
    }

    private static int click(AppProcess app, String slug) {
        for (int i = 0; i < CLICKS; i++) {
            require(app.status(slug) == 302, "redirects stopped");
        }
        return CLICKS;
    }

    /** Follows a link so often that the journal, which cannot grow, holds only a part of it. */
    private static long overflow(AppProcess app, Path journal) throws IOException {
        require(!writesClicks(app), "clicks are written on a full disk");
        long room = 0;
        try (var files = Files.list(journal)) {
            for (Path file : files.toList()) {
                room += Files.size(file) / RECORD_BYTES;
            }
        }
        long clicks = 0;
        try (Conversation server = new Conversation(app.address())) {
            for (; clicks < room + BEYOND; clicks += UNDER_WAY) {
                server.follow(Collections.nCopies(UNDER_WAY, "before"), "Firefox/1.0", number -> {});
            }
        }
        require(!writesClicks(app), "clicks were written on a full disk, so the journal did not overflow");
        System.out.printf("%,d clicks on a full disk, room for %,d in the journal%n", clicks, room);
        return clicks;
    }

    private static boolean writesClicks(AppProcess app) {
        return app.call("GET", "health", "").statusCode() == 200;
    }

    private static void requireLines(AppProcess app, String... words) throws IOException {
        String log = app.log();
        for (String line : words) {
            require(log.contains(line), "the log does not say \"" + line + "\":\n" + log);
        }
    }

    private static long stored(AppProcess app) throws IOException {
        return CountDrive.stored(app, "link");
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalStateException(otherwise);
        }
    }
}
