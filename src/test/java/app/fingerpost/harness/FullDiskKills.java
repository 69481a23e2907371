package app.fingerpost.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Shows that edits which were confirmed outlast a disk that was full: makes edits over the API, fills the disk but for a few
 * blocks, goes on until edits are refused, kills the program with SIGKILL, starts it on the full disk, where it may refuse
 * to, kills it again, makes room, starts it once more, which must work, and looks whether every edit confirmed so far holds.
 *
 * <p>Run as {@code java -cp … app.fingerpost.harness.FullDiskKills ROUNDS FOLDER COMMAND…} with a FOLDER on a file system of
 * a few dozen megabytes that nothing else uses.
 */
final class FullDiskKills {
    private static final int EDITS = 5;
    private static final int REFUSALS = 20;
    private static final int BLOCK = 4096;
    /** On the full disk; the last leaves the program room for a while. */
    private static final int[] BLOCKS_LEFT = {0, 1, 2, 4, 10, 40};

    private final List<String> command;
    private final Path folder;
    private final Ballast ballast;
    private final Random random;
    /** Slugs of links that were confirmed. */
    private final List<String> confirmed = new ArrayList<>();

    private int asked;

    private FullDiskKills(List<String> command, Path small, long seed) {
        this.command = command;
        this.folder = small.resolve("kills");
        this.ballast = new Ballast(small.resolve("ballast"));
        this.random = new Random(seed);
    }

    public static void main(String[] args) throws Exception {
        int rounds = Integer.parseInt(args[0]);
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        FullDiskKills kills = new FullDiskKills(List.of(args).subList(2, args.length), Path.of(args[1]), seed);
        int starts = 0;
        for (int round = 0; round < rounds; round++) {
            starts += kills.round() ? 1 : 0;
        }
        try (AppProcess app = AppProcess.serve(kills.command, kills.folder)) {
            kills.check(app);
        }
        System.out.println(kills.confirmed.size() + " edits confirmed, " + kills.asked + " asked for, " + rounds
                + " kills on a full disk, " + starts + " starts there, nothing lost");
    }

    /** Answers whether it started on the full disk. */
    private boolean round() throws IOException {
        AppProcess app = AppProcess.serve(command, folder);
        check(app);
        for (int i = 0; i < EDITS; i++) {
            require(edit(app), "an edit was refused where there is room");
        }
        ballast.fill((long) BLOCK * BLOCKS_LEFT[random.nextInt(BLOCKS_LEFT.length)]);
        int refused = 0;
        while (refused < REFUSALS) {
            refused += edit(app) ? 0 : 1;
        }
        app.kill();
        boolean started = startFull();
        ballast.remove();
        return started;
    }

    private boolean startFull() {
        try {
            AppProcess app = AppProcess.serve(command, folder);
            for (int i = random.nextInt(REFUSALS); i > 0; i--) {
                edit(app);
            }
            app.kill();
            return true;
        } catch (IllegalStateException refused) {
            return false;
        }
    }

    /** Whether it was confirmed. */
    private boolean edit(AppProcess app) {
        String slug = "s" + ++asked;
        String body = "{\"customSlug\":\"%s\",\"longUrl\":\"https://example.org/%s\"}".formatted(slug, "x".repeat(500));
        boolean done = app.call("POST", "short-urls", body).statusCode() == 200;
        if (done) {
            confirmed.add(slug);
        }
        return done;
    }

    private void check(AppProcess app) throws IOException {
        for (String slug : confirmed) {
            if (app.status(slug) != 302) {
                throw new IllegalStateException(slug + " was confirmed and is lost; what is left is in " + keep());
            }
        }
    }

    private Path keep() throws IOException {
        Path kept = Files.createTempFile("full-disk-kills", ".mv.db");
        Files.write(kept, Files.readAllBytes(folder.resolve("fingerpost.mv.db")));
        return kept;
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalStateException(otherwise);
        }
    }
}
